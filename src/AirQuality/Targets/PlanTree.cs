using NodaTime;

namespace AirQuality.Targets;

/// <summary>
/// The budget of one goal over the calendar, made level by level as it is asked for. Without days it is the plan as made at
/// the start; with days so far it is the plan in force: closed periods have spent what they spent, the rest is shared out over
/// the days that can still be valid.
/// </summary>
internal sealed class PlanTree
{
    private readonly long[] weightUpTo;

    /// <summary>The plan as made at the start.</summary>
    public PlanTree(RootGoal root, SeasonalProfile profile, PlanOptions options, CalendarCache calendar)
    {
        (Goal, ByHand, Calendar) = (root.Goal, root.ByHand, calendar);
        Rule = BudgetRule.Of(root.Goal.Metric, options.EditionOf(root.Goal.Period), root.Goal.Policy);
        var period = root.Goal.Period;
        var days = calendar.Days(period.Start, period.Days);
        weightUpTo = new long[days.Length + 1];
        for (var i = 0; i < days.Length; i++)
            weightUpTo[i + 1] = weightUpTo[i] + profile[days[i]];
        Root = NewRoot();
    }

    /// <summary>The plan in force after the days so far.</summary>
    public PlanTree(PlanTree planned, DaysSoFar soFar)
    {
        (Goal, ByHand, Calendar, Rule, weightUpTo, SoFar) = (planned.Goal, planned.ByHand, planned.Calendar, planned.Rule, planned.weightUpTo, soFar);
        Root = NewRoot();
    }

    public Goal Goal { get; }

    public CalendarCache Calendar { get; }

    public BudgetRule Rule { get; }

    public DaysSoFar? SoFar { get; }

    public PlanNode Root { get; }

    public Dictionary<AssessmentPeriod, Goal> ByHand { get; }

    /// <summary>The number of a day within the period of the goal.</summary>
    public int Day(LocalDate date) => NodaTime.Period.DaysBetween(Goal.Period.Start, date);

    /// <summary>What the profile expects from one day to another, both included.</summary>
    public long Weight(int first, int last) => last < first ? 0 : weightUpTo[last + 1] - weightUpTo[first];

    /// <summary>The same without the days already lost to missing data.</summary>
    public long OpenWeight(int first, int last)
    {
        var weight = Weight(first, last);
        if (Lost(first, last) > 0)
            for (var day = first; day <= Math.Min(last, SoFar!.Last); day++)
                weight -= SoFar.IsLost(day) ? Weight(day, day) : 0;
        return weight;
    }

    public int Lost(int first, int last) => SoFar?.Lost(first, last) ?? 0;

    private PlanNode NewRoot()
    {
        var budget = Rule.Budget(Goal.Value, Goal.Period.Days - Lost(0, Goal.Period.Days - 1));
        return new PlanNode(this, Goal.Period, PlanCalendar.LevelOf(Goal.Period)!.Value, new Share(budget, Goal.Value, budget), isByHand: true);
    }

    /// <summary>A budget in the unit people read: concentration-days or days.</summary>
    public decimal ToUnit(long budget) => Rule.InDays ? budget : budget / (decimal)Concentration.Scale;
}

/// <summary>A period of a plan tree.</summary>
internal sealed class PlanNode
{
    private PlanNode[]? parts;
    private bool hasConflict;

    public PlanNode(PlanTree tree, AssessmentPeriod period, GoalLevel level, Share share, bool isByHand)
    {
        (Tree, Period, Level, IsByHand) = (tree, period, level, isByHand);
        (Budget, Goal, Effective) = share;
        First = tree.Day(period.Start);
        Last = tree.Day(period.End);
    }

    public PlanTree Tree { get; }

    public AssessmentPeriod Period { get; }

    public GoalLevel Level { get; }

    public int First { get; }

    public int Last { get; }

    public long Budget { get; }

    public decimal? Goal { get; }

    /// <summary>What the goal allows to be spent over the days that are or can be valid.</summary>
    public long Effective { get; }

    public bool IsByHand { get; }

    /// <summary>Whether goals set by hand inside cost more than the goal allows; known once the parts are.</summary>
    public bool HasConflict
    {
        get
        {
            _ = Parts;
            return hasConflict;
        }
    }

    public IReadOnlyList<PlanNode> Parts => parts ??= Split();

    /// <summary>The part in which a day lies, or <c>null</c> for a week.</summary>
    public PlanNode? PartOf(int day)
    {
        foreach (var part in Parts)
            if (day <= part.Last)
                return part;
        return null;
    }

    private PlanNode[] Split()
    {
        var periods = Tree.Calendar.Parts(Period);
        var nodes = new PlanNode[periods.Count];
        var open = new List<int>(periods.Count);
        var inputs = new List<Part>(periods.Count);
        var budget = Effective;
        for (var i = 0; i < nodes.Length; i++)
        {
            var (first, last) = (Tree.Day(periods[i].Start), Tree.Day(periods[i].End));
            if (Tree.SoFar is { } soFar && last < soFar.Last)
            {
                var spent = soFar.Spent(first, last);
                budget -= spent;
                nodes[i] = new PlanNode(Tree, periods[i], PlanCalendar.Below(Level), new Share(spent, null, spent), IsSetByHand(periods[i]));
                continue;
            }

            open.Add(i);
            inputs.Add(new Part(
                periods[i].Days - Tree.Lost(first, last),
                Tree.OpenWeight(first, last),
                Tree.ByHand.GetValueOrDefault(periods[i])?.Value,
                Least(periods[i])));
        }

        var shares = Apportionment.Split(Tree.Rule, budget, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inputs), Tree.Goal.Value, out hasConflict);
        foreach (var (number, i) in open.Index())
            nodes[i] = new PlanNode(Tree, periods[i], PlanCalendar.Below(Level), shares[number], IsSetByHand(periods[i]));
        return nodes;
    }

    private bool IsSetByHand(AssessmentPeriod period) => Tree.ByHand.ContainsKey(period);

    /// <summary>What the goals set by hand inside a period need; those inside another one set by hand are paid for by it.</summary>
    private long Least(AssessmentPeriod period)
    {
        if (Tree.ByHand.Count == 0 || Tree.ByHand.ContainsKey(period))
            return 0;
        return Tree.Calendar.Parts(period).Sum(part => Tree.ByHand.TryGetValue(part, out var goal)
            ? Tree.Rule.Budget(goal.Value, part.Days - Tree.Lost(Tree.Day(part.Start), Tree.Day(part.End)))
            : Least(part));
    }
}
