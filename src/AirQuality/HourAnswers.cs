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

    private DayInProgress InProgress =>
        new(view.Data.Hours ?? throw new InvalidOperationException("Expected hours, found days."), view.Data.Network, view.Assessment.Standards, view.Assessment.Aqi);

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
        var day = InProgress;
        var end = hourEnd ?? Last ?? throw new ArgumentException("Expected observations, found none.", nameof(hourEnd));
        return [.. areas.Select(a => day.Of(a, end))];
    }

    /// <summary>The day after one as far as its hours are known.</summary>
    public DaySoFar? DayAfter(LocalDate day, Area area) =>
        Last is not { } last || area.Level == AreaLevel.Province || last <= day.PlusDays(1).AtMidnight()
            ? null
            : InProgress.Of(area, LocalDateTime.Min(last, day.PlusDays(2).AtMidnight()));

    /// <summary>What the areas are called among the hours: with what they lie in where several have a name.</summary>
    private Dictionary<Area, string> Names()
    {
        var areas = view.Data.Network is { } network ? network.Areas(view.Level) : view.Data.Stations.Areas;
        return areas.Zip(HourAggregator.Names(areas)).DistinctBy(a => a.First).ToDictionary(a => a.First, a => a.Second);
    }
}
