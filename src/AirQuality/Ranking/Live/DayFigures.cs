using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>The figures of one day of all areas of a level: concentrations exact and published, the maximum hour of ozone, AQI.</summary>
/// <param name="rows">How many areas.</param>
/// <param name="stamp">When it was made.</param>
internal sealed class DayFigures(int rows, long stamp)
{
    public int Rows => rows;

    public long Stamp => stamp;

    /// <summary>[pollutant][area].</summary>
    public DayValue[] Exact { get; } = new DayValue[Pollutants.Count * rows];

    /// <summary>Codes, [pollutant][area].</summary>
    public int[] Published { get; } = Filled(Pollutants.Count * rows, Concentration.MissingCode);

    /// <summary>Codes, [area].</summary>
    public int[] MaximumOzone1h { get; } = Filled(rows, Concentration.MissingCode);

    /// <summary><see cref="AqiSummary.Packed"/>, [area].</summary>
    public int[] Aqis { get; } = Filled(rows, AqiSummary.None);

    public DayFigures Copy(long now)
    {
        var copy = new DayFigures(rows, now);
        Exact.CopyTo(copy.Exact, 0);
        Published.CopyTo(copy.Published, 0);
        MaximumOzone1h.CopyTo(copy.MaximumOzone1h, 0);
        Aqis.CopyTo(copy.Aqis, 0);
        return copy;
    }

    /// <summary>The six published values of an area.</summary>
    public void CopySix(int row, Span<Concentration> six)
    {
        for (var p = 0; p < six.Length; p++)
            six[p] = Code(Published[(p * rows) + row]);
    }

    /// <summary>Takes the day of an area from a grid of this day alone.</summary>
    public void Take(int row, DailyGrid day, int from)
    {
        foreach (var pollutant in Pollutants.All)
        {
            Exact[((int)pollutant * rows) + row] = day.Exact(pollutant, from)[0];
            Published[((int)pollutant * rows) + row] = day.Published(pollutant, from)[0].Code;
        }

        MaximumOzone1h[row] = day.MaximumOzone1h(from)[0].Code;
    }

    /// <summary>Neighbouring days as a grid.</summary>
    /// <param name="days">The days; <c>null</c> for one without data.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="areas">The areas of the level.</param>
    public static DailyGrid ToGrid(ReadOnlySpan<DayFigures?> days, LocalDate first, IReadOnlyList<Area> areas)
    {
        var count = days.Length;
        var exact = new DayValue[Pollutants.Count * areas.Count * count];
        var published = Filled(exact.Length, Concentration.MissingCode);
        var ozone1h = Filled(areas.Count * count, Concentration.MissingCode);
        // Some days at a time: what is read of a day lies side by side for neighbouring areas, what is written of an area for neighbouring days.
        const int Together = 8;
        for (var from = 0; from < count; from += Together)
            for (var p = 0; p < Pollutants.Count; p++)
                for (var day = from; day < Math.Min(count, from + Together); day++)
                    if (days[day] is { } figures)
                    {
                        var at = (p * areas.Count * count) + day;
                        Scatter(figures.Exact.AsSpan(p * areas.Count, areas.Count), exact.AsSpan(at), count);
                        Scatter(figures.Published.AsSpan(p * areas.Count, areas.Count), published.AsSpan(at), count);
                        if (p == 0)
                            Scatter(figures.MaximumOzone1h, ozone1h.AsSpan(at), count);
                    }

        return new DailyGrid(areas, first, count, new DailyValues(exact, ozone1h) { Published = published });
    }

    private static void Scatter<T>(ReadOnlySpan<T> values, Span<T> to, int step)
    {
        for (int i = 0, at = 0; i < values.Length; i++, at += step)
            to[at] = values[i];
    }

    private static Concentration Code(int code) => code < 0 ? Concentration.Missing : Concentration.FromThousandths(code);

    private static int[] Filled(int length, int value)
    {
        var filled = GC.AllocateUninitializedArray<int>(length);
        Array.Fill(filled, value);
        return filled;
    }
}
