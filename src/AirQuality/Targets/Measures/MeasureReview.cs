using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Measures;

/// <summary>Holds measures against the goals they are for: what is expected of them against the gap that is left, and what was seen against what was expected.</summary>
public static class MeasureReview
{
    /// <summary>Holds measures against tracked goals.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="tracked">The goals as they stand on the day; measures of other areas than theirs are not looked at.</param>
    /// <param name="days">The days of all areas, with last year's.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="options">How goals are judged.</param>
    /// <returns>The report.</returns>
    public static MeasureReport Of(IEnumerable<Measure> measures, IReadOnlyList<TrackedGoal> tracked, DailyGrid days, LocalDate asOf, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(days);
        var all = measures.ToList();
        var observer = new MeasureObserver(days, all, asOf, options ?? PlanOptions.Default);
        var areas = tracked.Select(g => g.Goal.Area).ToHashSet();
        var balances = new List<MeasureBalance>();
        var without = all.Where(m => areas.Contains(m.Area)).ToList();
        foreach (var goal in tracked)
        {
            var own = all.Where(m => IsFor(m, goal.Goal)).ToList();
            if (own.Count == 0)
                continue;
            without.RemoveAll(own.Contains);
            balances.Add(new MeasureBalance(goal.Goal, [.. own.Select(m => Effect(m, goal, asOf) with { Seen = observer.See(m, goal.Goal) })])
            {
                DaysLeft = goal.Whole.RemainingDays,
                Rest = goal.Whole.ExpectedRest,
                May = goal.Whole.Control ?? goal.Whole.AllowedDays,
            });
        }

        return new MeasureReport(asOf, balances, [.. without.Select(m => new MeasureEffect(m) { Seen = observer.See(m, goal: null) })]);
    }

    /// <summary>Whether a measure is for a goal: of its area, on its days, and for its figure; good days and their ratio are one, and so are heavy ones.</summary>
    private static bool IsFor(Measure measure, Goal goal) =>
        measure.Area == goal.Area && goal.Origin is null && measure.Period.Start <= goal.Period.End && measure.Period.End >= goal.Period.Start
        && Counted(measure.Metric) == Counted(goal.Metric);

    private static GoalMetric Counted(GoalMetric metric) => metric.Kind switch
    {
        GoalKind.GoodRatio or GoalKind.GoodDays => GoalMetric.ExceedDays,
        GoalKind.HeavyRatio => GoalMetric.HeavyDays,
        _ => metric,
    };

    private static MeasureEffect Effect(Measure measure, TrackedGoal goal, LocalDate asOf)
    {
        var first = LocalDate.Max(asOf.PlusDays(1), LocalDate.Max(measure.Period.Start, goal.Goal.Period.Start));
        var last = LocalDate.Min(measure.Period.End, goal.Goal.Period.End);
        var toCome = Math.Max(0, NodaTime.Period.DaysBetween(first, last) + 1);

        // A mean of the days left gets a measure's effect for as many of them as it works; days that are saved are saved evenly over its time.
        var shares = measure.Metric.Kind == GoalKind.Mean ? goal.Whole.RemainingDays : measure.Period.Days;
        return new MeasureEffect(measure)
        {
            DaysToCome = toCome,
            ToCome = measure.Counts && shares > 0 ? decimal.Round(measure.Expected * toCome / shares, 3) : 0,
        };
    }
}
