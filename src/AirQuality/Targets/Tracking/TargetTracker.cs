using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>Says how every goal of a plan stands: at week, month, quarter and year, what is left, and which level breaks first.</summary>
/// <example><code>
/// foreach (var goal in TargetTracker.Track(plan, days, asOf))
///     Console.WriteLine($"{goal.Goal.Area.Name} {goal.Goal.Key}: {goal.Whole.Status}, the rest may average {goal.Whole.Control}");
/// </code></example>
public static class TargetTracker
{
    /// <summary>Tracks a plan.</summary>
    /// <param name="plan">The plan; <see cref="TargetPlan.RunningOn"/> leaves out the goals of other years.</param>
    /// <param name="days">Days of this year and, for profiles and outlooks, of past ones; areas are matched by identity.</param>
    /// <param name="asOf">The last day that has passed; later days of the grid are not looked at, days it lacks count as lost.</param>
    /// <param name="options">Edition, profile, replanning, missing days; whether statuses follow an outlook. By default they do not.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry a goal, in the order of areas and metrics of the plan.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<TrackedGoal> Track(TargetPlan plan, DailyGrid days, LocalDate asOf, TrackOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(days);
        options ??= TrackOptions.Exact;
        return TrackWith(plan, new TrackingRun(days, asOf, options, cancellationToken), options, cancellationToken);
    }

    /// <summary>Tracks a plan with what was made for it or another of the same day.</summary>
    internal static IReadOnlyList<TrackedGoal> TrackWith(TargetPlan plan, TrackingRun run, TrackOptions options, CancellationToken cancellationToken)
    {
        var results = new TrackedGoal[plan.Roots.Count];
        var byArea = plan.Roots.Index().GroupBy(r => r.Item.Goal.Area).ToList();
        Parallel.ForEach(byArea, Parallelism.Options(options.Plan.DegreeOfParallelism, cancellationToken), () => new RunningSums(), Track, _ => { });
        return results;

        RunningSums Track(IGrouping<Area, (int Index, RootGoal Item)> ofArea, ParallelLoopState state, RunningSums sums)
        {
            var outlooks = run.Outlooks?.Of(ofArea.Key);
            var area = run.DaysOf(ofArea.Key, sums);
            foreach (var (number, root) in ofArea)
                results[number] = run.Track(root, area, outlooks);
            return sums;
        }
    }

    /// <summary>A goal that cannot be judged, and why.</summary>
    internal static TrackedGoal Unresolved(Goal goal, LocalDate asOf, Reason reason) =>
        new() { Goal = goal, Periods = [Whole(goal, asOf) with { Reason = reason }] };

    /// <summary>The whole period of a goal before anything is known of it.</summary>
    internal static TrackedPeriod Whole(Goal goal, LocalDate asOf) => new()
    {
        Level = PlanCalendar.LevelOf(goal.Period)!.Value,
        Period = goal.Period,
        Goal = goal.Base is null ? goal.Value : null,
        Planned = goal.Base is null ? goal.Value : null,
        Cap = null,
        CapMayBeReached = false,
        Actual = null,
        ActualUnrounded = null,
        ValidDays = 0,
        LostDays = 0,
        RemainingDays = Remaining(goal.Period, asOf),
        Status = asOf < goal.Period.Start ? GoalStatus.NotStarted : GoalStatus.NoData,
        IsByHand = true,
    };

    internal static int Remaining(AssessmentPeriod period, LocalDate asOf) =>
        asOf >= period.End ? 0 : NodaTime.Period.DaysBetween(LocalDate.Max(asOf, period.Start.PlusDays(-1)), period.End);
}
