using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

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
