using AirQuality.Targets.Goals;
using AirQuality.Targets.Owners;
using AirQuality.Terms;
using NodaTime;

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
        var seen = new HashSet<GoalSubject>();
        foreach (var goal in Goals)
        {
            ArgumentNullException.ThrowIfNull(goal, nameof(goals));
            GoalRange.Check(goal);
            if (!seen.Add(goal.Subject))
                throw new PlanConflictException(goal, new($"{goal.Area.Name}，{goal.Metric}，{goal.Period} 已有目标", $"{goal.Area.Name}, {goal.Metric}, {goal.Period} has a goal already"));
        }

        Roots = [.. Goals.GroupBy(g => new AreaFigure(g.Area, g.Metric)).SelectMany(RootsOf)];
        foreach (var root in Roots)
            if (root.ByHand.Count > 0)
                HandSetGoals.Check(root);
    }

    private TargetPlan(IReadOnlyList<RootGoal> roots, IEnumerable<Goal> all)
    {
        Roots = roots;
        var kept = roots.SelectMany(r => r.ByHand.Values.Append(r.Goal)).ToHashSet();
        Goals = [.. all.Where(kept.Contains)];
    }

    /// <summary>The goals, in the order given.</summary>
    public IReadOnlyList<Goal> Goals { get; }

    /// <summary>The goals that are part of no other, each with those set by hand inside its period.</summary>
    internal IReadOnlyList<RootGoal> Roots { get; }

    /// <summary>
    /// The goals that run on a day: each goal that is part of no other and whose period holds the day, together with all goals set by
    /// hand inside that period, past and to come. A file may hold the goals of other years; they do not run.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <returns>A plan of these goals; empty when none runs.</returns>
    public TargetPlan RunningOn(LocalDate day) => Running(day, day);

    /// <summary>The goals of a Monday sheet: those that run on a day, and those that begin by the end of the week to come.</summary>
    /// <param name="day">The last day that has passed.</param>
    /// <returns>A plan of these goals; empty when there are none.</returns>
    public TargetPlan ForMonday(LocalDate day) => Running(day, day.PlusDays(14 - (int)day.DayOfWeek)); // Monday is 1, Sunday 7

    private TargetPlan Running(LocalDate day, LocalDate until)
    {
        // A goal set by hand changes what every other part of its year may spend. Whoever drops one judges the year's other weeks by
        // goals that nobody set, so goals run or rest by their root and are filtered nowhere else.
        var running = Roots.Where(r => r.Goal.Period.Start <= until && r.Goal.Period.End >= day).ToList();
        return running.Count == Roots.Count ? this : new TargetPlan(running, Goals);
    }

    /// <summary>The goals of some areas.</summary>
    /// <param name="areas">The areas.</param>
    /// <returns>A plan of their goals; empty when they have none.</returns>
    public TargetPlan Of(IEnumerable<Area> areas)
    {
        var asked = areas.ToHashSet();
        var kept = Roots.Where(r => asked.Contains(r.Goal.Area)).ToList();
        return kept.Count == Roots.Count ? this : new TargetPlan(kept, Goals);
    }

    /// <summary>Some of the goals that are part of no other, each with those set by hand inside its period.</summary>
    /// <param name="isAsked">Whether a goal is one of them.</param>
    internal TargetPlan Where(Func<Goal, bool> isAsked) => new([.. Roots.Where(r => isAsked(r.Goal))], Goals);

    /// <summary>The same goals with who answers for each, step by step up the tree of areas.</summary>
    /// <param name="owners">The owners.</param>
    /// <returns>The plan.</returns>
    public TargetPlan With(OwnerRegister owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return new TargetPlan(Goals.Select(g => g with { Owners = owners.ChainOf(g.Area, g.Metric) }));
    }

    private static IEnumerable<RootGoal> RootsOf(IEnumerable<Goal> sameFigure)
    {
        // Longest first, so that a part always finds the whole it belongs to already there, in whatever order a file names them.
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
        !PlanCalendar.StandsAlone(part) && PlanCalendar.LevelOf(whole) != GoalLevel.TenDays && whole.Contains(part.Start) && whole.Contains(part.End);

    private static Goal Nested(Goal goal, Goal root)
    {
        if (goal.Metric.Kind is GoalKind.Index or GoalKind.Rank or GoalKind.Place or GoalKind.Percentile)
            throw new PlanConflictException(goal, new(
                $"{root.Period} 之内不能手工设定 {goal.Metric} 的目标：其各部分不是同类指标",
                $"a goal for {goal.Metric} inside {root.Period} cannot be set by hand: its parts are not figures of the same kind"));
        if (goal.Base is not null || root.Base is not null)
            throw new PlanConflictException(goal, new("相对基期的百分比目标不能与时段各部分的手工目标合用", "goals in % of a base cannot be combined with goals set by hand for parts of the period"));
        return goal.Policy == root.Policy ? goal : throw new PlanConflictException(goal, new($"{root.Period} 的口径为 {root.Policy}，其中有口径 {goal.Policy}", $"policy {goal.Policy} inside {root.Period}, whose policy is {root.Policy}"));
    }

    /// <summary>A figure of an area, whatever the period: goals for it may be parts of each other.</summary>
    private readonly record struct AreaFigure(Area Area, GoalMetric Metric);
}
