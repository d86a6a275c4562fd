using System.Collections.Concurrent;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The draws of one as-of date for tracking: the windows of periods are shared by all areas.</summary>
internal sealed class GoalOutlooks(DailyGrid days, LocalDate asOf, OutlookOptions options, CancellationToken cancellation)
{
    private readonly OutlookLevels levels = new(days, asOf, options);
    private readonly OutlookRegions? regions = OutlookRegions.Of(days, asOf, options);
    private readonly ConcurrentDictionary<AssessmentPeriod, Lazy<OutlookWindow>> windows = [];
    private readonly ConcurrentDictionary<RankedGroup, Lazy<OutlookRanking>> rankings = [];
    private readonly ConcurrentDictionary<FigureOfPeriod, Lazy<Recalibration>> recalibrations = [];

    /// <summary>The draws of one area; for one thread.</summary>
    public AreaOutlooks Of(Area area) => new(days, area, Window, asOf) { Regions = regions, Recalibration = Recalibration };

    /// <summary>The outlook of a rank goal.</summary>
    public OutlookResult OfRank(Goal goal)
    {
        var group = OutlookRanking.GroupOf(goal.Area, options);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellation };

        // Lazy, so that of two threads that ask at once only one simulates the group; the dictionary alone would run both.
        return rankings.GetOrAdd(new RankedGroup(goal.Period, group), _ => new(() => new OutlookRanking(days, group, Window(goal.Period), parallel))).Value.Result(goal, asOf);
    }

    private OutlookWindow Window(AssessmentPeriod period) => windows.GetOrAdd(period, p => new(() => new OutlookWindow(days, p, asOf, levels))).Value;

    private Recalibration Recalibration(GoalMetric metric, AssessmentPeriod period) =>
        recalibrations.GetOrAdd(new FigureOfPeriod(metric, period), _ => new(() => Recalibrations.Of(days, period, asOf, [metric], options, cancellation).Of(metric))).Value;

    /// <summary>A figure of a period.</summary>
    private readonly record struct FigureOfPeriod(GoalMetric Metric, AssessmentPeriod Period);

    /// <summary>The areas ranked together over a period; all areas without a group.</summary>
    private readonly record struct RankedGroup(AssessmentPeriod Period, Area? Group);
}
