using NodaTime;

namespace AirQuality.Targets;

/// <summary>Goals that contradict each other or can never be judged.</summary>
public sealed class PlanConflictException : ArgumentException
{
    /// <summary>A conflict.</summary>
    /// <param name="goal">The goal at fault.</param>
    /// <param name="message">What is wrong with it.</param>
    public PlanConflictException(Goal goal, string message)
        : base(message) => Goal = goal;

    /// <summary>The goal at fault.</summary>
    public Goal Goal { get; }
}

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
                GoalDecomposition.Check(root);
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

/// <summary>A goal that is part of no other, with those set by hand inside its period.</summary>
internal sealed record RootGoal(Goal Goal, Dictionary<AssessmentPeriod, Goal> ByHand);

/// <summary>What a goal may be.</summary>
internal static class GoalRange
{
    public static void Check(Goal goal)
    {
        if (PlanCalendar.LevelOf(goal.Period) is null)
            throw new PlanConflictException(goal, $"{goal.Period} is no period of a plan: expected a year, half-year, quarter, month, season, or a week within one month");
        if (goal.Base is { } relative)
        {
            if (relative.Years < 1 || goal.Metric.Kind is not (GoalKind.Mean or GoalKind.Percentile or GoalKind.Index) || goal.Value is <= -100 or > 100)
                throw new PlanConflictException(goal, $"a change of {goal.Value} % for {goal.Metric}: expected a change above -100 and up to 100 % of a pollutant or the index, against one year or more");
            return;
        }

        var (least, most) = goal.Metric.Kind switch
        {
            GoalKind.Mean => (0.1m, 2000m),
            GoalKind.Percentile => (0.1m, goal.Metric.Pollutant == Pollutant.CO ? 150m : 2000m),
            GoalKind.GoodRatio => (0m, 100m),
            GoalKind.GoodDays or GoalKind.HeavyDays => (0m, goal.Period.Days),
            GoalKind.Index => (0.01m, 100m),
            _ => (1m, 10_000m),
        };
        var whole = goal.Metric.Kind is GoalKind.GoodDays or GoalKind.HeavyDays or GoalKind.Rank;
        if (goal.Value < least || goal.Value > most || (whole && goal.Value != decimal.Floor(goal.Value)))
            throw new PlanConflictException(goal, FormattableString.Invariant($"a goal of {goal.Value} for {goal.Metric}: expected {(whole ? "a whole number " : "")}from {least} to {most}"));
    }
}
