using AirQuality.Aggregation;
using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality;

/// <summary>What a view is asked of hours: reports of each, and the day that is not over yet.</summary>
internal sealed class HourAnswers(AreaView view)
{
    /// <summary>The end of the last hour that any station has a value of; <c>null</c> without hours or values.</summary>
    public LocalDateTime? Last => view.Data.Hours is { } measured ? DayInProgress.LastHour(measured) : null;

    /// <summary>The day an hour is of. Of hours that lie day by day no other day is looked at: a year of every station would be put together for it.</summary>
    private DayInProgress InProgress(LocalDateTime end)
    {
        var hours = view.Data.Hours ?? throw new InvalidOperationException("Expected hours, found days.");
        var date = end.PlusHours(-1).Date;
        return new(date >= hours.FirstDay && date <= hours.LastDay ? hours.Over(new DateInterval(date, date)) : hours, view.Data.Network, view.Assessment.Standards, view.Assessment.Aqi);
    }

    /// <summary>The real-time reports of an area by the name of its hours.</summary>
    public IEnumerable<HourAqi> Reports(string area, AqiOptions? options)
    {
        var grid = view.Hours ?? throw new InvalidOperationException("Expected hours, found days.");
        var row = grid.IndexOf(area);
        if (row < 0)
            throw new ArgumentException($"The hours have no area '{area}'.", nameof(area));
        var known = Names().FirstOrDefault(n => n.Value == area).Key;
        return RealTimeSeries.Of(new AreaHours(grid, row, known), view.Assessment.Standards, options ?? view.Assessment.Aqi);
    }

    /// <summary>The row of an area among the hours, negative where there is none.</summary>
    public int RowOf(Area area) => view.Hours!.IndexOf(Names().GetValueOrDefault(area) ?? area.Name);

    /// <summary>The day of areas as of an hour, by default the last.</summary>
    public IReadOnlyList<DaySoFar> Today(IEnumerable<Area> areas, LocalDateTime? hourEnd)
    {
        var end = hourEnd ?? Last ?? (view.Data.Hours is null
            ? throw new InvalidOperationException("Expected hours, found days.")
            : throw new ArgumentException("Expected observations, found none.", nameof(hourEnd)));
        var day = InProgress(end);
        return [.. areas.Select(a => day.Of(a, end))];
    }

    /// <summary>The day after one as far as its hours are known.</summary>
    public DaySoFar? DayAfter(LocalDate day, Area area)
    {
        if (Last is not { } last || area.Level == AreaLevel.Province || last <= day.PlusDays(1).AtMidnight())
            return null;
        var end = LocalDateTime.Min(last, day.PlusDays(2).AtMidnight());
        return InProgress(end).Of(area, end);
    }

    /// <summary>What the areas are called among the hours: with what they lie in where several have a name.</summary>
    private Dictionary<Area, string> Names()
    {
        var areas = view.Data.Network is { } network ? network.Areas(view.Level) : view.Data.Stations.Areas;
        return areas.Zip(HourAggregator.Names(areas)).DistinctBy(a => a.First).ToDictionary(a => a.First, a => a.Second);
    }
}
