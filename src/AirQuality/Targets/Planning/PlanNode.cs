using System.Runtime.InteropServices;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>A period of a plan tree.</summary>
/// <remarks>
/// The invariant everything rests on: what the goals of the parts allow never adds up to more than what the goal of the whole
/// allows, less what closed parts have spent. Hence all weeks met means month, quarter and year met (以周保月、以月保季、以季保年).
/// <c>DecompositionTheoremTests</c> searches a counterexample for the plan, <c>ReplanTheoremTests</c> for each way of replanning.
/// </remarks>
internal sealed class PlanNode
{
    // Why the invariant is enough: by BudgetRule a goal is met exactly when its days spend no more than it allows. If every week meets its
    // goal, the weeks together spend at most the sum of what they allow, which is at most what the month allows; so the month is met, and
    // so on upwards. No step of that asks how the days were, so it holds for every series of days, and every rounding is inside the
    // budgets. Days without data change how many days a goal is over; that is why open parts are given budgets over the days that are or
    // can be valid, and why TrackedGoal.OriginalGoalsGuarantee ends with the first lost day.

    private readonly PlanNode? planned;
    private PlanNode[]? parts;
    private bool hasConflict;

    /// <summary>A period with its share.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="period">The period.</param>
    /// <param name="share">What it may spend.</param>
    /// <param name="planned">The same period in the plan as made at the start; <c>null</c> in that plan itself.</param>
    public PlanNode(PlanTree tree, AssessmentPeriod period, Share share, PlanNode? planned)
    {
        Tree = tree;
        Period = period;
        this.planned = planned;
        Budget = share.Budget;
        Goal = share.Goal;
        Effective = share.Effective;
        First = tree.Day(period.Start);
        Last = tree.Day(period.End);
    }

    public PlanTree Tree { get; }

    public AssessmentPeriod Period { get; }

    public required GoalLevel Level { get; init; }

    public int First { get; }

    public int Last { get; }

    public long Budget { get; }

    public decimal? Goal { get; }

    /// <summary>What the goal allows to be spent over the days that are or can be valid.</summary>
    public long Effective { get; }

    /// <summary>The same period in the plan as made at the start.</summary>
    public PlanNode Planned => planned ?? this;

    public bool IsByHand => Period == Tree.Goal.Period || Tree.ByHand.ContainsKey(Period);

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

    /// <summary>What the budget would still allow when all open parts spend what they may: saved by closed parts and kept.</summary>
    public long Credit
    {
        get
        {
            var left = Effective;
            foreach (var part in Parts)
                left -= part.Effective;
            return left;
        }
    }

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

        // From here on "closed" parts have spent what they spent and open ones share what that leaves. A part that ends on the very day is
        // still open: its goal is the one that it was given, and the sheet of that evening judges it by that.
        // Without a goal nothing may be spent, not even nothing: parts of a period past saving have no goal that would save it.
        var budget = Goal is null ? -1 : Effective;
        for (var i = 0; i < nodes.Length; i++)
        {
            var first = Tree.Day(periods[i].Start);
            var last = Tree.Day(periods[i].End);
            if (Tree.SoFar is { } soFar && last < soFar.Last)
            {
                var spent = soFar.Spent(first, last);
                budget -= spent;
                nodes[i] = NewPart(periods, i, new Share(spent, null, spent));
                continue;
            }

            open.Add(i);
            inputs.Add(new Part(
                periods[i].Days - Tree.Lost(first, last),
                Tree.OpenWeight(first, last),
                Tree.ByHand.GetValueOrDefault(periods[i])?.Value,
                Least(periods[i]),
                MostOf(i, periods[i].Days - Tree.Lost(first, last))));
        }

        // Replan.None is the plan over fewer days: each open part keeps its bound. Otherwise the bounds, if any, go into the sharing,
        // where a part takes less than its bound when the budget is short (a bad week makes the next ones stricter) and never more (what
        // a good week saves stays as Credit). Both has no bounds.
        var shares = Tree is { SoFar: not null, Replan: Replan.None }
            ? inputs.ConvertAll(p => p.Most is { } most ? new Share(most.Budget, most.Goal, most.Budget) : default).ToArray()
            : Apportionment.Split(Tree.Rule, budget, CollectionsMarshal.AsSpan(inputs), out hasConflict);
        foreach (var (number, i) in open.Index())
            nodes[i] = NewPart(periods, i, shares[number]);
        return nodes;
    }

    private PlanNode NewPart(IReadOnlyList<AssessmentPeriod> periods, int number, Share share) =>
        new(Tree, periods[number], share, planned?.Parts[number]) { Level = PlanCalendar.Below(Level) };

    /// <summary>The planned goal of a part, which no goal in force may be looser than; none where the plan is made, or both ways are wanted.</summary>
    private Bound? MostOf(int number, int days) =>
        Tree.Replan != Replan.Both && planned?.Parts[number] is { Goal: { } goal } part ? new Bound(goal, Tree.Rule.Over(goal, part.Effective, days)) : null;

    /// <summary>What the goals set by hand inside a period need; those inside another one set by hand are paid for by it.</summary>
    private long Least(AssessmentPeriod period)
    {
        if (Tree.ByHand.Count == 0 || Tree.ByHand.ContainsKey(period))
            return 0;

        // Looked for at every level below: a month without a goal of its own may hold a week that has one.
        return Tree.Calendar.Parts(period).Sum(part => Tree.ByHand.TryGetValue(part, out var goal)
            ? Tree.Rule.Budget(goal.Value, part.Days - Tree.Lost(Tree.Day(part.Start), Tree.Day(part.End)))
            : Least(part));
    }
}
