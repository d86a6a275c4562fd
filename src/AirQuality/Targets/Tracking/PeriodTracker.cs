using AirQuality.Assessments;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Tracking;

/// <summary>Judges the periods of one goal that has a budget.</summary>
internal sealed class PeriodTracker(PlanTree tree, PlanOptions options, int worstOnRecord)
{
    private readonly Projection projection = new(tree, options);

    public PlanTree Tree => tree;

    public TrackedPeriod Track(PlanNode inForce, PlanNode planned)
    {
        var soFar = tree.SoFar!;
        var (first, last) = (inForce.First, inForce.Last);
        var valid = soFar.Valid(first, last);
        var remaining = Math.Max(0, last - soFar.Last);
        var node = inForce.Goal is null ? planned : inForce;
        var allowed = Effective(node, last - first + 1 - soFar.Lost(first, last));
        var left = allowed - soFar.Spent(first, last);
        var percentile = tree.Rule is PercentileBudget rule && inForce == tree.Root
            ? Allowance.OfPercentile(rule, tree.Goal.Value, ValidValues(soFar), remaining)
            : (PercentileAllowance?)null;
        if (percentile is { } exact)
            left = exact.DaysAbove;
        var status = Status(node.Goal, left, percentile, valid, remaining, soFar.Last);
        var cap = node.Goal is { } goal ? tree.Rule.Cap(goal) : default((decimal Cap, bool Reached)?);
        var (actual, unrounded) = GoalFigure.Of(tree.Goal.Metric, options.EditionOf(tree.Goal.Period), soFar.Values, first, last);
        var ahead = valid == 0 ? (decimal?)null : Ahead(allowed, first, last);
        return new TrackedPeriod
        {
            Level = inForce.Level,
            Period = inForce.Period,
            Goal = node.Goal,
            OriginalGoal = planned.Goal,
            Cap = cap?.Cap,
            CapMayBeReached = cap?.Reached ?? false,
            Actual = actual,
            ActualUnrounded = unrounded,
            ValidDays = valid,
            LostDays = Math.Min(last, soFar.Last) - first + 1 - valid,
            RemainingDays = remaining,
            Control = tree.Rule.InDays || remaining == 0 || node.Goal is null ? null : Allowance.Control(left, remaining),
            AllowedDays = tree.Rule.InDays && node.Goal is not null ? (int)Math.Min(left, remaining) : null,
            Ahead = ahead,
            AheadPerDay = tree.Rule.InDays || ahead is null ? null : decimal.Round(ahead.Value / valid, 3),
            Status = status,
            BreaksIn = BreaksIn(status, allowed, left, inForce),
            IsByHand = inForce.IsByHand,
            Reason = remaining > 0 ? null : Invalid(inForce.Period),
        };
    }

    private long Effective(PlanNode node, int days) =>
        node.Goal is not { } goal ? -1 : tree.Rule.InDays ? node.Effective : tree.Rule.Budget(goal, days);

    private GoalStatus Status(decimal? goal, long left, PercentileAllowance? percentile, int valid, int remaining, int today)
    {
        if (valid == 0)
            return GoalStatus.NoData;
        if (percentile is { CanBeMet: false } || (percentile is null && left < 0) || goal is null)
            return GoalStatus.Missed;
        if (remaining == 0)
            return GoalStatus.Met;
        var cannotBeLost = percentile is { } exact ? !exact.CanBeLost
            : tree.Rule.InDays ? left >= remaining
            : left / remaining >= worstOnRecord;
        if (cannotBeLost)
            return GoalStatus.Met;
        return projection.Exceeds(today + 1, today + remaining, left) ? GoalStatus.AtRisk : GoalStatus.OnTrack;
    }

    private AssessmentPeriod? BreaksIn(GoalStatus status, long allowed, long left, PlanNode node)
    {
        var today = tree.SoFar!.Last;
        if (status == GoalStatus.AtRisk)
            return projection.WeekOf(projection.BreakingDay(today + 1, node.Last, left)!.Value);
        if (status != GoalStatus.Missed)
            return null;
        var end = Math.Min(today, node.Last);
        for (var day = node.First; day < end; day++)
            if (tree.SoFar.Spent(node.First, day) > allowed)
                return projection.WeekOf(day);
        return projection.WeekOf(end);
    }

    /// <summary>The share of the budget that the profile gives to the valid days, less what they spent.</summary>
    private decimal Ahead(long allowed, int first, int last)
    {
        var soFar = tree.SoFar!;
        var end = Math.Min(last, soFar.Last);
        var passed = tree.OpenWeight(first, end);
        var whole = tree.OpenWeight(first, last);
        var share = whole == 0 ? 0 : (long)((Int128)allowed * passed / whole);
        var spent = soFar.Spent(first, last);
        return tree.Rule.InDays && whole > 0
            ? decimal.Round(((decimal)allowed * passed / whole) - spent, 1)
            : tree.ToUnit(share - spent);
    }

    private Reason? Invalid(AssessmentPeriod period)
    {
        var soFar = tree.SoFar!;
        return PeriodValidity.ReasonOf(period, (from, to) => soFar.Valid(tree.Day(from), tree.Day(to)), options.EditionOf(tree.Goal.Period).Assessment);
    }

    private static int[] ValidValues(DaysSoFar soFar)
    {
        var values = new List<int>(soFar.Values.Length);
        foreach (var value in soFar.Values)
            if (value >= 0)
                values.Add(value);
        return [.. values];
    }
}
