using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Targets;

/// <summary>A period of a plan with its share of the goal.</summary>
public sealed record PlannedPeriod
{
    /// <summary>The level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>The period; a week that a month cuts is a range.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>Its days.</summary>
    public int Days => Period.Days;

    /// <summary>The goal, in the unit of the figure; <c>null</c> when not even the strictest goal keeps within the budget.</summary>
    public required decimal? Goal { get; init; }

    /// <summary>Means and percentiles: the figure up to which the unrounded one may go; the goal itself for the rest.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>Whether the cap itself still meets the goal: half above an odd step does not, it rounds to the even one above.</summary>
    public required bool CapMayBeReached { get; init; }

    /// <summary>The share of the budget: concentration-days (µg/m³·d) for means, days that may be lost or lie above the goal for the rest. Shares add up exactly to what the goal of the period above allows.</summary>
    public required decimal Budget { get; init; }

    /// <summary>Whether the goal was set by hand.</summary>
    public required bool IsByHand { get; init; }

    /// <summary>The periods it is made of, in order; none for a week.</summary>
    public required IReadOnlyList<PlannedPeriod> Parts { get; init; }

    /// <summary>The period and all periods inside it, from the whole to the weeks.</summary>
    /// <returns>The periods.</returns>
    public IEnumerable<PlannedPeriod> AndAllParts() => Parts.SelectMany(p => p.AndAllParts()).Prepend(this);
}

/// <summary>A goal with its decomposition.</summary>
/// <param name="Goal">The goal; one relative to a base is given in its unit.</param>
/// <param name="Profile">The profile the budget was shared out by.</param>
/// <param name="Root">The period of the goal with its parts.</param>
public sealed record GoalPlan(Goal Goal, SeasonalProfile Profile, PlannedPeriod Root);

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

    /// <summary>Whether goals set by hand can be kept, whatever the profile.</summary>
    internal static void Check(RootGoal root)
    {
        var tree = new PlanTree(root, SeasonalProfile.Flat(SeasonalProfile.DayScale), PlanOptions.Default, new CalendarCache());
        Visit(tree.Root);

        void Visit(PlanNode node)
        {
            var parts = node.Parts;
            if (node.HasConflict)
            {
                var last = root.ByHand.Values.Last(g => g.Period.Start >= node.Period.Start && g.Period.End <= node.Period.End && g.Period != node.Period);
                throw new PlanConflictException(last, $"the goals set by hand inside {node.Period} allow more than {node.Period} itself does ({node.Goal})");
            }

            foreach (var part in parts)
                Visit(part);
        }
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
