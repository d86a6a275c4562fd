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

    private const int MostOnStack = 32;

    private PlanNode? planned;
    private PlanNode[] parts = [];
    private bool isSplit;
    private bool hasConflict;

    /// <summary>A period with its share.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="period">The period.</param>
    /// <param name="share">What it may spend.</param>
    /// <param name="planned">The same period in the plan as made at the start; <c>null</c> in that plan itself.</param>
    /// <param name="level">Its level.</param>
    public static PlanNode Of(PlanTree tree, CalendarSpan period, Share share, PlanNode? planned, GoalLevel level)
    {
        var node = tree.Nodes?.Next() ?? new PlanNode();
        node.Tree = tree;
        node.Period = period.Period;
        node.planned = planned;
        node.Budget = share.Budget;
        node.Goal = share.Goal;
        node.Effective = share.Effective;
        node.First = period.First - tree.Start;
        node.Last = period.Last - tree.Start;
        node.Level = level;
        (node.isSplit, node.hasConflict) = (false, false);
        return node;
    }

    public PlanTree Tree { get; private set; } = null!;

    public AssessmentPeriod Period { get; private set; } = null!;

    public GoalLevel Level { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }

    public long Budget { get; private set; }

    public decimal? Goal { get; private set; }

    /// <summary>What the goal allows to be spent over the days that are or can be valid.</summary>
    public long Effective { get; private set; }

    /// <summary>The same period in the plan as made at the start.</summary>
    public PlanNode Planned => planned ?? this;

    /// <summary>Whether it is the whole period of the goal: by the period, as the planned whole and the one in force are two nodes.</summary>
    public bool IsWhole => First == 0 && Last == Tree.Last;

    public bool IsByHand => IsWhole || ByHandIn(Period) is not null;

    /// <summary>Whether goals set by hand inside cost more than the goal allows; known once the parts are.</summary>
    public bool HasConflict
    {
        get
        {
            _ = Parts;
            return hasConflict;
        }
    }

    public IReadOnlyList<PlanNode> Parts
    {
        get
        {
            if (!isSplit)
                Split();
            isSplit = true;
            return parts;
        }
    }

    /// <summary>What the budget would still allow when all open parts spend what they may: saved by closed parts and kept.</summary>
    public long Credit
    {
        get
        {
            var left = Effective;
            _ = Parts;
            foreach (var part in parts)
                left -= part.Effective;
            return left;
        }
    }

    /// <summary>The part in which a day lies, or <c>null</c> for a week.</summary>
    public PlanNode? PartOf(int day)
    {
        _ = Parts;
        foreach (var part in parts)
            if (day <= part.Last)
                return part;
        return null;
    }

    private void Split()
    {
        var periods = Tree.Calendar.Parts(Period);
        if (parts.Length != periods.Length)
            parts = periods.Length == 0 ? [] : new PlanNode[periods.Length];
        var nodes = parts;
        if (nodes.Length == 0)
            return;
        Span<Part> inputs = nodes.Length <= MostOnStack ? stackalloc Part[nodes.Length] : new Part[nodes.Length];
        var closed = 0;

        // From here on "closed" parts have spent what they spent and open ones share what that leaves. A part that ends on the very day is
        // still open where it is itself looked at: its goal is the one that it was given, and the sheet of that evening judges it by that.
        // For what is to come it is closed, so that the week to come answers for what the week just over has overspent.
        // Without a goal nothing may be spent, not even nothing: parts of a period past saving have no goal that would save it.
        var budget = Goal is null ? -1 : Effective;
        for (var i = 0; i < nodes.Length; i++)
        {
            var first = periods[i].First - Tree.Start;
            var last = periods[i].Last - Tree.Start;
            if (Tree.SoFar is { } soFar && last <= Tree.ClosedTo)
            {
                // What closed parts spent together, less that of those before: of a region it is no sum over its parts.
                var spent = soFar.Spent(First, last) - soFar.Spent(First, first - 1);
                budget -= spent;
                nodes[i] = NewPart(periods, i, new Share(spent, null, spent));
                closed = i + 1;
                continue;
            }

            var days = last - first + 1 - Tree.Lost(first, last);
            inputs[i] = new Part(days, Tree.OpenWeight(first, last), ByHandIn(periods[i].Period)?.Value, Least(periods[i].Period), MostOf(i, days));
        }

        // Replan.None is the plan over fewer days: each open part keeps its bound. Otherwise the bounds, if any, go into the sharing,
        // where a part takes less than its bound when the budget is short (a bad week makes the next ones stricter) and never more (what
        // a good week saves stays as Credit). Both has no bounds.
        var open = inputs[closed..];
        Span<Share> shares = open.Length <= MostOnStack ? stackalloc Share[open.Length] : new Share[open.Length];
        if (Tree is { SoFar: not null, Replan: Replan.None })
            Bounds(open, shares);
        else
            hasConflict = Apportionment.Split(Tree.Rule, budget, open, shares);
        for (var i = closed; i < nodes.Length; i++)
            nodes[i] = NewPart(periods, i, shares[i - closed]);
    }

    private static void Bounds(ReadOnlySpan<Part> parts, Span<Share> shares)
    {
        for (var i = 0; i < parts.Length; i++)
            shares[i] = parts[i].Most is { } most ? new Share(most.Budget, most.Goal, most.Budget) : default;
    }

    private Goal? ByHandIn(AssessmentPeriod period) => Tree.ByHand.Count == 0 ? null : Tree.ByHand.GetValueOrDefault(period);

    private PlanNode NewPart(CalendarSpan[] periods, int number, Share share) => Of(Tree, periods[number], share, planned?.Parts[number], PlanCalendar.Below(Level));

    /// <summary>The planned goal of a part, which no goal in force may be looser than; none where the plan is made, or both ways are wanted.</summary>
    private Bound? MostOf(int number, int days) =>
        Tree.Replan != Replan.Both && planned?.Parts[number] is { Goal: { } goal } part ? new Bound(goal, Tree.Rule.Over(goal, part.Effective, days)) : null;

    /// <summary>What the goals set by hand inside a period need; those inside another one set by hand are paid for by it.</summary>
    private long Least(AssessmentPeriod period)
    {
        if (Tree.ByHand.Count == 0 || Tree.ByHand.ContainsKey(period))
            return 0;

        // Looked for at every level below: a month without a goal of its own may hold a week that has one.
        return Tree.Calendar.Parts(period).Sum(part => Tree.ByHand.TryGetValue(part.Period, out var goal)
            ? Tree.Rule.Budget(goal.Value, part.Days - Tree.Lost(part.First - Tree.Start, part.Last - Tree.Start))
            : Least(part.Period));
    }
}
