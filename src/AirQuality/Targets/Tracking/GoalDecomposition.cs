using AirQuality.Observations;
using AirQuality.Targets.Planning;

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
    /// <param name="options">Edition, profile.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One decomposition a goal, in the order of the plan; a relative goal without a base is left out.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<GoalPlan> Decompose(TargetPlan plan, DailyGrid history, PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        options ??= PlanOptions.Default;
        var days = new GoalDaysCache(history, options);
        var plans = new List<GoalPlan>();
        foreach (var root in plan.Roots.SelectMany(r => RelativeGoals.Resolve(r, history, options)).SelectMany(r => IndexGoals.Split(r, history, options)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (root.Goal.Metric.Kind is GoalKind.Rank or GoalKind.Index)
                continue;
            var profile = days.Profile(root.Goal, days.Values(root.Goal.Area, root.Goal.Metric));
            plans.Add(new GoalPlan(root.Goal, profile, Describe(new PlanTree(root, profile, options, days.Calendar).Root)));
        }

        return plans;
    }

    private static PlannedPeriod Describe(PlanNode node)
    {
        var cap = node.Goal is { } goal ? node.Tree.Rule.Cap(goal) : default((decimal Cap, bool Reached)?);
        return new PlannedPeriod
        {
            Level = node.Level,
            Period = node.Period,
            Goal = node.Goal,
            Cap = cap?.Cap,
            CapMayBeReached = cap?.Reached ?? false,
            Budget = node.Tree.ToUnit(node.Budget),
            IsByHand = node.IsByHand,
            Parts = [.. node.Parts.Select(Describe)],
        };
    }
}
