namespace AirQuality.Terms;

/// <summary>A set of pollutants in one byte.</summary>
internal readonly record struct PollutantMask(byte Bits)
{
    // Every set there can be, so that the days and indices of results have no lists of their own.
    private static readonly IReadOnlyList<Pollutant>[] Shared = [.. Enumerable.Range(0, 1 << Pollutants.Count).Select(bits => new PollutantMask((byte)bits).ToList())];

    // Bit n is the n-th pollutant in table order, as in AqiSummary: masks go in and out of packed days as they are.
    public static PollutantMask Where(Func<Pollutant, bool> belongs)
    {
        var mask = default(PollutantMask);
        foreach (var pollutant in Pollutants.All)
            if (belongs(pollutant))
                mask = mask.With(pollutant);
        return mask;
    }

    public bool IsEmpty => Bits == 0;

    public bool IsAll => Bits == (1 << Pollutants.Count) - 1;

    public PollutantMask With(Pollutant pollutant) => new((byte)(Bits | (1 << (int)pollutant)));

    public PollutantMask Union(PollutantMask other) => new((byte)(Bits | other.Bits));

    public PollutantMask Except(PollutantMask other) => new((byte)(Bits & ~other.Bits));

    public bool Contains(Pollutant pollutant) => (Bits & (1 << (int)pollutant)) != 0;

    public List<Pollutant> ToList()
    {
        var list = new List<Pollutant>();
        foreach (var pollutant in Pollutants.All)
            if (Contains(pollutant))
                list.Add(pollutant);
        return list;
    }

    /// <summary>The same list for every equal set; nobody writes to it.</summary>
    public IReadOnlyList<Pollutant> ToShared() => Shared[Bits];
}
