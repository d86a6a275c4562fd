using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>
/// The values of a <see cref="DailyGrid"/>, [pollutant][area][day]: each as published and exact; and the daily maximum hours of ozone,
/// [area][day]. A cell is the place of a day among those of all areas: area × days + day.
/// </summary>
/// <remarks>Several threads may write cells of their own where the values were made by <see cref="ToFill"/>.</remarks>
internal sealed class DailyValues
{
    // An exact value takes 12 bytes, and rounding moves it by half a step at most: so beside the published one there stands what rounding took
    // off, which is 4 bytes, and a byte for the members. A value takes 9 bytes so, that of a station 8, for 16: memory taken fresh from the
    // system costs more than the figures in it. Areas of more than twenty members are few, and their grids keep the exact values whole.

    private readonly int cells;
    private readonly int[] published;
    private readonly int[] maximumOzone1h;
    private int[]? roundedOff; // null where nothing was
    private byte[]? furtherMembers; // null where each value is that of one
    private DayValue[]? whole; // in place of both

    /// <summary>Values that are all missing, to be written by one thread.</summary>
    public DailyValues(int areaCount, int dayCount)
    {
        cells = areaCount * dayCount;
        published = Missing(Pollutants.Count * cells);
        maximumOzone1h = Missing(cells);
    }

    private DailyValues(int cells, int[] published, int[] maximumOzone1h)
    {
        this.cells = cells;
        this.published = published;
        this.maximumOzone1h = maximumOzone1h;
    }

    /// <summary>The maximum hours of ozone, codes, by cell.</summary>
    public Span<int> MaximumOzone1h => maximumOzone1h;

    /// <summary>Values of which each cell and maximum hour will be written, by whichever thread.</summary>
    /// <param name="areaCount">How many areas.</param>
    /// <param name="dayCount">How many days.</param>
    /// <param name="mostMembers">Of how many members a value is the mean at most.</param>
    public static DailyValues ToFill(int areaCount, int dayCount, int mostMembers)
    {
        var ofOne = areaCount * dayCount;
        var count = Pollutants.Count * ofOne;
        return new DailyValues(ofOne, GC.AllocateUninitializedArray<int>(count), GC.AllocateUninitializedArray<int>(ofOne))
        {
            whole = mostMembers > DayRounding.MostMembers ? GC.AllocateUninitializedArray<DayValue>(count) : null,
            roundedOff = mostMembers > DayRounding.MostMembers ? null : GC.AllocateUninitializedArray<int>(count),
            furtherMembers = mostMembers is > 1 and <= DayRounding.MostMembers ? GC.AllocateUninitializedArray<byte>(count) : null,
        };
    }

    /// <summary>Days of the same areas, each of one day, side by side.</summary>
    /// <param name="days">The days; <c>null</c> for one without data.</param>
    /// <param name="areaCount">How many areas each of them has.</param>
    public static DailyValues Joined(ReadOnlySpan<DailyValues?> days, int areaCount)
    {
        var joined = new DailyValues(areaCount, days.Length);
        // Some days at a time: what is read of a day lies side by side for neighbouring areas, what is written of an area for neighbouring days.
        const int Together = 8;
        for (var from = 0; from < days.Length; from += Together)
            for (var p = 0; p < Pollutants.Count; p++)
                for (var day = from; day < Math.Min(days.Length, from + Together); day++)
                    if (days[day] is { } values)
                        joined.TakeDay(values, (Pollutant)p, day, days.Length);
        return joined;
    }

    public DailyValues Copy() => new(cells, [.. published], [.. maximumOzone1h])
    {
        roundedOff = roundedOff?.AsSpan().ToArray(),
        furtherMembers = furtherMembers?.AsSpan().ToArray(),
        whole = whole?.AsSpan().ToArray(),
    };

    /// <summary>The published values of neighbouring cells, codes.</summary>
    public ReadOnlySpan<int> Published(Pollutant pollutant, int cell, int count) => published.AsSpan(At(pollutant, cell), count);

    /// <summary>The published value of a cell, a code.</summary>
    public int Published(Pollutant pollutant, int cell) => published[At(pollutant, cell)];

    /// <summary>The exact values of neighbouring cells.</summary>
    public ExactValues Exact(Pollutant pollutant, int cell, int count)
    {
        var at = At(pollutant, cell);
        return whole is not null
            ? new ExactValues(whole.AsSpan(at, count))
            : new ExactValues(published.AsSpan(at, count), roundedOff is null ? default : roundedOff.AsSpan(at, count), furtherMembers is null ? default : furtherMembers.AsSpan(at, count));
    }

    /// <summary>The exact value of a cell.</summary>
    public DayValue Exact(Pollutant pollutant, int cell) => Exact(pollutant, cell, 1)[0];

    /// <summary>Writes neighbouring cells, rounded for publishing.</summary>
    public void Write(Pollutant pollutant, int cell, ReadOnlySpan<DayValue> values)
    {
        var rounding = DayRounding.Of(pollutant);
        var at = At(pollutant, cell);
        var codes = published.AsSpan(at, values.Length);
        var off = whole is null && roundedOff is not null ? roundedOff.AsSpan(at) : default;
        var further = furtherMembers is null ? default : furtherMembers.AsSpan(at);
        var most = off.IsEmpty ? 0 : further.IsEmpty ? 1 : DayRounding.MostMembers;
        for (var i = 0; i < codes.Length; i++)
        {
            var value = values[i];
            if (value.Divisor == 0 || value.Divisor > most)
            {
                Write(at + i, value, value.Published(pollutant));
                most = whole is null ? most : 0; // from here on all are kept whole
                continue;
            }

            codes[i] = rounding.Round(value, out off[i]);
            if (!further.IsEmpty)
                further[i] = (byte)(value.Divisor - 1);
        }
    }

    /// <summary>Writes a cell, rounded for publishing.</summary>
    public void Write(Pollutant pollutant, int cell, DayValue value) => Write(At(pollutant, cell), value, value.Published(pollutant));

    /// <summary>Takes the six values and the maximum hours of neighbouring cells from others.</summary>
    public void Take(DailyValues from, int fromCell, int count, int cell)
    {
        foreach (var pollutant in Pollutants.All)
        {
            var at = At(pollutant, cell);
            var exact = from.Exact(pollutant, fromCell, count);
            var codes = from.Published(pollutant, fromCell, count);
            for (var i = 0; i < codes.Length; i++)
                Write(at + i, exact[i], codes[i]);
        }

        from.maximumOzone1h.AsSpan(fromCell, count).CopyTo(maximumOzone1h.AsSpan(cell));
    }

    private static int[] Missing(int count)
    {
        var codes = GC.AllocateUninitializedArray<int>(count);
        Array.Fill(codes, Concentration.MissingCode);
        return codes;
    }

    private int At(Pollutant pollutant, int cell) => ((int)pollutant * cells) + cell;

    /// <summary>Takes the only day of some areas as one of several, of which nothing is written yet.</summary>
    private void TakeDay(DailyValues day, Pollutant pollutant, int number, int dayCount)
    {
        var (at, from) = (At(pollutant, number), day.At(pollutant, 0));
        if (pollutant == Pollutant.O3)
            Scatter<int>(day.maximumOzone1h, maximumOzone1h.AsSpan(number), dayCount);
        if (whole is null && day.whole is null)
        {
            Scatter<int>(day.published.AsSpan(from, day.cells), published.AsSpan(at), dayCount);
            if (day.roundedOff is not null)
                Scatter<int>(day.roundedOff.AsSpan(from, day.cells), (roundedOff ??= new int[published.Length]).AsSpan(at), dayCount);
            if (day.furtherMembers is not null)
                Scatter<byte>(day.furtherMembers.AsSpan(from, day.cells), (furtherMembers ??= new byte[published.Length]).AsSpan(at), dayCount);
            return;
        }

        for (var area = 0; area < day.cells; area++)
            Write(at + (area * dayCount), day.Exact(pollutant, area), day.published[from + area]);
    }

    private static void Scatter<T>(ReadOnlySpan<T> values, Span<T> to, int step)
    {
        for (int i = 0, at = 0; i < values.Length; i++, at += step)
            to[at] = values[i];
    }

    private void Write(int at, DayValue value, int code)
    {
        published[at] = code;
        if (value.Divisor > DayRounding.MostMembers)
            whole ??= KeptWhole();
        if (whole is not null)
        {
            whole[at] = value;
            return;
        }

        var off = value.IsMissing ? 0 : (int)(value.Numerator - ((long)code * DayValue.Unit * value.Divisor));
        if (off != 0)
            roundedOff ??= new int[published.Length];
        if (roundedOff is not null)
            roundedOff[at] = off;
        if (value.Divisor > 1)
            furtherMembers ??= new byte[published.Length];
        if (furtherMembers is not null)
            furtherMembers[at] = (byte)Math.Max(0, value.Divisor - 1);
    }

    private DayValue[] KeptWhole()
    {
        var exact = new ExactValues(published, roundedOff, furtherMembers).ToArray();
        roundedOff = null;
        furtherMembers = null;
        return exact;
    }
}
