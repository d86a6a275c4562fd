using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>
/// Decomposes goals: the year's budget over quarters, months and weeks, by a seasonal profile and largest remainder. All
/// weeks met implies the month's goal met, implies the quarter's, implies the year's, for every complete series of days and
/// including the rounding at every level (以周保月、以月保季、以季保年).
/// </summary>
public static class GoalDecomposition
{
    /// <summary>Decomposes every goal of a plan.</summary>
    /// <param name="plan">The plan. Index goals are first split into goals of the pollutants; rank goals have no decomposition and are left out.</param>
    /// <param name="history">Days of past years, for the profiles; areas are matched by identity.</param>
    /// <param name="options">Edition, profile, replanning.</param>
    /// <param name="asOf">The day whose goals in force are given beside those planned, or <c>null</c> for the plan alone.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One decomposition a goal, in the order of the plan; a relative goal without a base is left out.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<GoalPlan> Decompose(TargetPlan plan, DailyGrid history, PlanOptions? options = null, LocalDate? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        options ??= PlanOptions.Default;
        var days = new GoalDaysCache(history, options);
        var plans = new List<GoalPlan>();
        DaysOfArea? area = null;
        foreach (var root in plan.Roots.SelectMany(r => RelativeGoals.Resolve(r, history, options)).SelectMany(r => IndexGoals.Split(r, history, options)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (root.Goal.Metric.Kind is GoalKind.Rank or GoalKind.Place or GoalKind.Index)
                continue;
            if (area is null || area.Area != root.Goal.Area)
                area = new DaysOfArea(root.Goal.Area, days.Of(root.Goal.Area));
            var profile = days.Profile(root.Goal, area.Days);
            var planned = new PlanTree(root, profile, options, days.Calendar);
            var inForce = asOf is { } day && day >= root.Goal.Period.Start
                ? new PlanTree(planned, area.Days.SoFar(root.Goal, day, planned.Rule, options.MissingDays), options.Replan, closesLastDay: true).Root
                : null;
            plans.Add(new GoalPlan(root.Goal, profile, Describe(planned.Root, inForce)));
        }

        return plans;
    }

    /// <summary>The days of the area whose goals are at work.</summary>
    private sealed record DaysOfArea(Area Area, AreaGoalDays Days);

    /// <summary>A period as planned and, while it is not over, as in force.</summary>
    private static PlannedPeriod Describe(PlanNode node, PlanNode? inForce)
    {
        // A period that is over has no goal in force any more, only the one it was judged on.
        if (inForce is { Tree.SoFar: { } soFar } && inForce.Last <= soFar.Last)
            inForce = null;
        var cap = node.Goal is { } goal ? node.Tree.Rule.Cap(goal) : (Cap?)null;
        return new PlannedPeriod
        {
            Level = node.Level,
            Period = node.Period,
            Goal = node.Goal,
            Cap = cap?.Figure,
            CapMayBeReached = cap?.MayBeReached ?? false,
            Budget = node.Tree.ToUnit(node.Budget),
            IsByHand = node.IsByHand,
            InForce = inForce?.Goal,
            Parts = node.Parts.Count == 0 ? [] : node.Parts.Select((part, number) => Describe(part, inForce?.Parts[number])).ToArray(), // of weeks there are hundreds a goal: one empty list for all
        };
    }
}
