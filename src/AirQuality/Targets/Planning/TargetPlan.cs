using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>A set of goals: one for an area, figure and year (or season), and those set by hand for parts of it. Immutable and safe to share between threads.</summary>
public sealed class TargetPlan
{
    /// <summary>A plan of the given goals.</summary>
    /// <param name="goals">The goals, in any order.</param>
    /// <exception cref="PlanConflictException">A goal stands twice, is out of range, is set for a period that no plan has, or those set by hand add up to more than the period they are part of.</exception>
    public TargetPlan(IEnumerable<Goal> goals)
    {
        ArgumentNullException.ThrowIfNull(goals);
        Goals = [.. goals];
        var seen = new HashSet<(Area, GoalMetric, AssessmentPeriod)>();
        foreach (var goal in Goals)
        {
            ArgumentNullException.ThrowIfNull(goal, nameof(goals));
            GoalRange.Check(goal);
            if (!seen.Add((goal.Area, goal.Metric, goal.Period)))
                throw new PlanConflictException(goal, $"{goal.Area.Name}, {goal.Metric}, {goal.Period} has a goal already");
        }

        Roots = [.. Goals.GroupBy(g => (g.Area, g.Metric)).SelectMany(RootsOf)];
        foreach (var root in Roots)
            if (root.ByHand.Count > 0)
                HandSetGoals.Check(root);
    }

    /// <summary>The goals, in the order given.</summary>
    public IReadOnlyList<Goal> Goals { get; }

    /// <summary>The goals that are part of no other, each with those set by hand inside its period.</summary>
    internal IReadOnlyList<RootGoal> Roots { get; }

    private static IEnumerable<RootGoal> RootsOf(IEnumerable<Goal> sameFigure)
    {
        var roots = new List<RootGoal>();
        foreach (var goal in sameFigure.OrderByDescending(g => g.Period.Days).ThenBy(g => g.Period.Start))
        {
            var root = roots.Find(r => Within(goal.Period, r.Goal.Period));
            if (root is null)
                roots.Add(new RootGoal(goal, []));
            else
                root.ByHand.Add(goal.Period, Nested(goal, root.Goal));
        }

        return roots;
    }

    /// <summary>Years and seasons stand for themselves; a quarter, month or week belongs to the year it lies in.</summary>
    private static bool Within(AssessmentPeriod part, AssessmentPeriod whole) =>
        part.Kind is not (PeriodKind.Year or PeriodKind.Season) && whole.Contains(part.Start) && whole.Contains(part.End);

    private static Goal Nested(Goal goal, Goal root)
    {
        if (goal.Metric.Kind is GoalKind.Index or GoalKind.Rank or GoalKind.Percentile)
            throw new PlanConflictException(goal, $"a goal for {goal.Metric} inside {root.Period} cannot be set by hand: its parts are not figures of the same kind");
        if (goal.Base is not null || root.Base is not null)
            throw new PlanConflictException(goal, "goals in % of a base cannot be combined with goals set by hand for parts of the period");
        return goal.Policy == root.Policy ? goal : throw new PlanConflictException(goal, $"policy {goal.Policy} inside {root.Period}, whose policy is {root.Policy}");
    }
}
