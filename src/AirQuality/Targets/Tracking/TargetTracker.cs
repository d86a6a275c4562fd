using AirQuality.Observations;
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
    private const int DaysOfRecord = 365;

    /// <summary>Tracks a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="days">Days of this year and, for the profiles, of past ones; areas are matched by identity.</param>
    /// <param name="asOf">The last day that has passed; later days of the grid are not looked at, days it lacks count as lost.</param>
    /// <param name="options">Edition, profile, missing days.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One entry a goal, in the order of areas and metrics of the plan.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<TrackedGoal> Track(TargetPlan plan, DailyGrid days, LocalDate asOf, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(days);
        options ??= PlanOptions.Default;
        var cache = new GoalDaysCache(days, options);
        var ranks = new RankTracker(days, asOf, options);
        var results = new TrackedGoal[plan.Roots.Count];
        Parallel.For(0, results.Length, Parallelism.Options(options.DegreeOfParallelism, cancellationToken), i => results[i] = Track(plan.Roots[i], days, asOf, cache, ranks, options));
        return results;
    }

    private static TrackedGoal Track(RootGoal root, DailyGrid days, LocalDate asOf, GoalDaysCache cache, RankTracker ranks, PlanOptions options)
    {
        if (RelativeGoals.Resolve(root.Goal, days, options) is not { } goal)
            return Unresolved(root.Goal, asOf, Reason.Only(ReasonCode.NothingToCompare));
        root = root with { Goal = goal };
        return goal.Metric.Kind switch
        {
            GoalKind.Rank => ranks.Track(goal),
            GoalKind.Index => IndexGoals.Track(goal, days, asOf, options),
            _ => TrackBudget(root, asOf, cache, options),
        };
    }

    private static TrackedGoal TrackBudget(RootGoal root, LocalDate asOf, GoalDaysCache cache, PlanOptions options)
    {
        var goal = root.Goal;
        var values = cache.Values(goal.Area, goal.Metric);
        var profile = cache.Profile(goal, values);
        var planned = new PlanTree(root, profile, options, cache.Calendar);
        if (asOf < goal.Period.Start)
            return new TrackedGoal { Goal = goal, Profile = profile, Periods = [NotStarted(goal, asOf, planned.Rule)] };
        var soFar = new DaysSoFar(cache.SoFar(values, goal.Period, asOf), planned.Rule, goal.Value, options.MissingDays);
        var tracker = new PeriodTracker(new PlanTree(planned, soFar), options, WorstOnRecord(values, cache, asOf));
        var periods = new List<TrackedPeriod>(4);
        var (inForce, first) = (tracker.Tree.Root, planned.Root);
        for (var day = soFar.Last; ; (inForce, first) = (inForce.PartOf(day)!, first.PartOf(day)!))
        {
            periods.Insert(0, tracker.Track(inForce, first));
            if (inForce.Parts.Count == 0)
                return new TrackedGoal { Goal = goal, Profile = profile, Periods = periods };
        }
    }

    private static TrackedPeriod NotStarted(Goal goal, LocalDate asOf, BudgetRule rule) =>
        Whole(goal, asOf) with { Cap = rule.Cap(goal.Value).Cap, CapMayBeReached = rule.Cap(goal.Value).Reached };

    /// <summary>The worst day on record; a record of less than a year knows no worst day.</summary>
    private static int WorstOnRecord(int[] values, GoalDaysCache cache, LocalDate asOf)
    {
        var (worst, count) = (-1, 0);
        foreach (var value in values.AsSpan(0, Math.Min(values.Length, cache.DaysUpTo(asOf))))
        {
            worst = Math.Max(worst, value);
            count += value < 0 ? 0 : 1;
        }

        return count < DaysOfRecord ? int.MaxValue : worst;
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
        OriginalGoal = goal.Base is null ? goal.Value : null,
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
