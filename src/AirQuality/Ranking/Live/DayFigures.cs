using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>The figures of one day of all areas of a level: concentrations exact and published, the maximum hour of ozone, AQI.</summary>
internal sealed class DayFigures
{
    /// <summary>A day without any figure.</summary>
    /// <param name="rows">How many areas.</param>
    /// <param name="stamp">When it was made.</param>
    public DayFigures(int rows, long stamp)
        : this(new DailyValues(rows, dayCount: 1), new int[rows], stamp) => Array.Fill(Aqis, AqiSummary.None);

    private DayFigures(DailyValues values, int[] aqis, long stamp) => (Values, Aqis, Stamp) = (values, aqis, stamp);

    public int Rows => Aqis.Length;

    public long Stamp { get; }

    /// <summary>Concentrations and maximum hours, of the only day.</summary>
    public DailyValues Values { get; }

    /// <summary><see cref="AqiSummary.Packed"/>, [area].</summary>
    public int[] Aqis { get; }

    public DayFigures Copy(long now) => new(Values.Copy(), [.. Aqis], now);

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
}
