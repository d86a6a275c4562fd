using System.Runtime.InteropServices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>
/// Daily concentrations of areas: [pollutant][area][day]; O3 is MDA8. Each value is kept twice: exact, as a fraction, and
/// published, rounded once (half to even) to integers, CO to 0.1.
/// </summary>
/// <remarks>Immutable and safe to share between threads. A value whose validity rule is not met is missing.</remarks>
public sealed class DailyGrid
{
    // Exact and published, because both are asked for: a county's day is the mean of exact station days, rounded once, while a year's
    // statistics and a province's days are made of the rounded ones (HJ 663). Rounding again at each question would cost more than the memory.
    private Dictionary<Area, int>? index; // made when first asked; any thread makes the same

    internal DailyGrid(IReadOnlyList<Area> areas, LocalDate firstDay, int dayCount, DailyValues values)
    {
        Areas = areas;
        FirstDay = firstDay;
        DayCount = dayCount;
        Values = values;
    }

    internal DailyValues Values { get; }

    /// <summary>The days of the areas that these regions' days are means of, over the same days; <c>null</c> where the rows are no regions of areas.</summary>
    internal DailyGrid? Parts { get; private init; }

    /// <summary>The same days, known to be means of those of some areas.</summary>
    internal DailyGrid MadeOf(DailyGrid parts) => new(Areas, FirstDay, DayCount, Values) { Parts = parts };

    /// <summary>The days of some areas.</summary>
    internal DailyGrid Of(Func<Area, bool> isKept) => Rows([.. Areas.Index().Where(a => isKept(a.Item)).Select(a => a.Index)]);

    /// <summary>The areas, in the order of the rows of the grid.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How many days; 0 when nothing was read.</summary>
    public int DayCount { get; }

    /// <summary>The last day; the day before <see cref="FirstDay"/> when the grid is empty.</summary>
    public LocalDate LastDay => FirstDay.PlusDays(DayCount - 1);

    /// <summary>The row of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The row, or -1 when the grid has no such area.</returns>
    public int IndexOf(Area area) => (index ??= Areas.Index().ToDictionary(a => a.Item, a => a.Index)).TryGetValue(area, out var i) ? i : -1;

    /// <summary>An area by its name.</summary>
    /// <param name="name">The name, or where several areas have it the name and what they lie in: <c>朝阳区, 北京市</c>.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">The grid has no such area, or several.</exception>
    public Area AreaByName(string name) => new AreaDirectory(Areas, withParents: false).ByName(name);

    /// <summary>The row of an area.</summary>
    /// <exception cref="ArgumentException">The grid has no such area.</exception>
    internal int RowOf(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var row = IndexOf(area);
        return row >= 0 ? row : throw new ArgumentException($"The days have no area '{area}'.", nameof(area));
    }

    /// <summary>The published daily values of an area, one a day from <see cref="FirstDay"/>.</summary>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="area">The row of the area.</param>
    /// <returns>Integers of µg/m³, tenths of mg/m³ for CO; missing where the day is not valid.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public ReadOnlySpan<Concentration> Published(Pollutant pollutant, int area) =>
        MemoryMarshal.Cast<int, Concentration>(Values.Published(pollutant, First(area), DayCount));

    /// <summary>The published values of an area on one day.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="date">The day; all is missing when it lies outside the grid.</param>
    /// <returns>The six values; O3 is MDA8.</returns>
    public PollutantConcentrations PublishedOn(int area, LocalDate date)
    {
        var day = HourStamp.DayNumber(date) - HourStamp.DayNumber(FirstDay);
        return day < 0 || day >= DayCount
            ? new PollutantConcentrations()
            : PollutantConcentrations.From(p => Published(p, area)[day]);
    }

    /// <summary>The days of an area in order of time: <c>foreach (var day in days[county])</c>.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Every day from <see cref="FirstDay"/> to <see cref="LastDay"/>, those without a value too.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    public IEnumerable<DayOfArea> this[Area area]
    {
        get
        {
            var row = RowOf(area);
            return Enumerable.Range(0, DayCount).Select(day => FirstDay.PlusDays(day)).Select(date => new DayOfArea(date, PublishedOn(row, date)));
        }
    }

    /// <summary>The daily maximum 1-hour ozone of an area, µg/m³ (as measured for stations, integers for areas of several), one a day from <see cref="FirstDay"/>.</summary>
    /// <param name="area">The row of the area.</param>
    /// <returns>The values; all missing when the grid was read from daily files, which do not hold it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public ReadOnlySpan<Concentration> MaximumOzone1h(int area) =>
        MemoryMarshal.Cast<int, Concentration>(Values.MaximumOzone1h(First(area), DayCount));

    /// <summary>The six published values of an area on a day of the grid, and the maximum hour of ozone.</summary>
    internal void CopyDay(int area, int day, Span<Concentration> six, out Concentration maximumOzone1h)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)day, (uint)DayCount);
        var of = First(area) with { Day = day };
        var codes = MemoryMarshal.Cast<Concentration, int>(six);
        foreach (var pollutant in Pollutants.All)
            codes[(int)pollutant] = Values.Published(pollutant, of);
        maximumOzone1h = MemoryMarshal.Cast<int, Concentration>(Values.MaximumOzone1h(of, 1))[0];
    }

    /// <summary>The days of the grid that lie in a period, 0 for the first day of the grid.</summary>
    internal DayRange Clip(AssessmentPeriod period) =>
        new(Math.Max(0, NodaTime.Period.DaysBetween(FirstDay, period.Start)), Math.Min(DayCount - 1, NodaTime.Period.DaysBetween(FirstDay, period.End)));

    /// <summary>The same days with the areas in another order: row <c>i</c> is row <c>order[i]</c> of this grid.</summary>
    internal DailyGrid Reordered(IReadOnlyList<int> order) => Parts is { } parts ? Rows(order).MadeOf(parts) : Rows(order);

    internal ExactValues Exact(Pollutant pollutant, int area) => Values.Exact(pollutant, First(area), DayCount);

    private DailyGrid Rows(IReadOnlyList<int> rows)
    {
        var values = new DailyValues(rows.Count, DayCount);
        foreach (var (to, row) in rows.Index())
            values.Take(Values, First(row), DayCount, new GridDay(to, 0));
        return new DailyGrid([.. rows.Select(row => Areas[row])], FirstDay, DayCount, values);
    }

    private GridDay First(int area)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(area);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(area, Areas.Count);
        return new GridDay(area, 0);
    }
}
