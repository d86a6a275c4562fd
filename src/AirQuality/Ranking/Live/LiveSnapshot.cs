using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>Makes data of what stands now: days and hours are shared with the standings, which write to others from then on.</summary>
internal static class LiveSnapshot
{
    /// <summary>The data.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="levels">The days of all levels.</param>
    /// <param name="frame">Everything else.</param>
    /// <param name="statuses">Whether days are raw or reviewed.</param>
    public static AirData Of(LiveHours hours, LiveLevels levels, AirData frame, DayStatuses? statuses)
    {
        levels.Share();
        var (first, last) = hours.Extent ?? new Aggregation.ServiceDays(0, -1);
        var count = last - first + 1;
        var days = hours.Share(first, count);
        var firstDay = count == 0 ? HourStamp.Date(0) : hours.FirstDay.PlusDays(first);
        var lastHour = count == 0 ? -1 : ((count - 1) * DayHours.Hours) + days[^1]!.LastHour();
        var grid = new HourlyGrid(hours.Ids, firstDay, count, new DayHourRuns(days, hours.Ids.Count, lastHour));
        var known = new Dictionary<AreaLevel, Lazy<DailyGrid>>();
        foreach (var level in levels.All)
        {
            var areas = level.Areas;
            var figures = level.DaysOf(first, count);
            var parts = level.Parts is null ? null : known[level.Parts.Level];
            known.Add(level.Level, new Lazy<DailyGrid>(() => DayFigures.ToGrid(figures, firstDay, areas) is var own && parts is not null ? own.MadeOf(parts.Value) : own));
        }

        return frame.Holding(grid, levels.Observed(), level => known.GetValueOrDefault(level)?.Value, statuses);
    }
}
