using System.Runtime.InteropServices;
using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>The hours of one day of all stations, by the number each station has here.</summary>
/// <param name="stations">How many stations there is room for.</param>
/// <param name="stamp">When it was made: what was made before a snapshot belongs to that and is not written to.</param>
internal sealed class DayHours(int stations, long stamp)
{
    public const int Hours = 24;

    private const byte NoReview = 0;

    private readonly int[] codes = Missing(stations);
    private readonly byte[] reviewed = new byte[stations]; // bits of PollutantMask

    public int Stations => stations;

    public long Stamp => stamp;

    /// <summary>The hours of a station and pollutant.</summary>
    public Span<int> Of(Pollutant pollutant, int station) => codes.AsSpan((((int)pollutant * stations) + station) * Hours, Hours);

    /// <summary>The hours of all stations, one after the other.</summary>
    public ReadOnlySpan<int> Of(Pollutant pollutant) => codes.AsSpan((int)pollutant * stations * Hours, stations * Hours);

    /// <summary>The pollutants of a station whose hours of this day were reviewed.</summary>
    public ref byte Reviewed(int station) => ref reviewed[station];

    /// <summary>Whether the hours of any station were reviewed.</summary>
    public bool HasReviewed => reviewed.AsSpan().ContainsAnyExcept(NoReview);

    /// <summary>Whether a station has any value.</summary>
    public bool HasValue(int station)
    {
        foreach (var pollutant in Pollutants.All)
            if (Of(pollutant, station).ContainsAnyExcept(Concentration.MissingCode))
                return true;
        return false;
    }

    /// <summary>The last hour that any station has a value of, 0 for the first; -1 for none.</summary>
    public int LastHour()
    {
        var last = -1;
        for (var run = 0; run < codes.Length; run += Hours)
            last = Math.Max(last, codes.AsSpan(run, Hours).LastIndexOfAnyExcept(Concentration.MissingCode));
        return last;
    }

    /// <summary>A copy with the stations in other places.</summary>
    /// <param name="from">For each station of the copy its number here; negative for one that is new.</param>
    /// <param name="now">When it is made.</param>
    public DayHours Copy(int[] from, long now)
    {
        var copy = new DayHours(from.Length, now);
        for (var to = 0; to < from.Length; to++)
        {
            if (from[to] < 0)
                continue;
            foreach (var pollutant in Pollutants.All)
                Of(pollutant, from[to]).CopyTo(copy.Of(pollutant, to));
            copy.reviewed[to] = reviewed[from[to]];
        }

        return copy;
    }

    /// <summary>A copy.</summary>
    public DayHours Copy(long now)
    {
        var copy = new DayHours(stations, now);
        codes.CopyTo(copy.codes, 0);
        reviewed.CopyTo(copy.reviewed, 0);
        return copy;
    }

    /// <summary>The codes, then what was reviewed.</summary>
    public byte[] ToBytes() => [.. MemoryMarshal.AsBytes(codes.AsSpan()), .. reviewed];

    /// <summary>Takes what <see cref="ToBytes"/> gave.</summary>
    /// <returns>Whether there are as many as these stations have, and each code is one.</returns>
    public bool Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != (codes.Length * sizeof(int)) + reviewed.Length)
            return false;
        bytes[..^reviewed.Length].CopyTo(MemoryMarshal.AsBytes(codes.AsSpan()));
        bytes[^reviewed.Length..].CopyTo(reviewed);
        return Array.TrueForAll(codes, c => c is Concentration.MissingCode or (>= 0 and <= Concentration.MaxThousandths))
            && Array.TrueForAll(reviewed, r => r < 1 << Pollutants.Count);
    }

    private static int[] Missing(int stations)
    {
        var all = GC.AllocateUninitializedArray<int>(Pollutants.Count * stations * Hours);
        Array.Fill(all, Concentration.MissingCode);
        return all;
    }
}
