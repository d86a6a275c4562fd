using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Tracking;

/// <summary>Judges the periods of one goal that has a budget.</summary>
/// <param name="tree">The plan in force.</param>
/// <param name="judged">The days that have passed, missing ones left out: what the published figure is made of.</param>
/// <param name="options">How goals are tracked.</param>
/// <param name="record">The days on record.</param>
/// <param name="outlooks">The draws, or <c>null</c>.</param>
internal sealed class PeriodTracker(PlanTree tree, DaysSoFar judged, TrackOptions options, GoalRecord record, AreaOutlooks? outlooks)
{
    // Two goals are at work for every period. The planned one was set before the year began and decides what the period is called, met or
    // missed: who signs the sheet answers for that. The one in force is what the days since leave of the budget: it says what to do next.
    // Wherever both could be meant, "planned" and "inForce" name them.

    private readonly Edition edition = options.Plan.EditionOf(tree.Goal.Period);
    private readonly int decimals = options.Plan.DecimalsOf(tree.Goal);

    public PlanTree Tree => tree;

    /// <summary>What the days to come are expected to spend.</summary>
    public required Projection Projection { get; init; }

    /// <summary>What was forecast of the days to come; <c>null</c> where weeks are not split over their days.</summary>
    public DaySignals? Signals { get; init; }

    /// <summary>Where the whole period may end, once it was tracked; <c>null</c> where nothing was drawn.</summary>
    public OutlookResult? OutlookOfWhole { get; private set; }

    private DaysSoFar SoFar => tree.SoFar!;

    private Goal Whole => tree.Goal;

    /// <summary>A period, running, over or to come.</summary>
    public TrackedPeriod Track(PlanNode node)
    {
        var percentile = ExactlyLeft(node);
        var planned = new Standing(tree, node.Planned, judged, percentile?.DaysAbove);
        var inForce = new Standing(tree, node, SoFar, percentile?.DaysAbove);
        var isDrawn = options.DrawnLevels is not { } drawn || drawn.Contains(node.Level);
        var outlook = !isDrawn ? null : outlooks?.Of(Whole.Metric, node.Period, !node.IsWhole && tree.Rule is PercentileBudget part ? part.DayLevel : null);
        if (node.IsWhole)
            OutlookOfWhole = outlook?.Result(Whole);
        var probability = node.Planned.Goal is null ? null : outlook?.Probability(Asked(node.Planned));
        var isImpossible = IsImpossible(node, inForce, outlook);

        // What is left is told of the goal in force as long as that can be kept, else of the planned one, which the status is about.
        var standing = !node.IsWhole && (isImpossible || inForce.Left < 0) ? planned : inForce;
        var status = Status(node, planned, percentile, probability);
        var cap = standing.Node.Goal is { } goal ? tree.Rule.Cap(goal) : (Cap?)null;
        var actual = Actual(node);
        var valid = judged.Valid(node.First, node.Last);
        var ahead = valid == 0 ? (decimal?)null : Ahead(standing);
        return new TrackedPeriod
        {
            Level = node.Level,
            Period = node.Period,
            Goal = isImpossible && !node.IsWhole ? null : node.Goal,
            Planned = node.Planned.Goal,
            IsImpossible = isImpossible,
            Best = standing.Remaining == 0 ? null : outlook?.Best ?? CleanestEnd(node),
            Cap = cap?.Figure,
            CapMayBeReached = cap?.MayBeReached ?? false,
            DaysAbove = tree.Rule is PercentileBudget
                ? new DaysAbove((int)planned.Spent, (int)planned.Allowed, isImpossible ? null : (int)inForce.Allowed)
                : null,
            Actual = actual.Published,
            ActualUnrounded = actual.Unrounded,
            ValidDays = valid,
            LostDays = Math.Max(0, Math.Min(node.Last, SoFar.Last) - node.First + 1) - valid,
            RemainingDays = standing.Remaining,
            Control = tree.Rule.InDays || standing.Remaining == 0 || standing.Node.Goal is null ? null : Allowance.Control(standing.Left, standing.Remaining),
            AllowedDays = tree.Rule.InDays && standing.Node.Goal is not null ? (int)Math.Min(standing.Left, standing.Remaining) : null,
            Ahead = ahead,
            AheadPerDay = tree.Rule.InDays || ahead is null ? null : decimal.Round(ahead.Value / valid, 3),
            Credit = node.Level == GoalLevel.Week || node.Goal is null || options.Plan.Replan != Replan.Tighten ? null : tree.ToUnit(Math.Max(0, node.Credit)),
            Status = status,
            Probability = probability,
            BreaksIn = BreaksIn(status, planned),
            IsByHand = node.IsByHand,
            ExpectedRest = node.IsWhole && standing.Remaining > 0 ? Projection.Rest(node.Last + 1 - standing.Remaining, node.Last) : null,
            Days = Signals is { } signals && node.Level == GoalLevel.Week ? new DaySplit(tree, Projection, signals).Of(node, standing.Left) : [],
            Reason = standing.Remaining > 0 ? null : Invalid(node.Period),
        };
    }

    /// <summary>What the whole of a percentile goal still allows; <c>null</c> for the rest.</summary>
    private PercentileAllowance? ExactlyLeft(PlanNode node)
    {
        if (!node.IsWhole || tree.Rule is not PercentileBudget rule)
            return null;
        return judged.Region is { } region ? region.Allowance(rule, Remaining(node)) : Allowance.OfPercentile(rule, judged.Ordered, Remaining(node));
    }

    /// <summary>The figure so far; none for a part of a percentile goal, which is judged by its days above.</summary>
    private GoalFigure Actual(PlanNode node)
    {
        if (tree.Rule is PercentileBudget rule)
            return !node.IsWhole ? default : judged.Region?.Percentile(rule.Order) ?? GoalFigure.OfPercentile(rule.Order, decimals, judged.Ordered);
        return judged.Region?.Figure(node.First, node.Last)
            ?? GoalFigure.Of(Whole.Metric, decimals, judged.Within(node.First, node.Last), options.Plan.Assessment.Standards.Thresholds);
    }

    private int Remaining(PlanNode node) => Math.Max(0, node.Last - Math.Max(SoFar.Last, node.First - 1));

    private bool IsPartOfPercentile(PlanNode node) => !node.IsWhole && tree.Rule is PercentileBudget;

    /// <summary>The goal of a period as the outlook is asked for it: of a part of a percentile goal the number of days above.</summary>
    private Goal Asked(PlanNode node) => IsPartOfPercentile(node)
        ? Whole with { Metric = GoalMetric.HeavyDays, Period = node.Period, Value = node.Effective }
        : Whole with { Period = node.Period, Value = node.Goal!.Value };

    /// <summary>Whether nobody can keep the goal in force.</summary>
    private bool IsImpossible(PlanNode node, Standing inForce, OutlookSummary? outlook)
    {
        // Beyond what was ever seen, not merely unlikely: a control value below the cleanest week of a long record is no goal anybody can
        // work for, and a sheet that prints it as one is not believed the next time. Only a goal that was tightened is withheld so; the
        // planned one always stands.
        if (node.Goal is null)
            return true;
        if (inForce.Remaining == 0)
            return inForce.Left < 0 && !tree.Rule.InDays && node.Goal < node.Planned.Goal && record.NeverSpentSoLittle(inForce.Days, inForce.Allowed);
        return inForce.Left < 0
            || (!tree.Rule.InDays && node.Goal < node.Planned.Goal && record.NeverSpentSoLittle(inForce.Remaining, inForce.Left))
            || outlook?.Probability(Asked(node)) < 0.01;
    }

    private GoalStatus Status(PlanNode node, Standing planned, PercentileAllowance? percentile, double? probability)
    {
        // The order is the order of certainty: what has not begun, what nothing is known of, what is lost for good, what is over, what
        // cannot be lost any more; only then what is likely, and without past years what the profile expects.
        if (node.First > SoFar.Last)
            return GoalStatus.NotStarted;
        if (judged.Valid(node.First, node.Last) == 0)
            return GoalStatus.NoData;
        if (percentile is { CanBeMet: false } || (percentile is null && planned.Left < 0) || node.Planned.Goal is null)
            return GoalStatus.Missed;
        if (planned.Remaining == 0)
            return GoalStatus.Met;
        var cannotBeLost = percentile is { } exact ? !exact.CanBeLost
            : tree.Rule.InDays ? planned.Left >= planned.Remaining
            : planned.Left / planned.Remaining >= record.WorstDay;

        // A mean that no day on record could spoil is met for certain only where the draws know no such day either.
        if (cannotBeLost && !(probability <= 0.99))
            return GoalStatus.Met;
        if (probability is { } likely)
            return options.StatusOf(likely);
        return Projection.Exceeds(SoFar.Last + 1, SoFar.Last + planned.Remaining, planned.Left) ? GoalStatus.AtRisk : GoalStatus.OnTrack;
    }

    private AssessmentPeriod? BreaksIn(GoalStatus status, Standing planned)
    {
        var first = planned.Node.First;
        var last = planned.Node.Last;
        var today = SoFar.Last;
        if (status is GoalStatus.AtRisk or GoalStatus.Hopeless)
            return Projection.BreakingDay(today + 1, last, planned.Left) is { } breaking ? Projection.WeekOf(breaking) : null;
        if (status != GoalStatus.Missed)
            return null;

        // A goal that is missed broke on the day on which its allowance was first passed. Where the days so far never passed it (too many
        // of them lack data), the last day is as good as any.
        var end = Math.Min(today, last);
        for (var day = first; day < end; day++)
            if (judged.Spent(first, day) > planned.Allowed)
                return Projection.WeekOf(day);
        return Projection.WeekOf(end);
    }

    /// <summary>The share of the budget that the profile gives to the valid days, less what they spent.</summary>
    private decimal Ahead(Standing standing)
    {
        // Not a plain share of the days: a winter that has used half of the year's budget by the end of February is on course.
        var first = standing.Node.First;
        var last = standing.Node.Last;
        var passed = tree.OpenWeight(first, Math.Min(last, SoFar.Last));
        var whole = tree.OpenWeight(first, last);
        var allowed = standing.Allowed;
        var share = whole == 0 ? 0 : (long)((Int128)allowed * passed / whole);
        var spent = SoFar.Spent(first, last);
        return tree.Rule.InDays && whole > 0
            ? decimal.Round(((decimal)allowed * passed / whole) - spent, 1)
            : tree.ToUnit(share - spent);
    }

    /// <summary>Where a mean ends when the days to come are as the cleanest on record.</summary>
    private decimal? CleanestEnd(PlanNode node)
    {
        var remaining = Remaining(node);
        if (tree.Rule.InDays || record.Cleanest(remaining) is not { } mean)
            return null;
        var digits = edition.Assessment.Decimals(Whole.Metric.Pollutant!.Value);

        // (sum + mean × remaining) / days over one denominator, so that the figure is rounded once, as a published one is.
        var end = judged.Region?.EndOfMean(node.First, node.Last, remaining, mean) ?? new Quotient(
            (judged.Sum(node.First, node.Last) * mean.Denominator) + (mean.Numerator * remaining),
            mean.Denominator * (judged.Valid(node.First, node.Last) + remaining));
        return Quotient.ToDecimal(end.Steps(digits), digits);
    }

    private Reason? Invalid(AssessmentPeriod period) => judged.Region is { } region
        ? region.Invalid(period, tree, edition.Assessment)
        : PeriodValidity.ReasonOf(period, (from, to) => judged.Valid(tree.Day(from), tree.Day(to)), edition.Assessment);

    /// <summary>A goal of a period against the days so far.</summary>
    private readonly record struct Standing
    {
        public Standing(PlanTree tree, PlanNode node, DaysSoFar soFar, int? exactlyLeft)
        {
            Node = node;
            Days = node.Last - node.First + 1 - soFar.Lost(node.First, node.Last);
            Remaining = Math.Max(0, node.Last - Math.Max(soFar.Last, node.First - 1));
            Allowed = node.Goal is { } goal ? tree.Rule.Over(goal, node.Effective, Days) : -1;
            Spent = soFar.Spent(node.First, node.Last);
            // For the whole of a percentile goal the exact number stands in for the safe one that the plan promised.
            // So does what is left in each area of a region, whose goal is no sum.
            Left = exactlyLeft ?? InEachArea(tree.Rule, soFar) ?? Allowed - Spent;
        }

        private long? InEachArea(BudgetRule rule, DaysSoFar soFar) =>
            soFar.Region is { } region && rule is not PercentileBudget && Node.Goal is { } goal ? region.Left(goal, Node.First, Node.Last, Remaining) : null;

        public PlanNode Node { get; }

        /// <summary>The days that are or can be valid.</summary>
        public int Days { get; }

        public int Remaining { get; }

        public long Allowed { get; }

        public long Spent { get; }

        /// <summary>What the remaining days may spend; negative when the goal cannot be met any more.</summary>
        public long Left { get; }
    }
}
