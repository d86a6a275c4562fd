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

    /// <summary>Concentrations and maximum hours, of the only day.</summary>
    public DailyValues Values { get; private init; } = new(rows, dayCount: 1);

    /// <summary><see cref="AqiSummary.Packed"/>, [area].</summary>
    public int[] Aqis { get; } = Filled(rows, AqiSummary.None);

    public DayFigures Copy(long now)
    {
        var copy = new DayFigures(rows, now) { Values = Values.Copy() };
        Aqis.CopyTo(copy.Aqis, 0);
        return copy;
    }

    /// <summary>The six published values of an area.</summary>
    public void CopySix(int row, Span<Concentration> six)
    {
        foreach (var pollutant in Pollutants.All)
            six[(int)pollutant] = Code(Values.Published(pollutant, new GridDay(row, 0)));
    }

    /// <summary>Takes the day of an area from a grid of this day alone.</summary>
    public void Take(int row, DailyGrid day, int from) => Values.Take(day.Values, new GridDay(from, 0), 1, new GridDay(row, 0));

    /// <summary>Neighbouring days as a grid.</summary>
    /// <param name="days">The days; <c>null</c> for one without data.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="areas">The areas of the level.</param>
    public static DailyGrid ToGrid(ReadOnlySpan<DayFigures?> days, LocalDate first, IReadOnlyList<Area> areas)
    {
        var values = new DailyValues?[days.Length];
        for (var day = 0; day < values.Length; day++)
            values[day] = days[day]?.Values;
        return new DailyGrid(areas, first, values.Length, DailyValues.Joined(values, areas.Count));
    }

    private static Concentration Code(int code) => code < 0 ? Concentration.Missing : Concentration.FromThousandths(code);

    private static int[] Filled(int length, int value)
    {
        var filled = GC.AllocateUninitializedArray<int>(length);
        Array.Fill(filled, value);
        return filled;
    }
}
