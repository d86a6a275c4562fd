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
    // Both, because both are asked for: a county's day is the mean of exact station days, rounded once, while a year's statistics and
    // a province's days are made of the rounded ones (HJ 663). Rounding again at each question would cost more than the memory.
    private readonly DayValue[] values;
    private readonly int[] published;
    private readonly int[] ozone1h;
    private Dictionary<Area, int>? index; // made when first asked; any thread makes the same

    internal DailyGrid(IReadOnlyList<Area> areas, LocalDate firstDay, int dayCount, DailyValues days)
    {
        Areas = areas;
        FirstDay = firstDay;
        DayCount = dayCount;
        values = days.Exact;
        ozone1h = days.MaximumOzone1h;
        published = days.Published ?? new int[values.Length];
        if (days.Published is null)
            foreach (var pollutant in Pollutants.All)
                for (var area = 0; area < areas.Count; area++)
                    Publish(Exact(pollutant, area), published.AsSpan(Offset(pollutant, area), dayCount), pollutant);
    }

    /// <summary>The days of the areas that these regions' days are means of, over the same days; <c>null</c> where the rows are no regions of areas.</summary>
    internal DailyGrid? Parts { get; private init; }

    /// <summary>The same days, known to be means of those of some areas.</summary>
    internal DailyGrid MadeOf(DailyGrid parts) => new(Areas, FirstDay, DayCount, new DailyValues(values, ozone1h) { Published = published }) { Parts = parts };

    /// <summary>The days of some areas.</summary>
    internal DailyGrid Of(Func<Area, bool> isKept)
    {
        var kept = Areas.Index().Where(a => isKept(a.Item)).ToList();
        var exact = new DayValue[Pollutants.Count * kept.Count * DayCount];
        var maxima = new int[kept.Count * DayCount];
        for (var row = 0; row < kept.Count; row++)
        {
            foreach (var pollutant in Pollutants.All)
                Exact(pollutant, kept[row].Index).CopyTo(exact.AsSpan((((int)pollutant * kept.Count) + row) * DayCount));
            MemoryMarshal.Cast<Concentration, int>(MaximumOzone1h(kept[row].Index)).CopyTo(maxima.AsSpan(row * DayCount));
        }

        return new DailyGrid([.. kept.Select(a => a.Item)], FirstDay, DayCount, new DailyValues(exact, maxima));
    }

    /// <summary>Rounds exact values to published ones.</summary>
    internal static void Publish(ReadOnlySpan<DayValue> exact, Span<int> published, Pollutant pollutant)
    {
        for (var i = 0; i < exact.Length; i++)
            published[i] = exact[i].Published(pollutant);
    }

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
        MemoryMarshal.Cast<int, Concentration>(published.AsSpan(Offset(pollutant, area), DayCount));

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
        MemoryMarshal.Cast<int, Concentration>(ozone1h.AsSpan(Offset(Pollutant.SO2, area), DayCount)); // the first plane of [pollutant][area][day] has the shape of [area][day]

    /// <summary>The six published values of an area on a day of the grid, and the maximum hour of ozone.</summary>
    internal void CopyDay(int area, int day, Span<Concentration> six, out Concentration maximumOzone1h)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)day, (uint)DayCount);
        var at = Offset(Pollutant.SO2, area) + day; // in the first plane, which has the shape of the maximum hours
        var all = MemoryMarshal.Cast<int, Concentration>(published);
        for (var i = 0; i < Pollutants.Count; i++)
            six[i] = all[at + (i * Areas.Count * DayCount)];
        maximumOzone1h = MemoryMarshal.Cast<int, Concentration>(ozone1h)[at];
    }

    /// <summary>The days of the grid that lie in a period, 0 for the first day of the grid.</summary>
    internal DayRange Clip(AssessmentPeriod period) =>
        new(Math.Max(0, NodaTime.Period.DaysBetween(FirstDay, period.Start)), Math.Min(DayCount - 1, NodaTime.Period.DaysBetween(FirstDay, period.End)));

    /// <summary>The same days with the areas in another order: row <c>i</c> is row <c>order[i]</c> of this grid.</summary>
    internal DailyGrid Reordered(IReadOnlyList<int> order)
    {
        T[] Of<T>(T[] all)
        {
            var moved = new T[all.Length];
            var to = 0;
            for (var plane = 0; plane < all.Length; plane += Areas.Count * DayCount)
                foreach (var row in order)
                    all.AsSpan(plane + (row * DayCount), DayCount).CopyTo(moved.AsSpan(DayCount * to++));
            return moved;
        }

        return new DailyGrid([.. order.Select(row => Areas[row])], FirstDay, DayCount, new DailyValues(Of(values), Of(ozone1h)) { Published = Of(published) }) { Parts = Parts };
    }

    internal ReadOnlySpan<DayValue> Exact(Pollutant pollutant, int area) => values.AsSpan(Offset(pollutant, area), DayCount);

    private int Offset(Pollutant pollutant, int area)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(area);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(area, Areas.Count);
        return (((int)pollutant * Areas.Count) + area) * DayCount;
    }
}
