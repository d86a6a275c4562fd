using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Tracking;

/// <summary>A goal at one level on the as-of date.</summary>
public sealed record TrackedPeriod
{
    /// <summary>The level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>The period; a week that a month cuts is a range.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>
    /// The goal in force (现行控制): what the days before this period leave of the budget of the period above, by <see cref="Replan"/>. <c>null</c>
    /// where nobody can keep it any more; the whole period keeps its goal.
    /// </summary>
    public required decimal? Goal { get; init; }

    /// <summary>The goal as planned (原定目标), on which <see cref="Status"/> is judged; <c>null</c> when the budget is too small for any.</summary>
    public required decimal? Planned { get; init; }

    /// <summary>Whether nobody can keep the goal in force: less than any days on record ever spent, or less likely than 1 %.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>The best the figure can still end with: better in 1 % of the draws, else as the cleanest days on record; <c>null</c> when the period is over or nothing is known of past days.</summary>
    public decimal? Best { get; init; }

    /// <summary>The figure up to which the unrounded one may go to keep the goal in force, or where nobody can the planned one.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>Whether the cap itself still meets the goal.</summary>
    public required bool CapMayBeReached { get; init; }

    /// <summary>Percentiles: the days above the goal; of a region that is the mean of its areas those of the area that has most. Parts of the period are judged by them alone.</summary>
    public DaysAbove? DaysAbove { get; init; }

    /// <summary>The figure so far at published decimals; <c>null</c> without valid days, and for parts of a percentile goal.</summary>
    public required decimal? Actual { get; init; }

    /// <summary>Means: the figure so far before rounding; the published one for the rest.</summary>
    public required decimal? ActualUnrounded { get; init; }

    /// <summary>Valid days so far; of a region that is the mean of its areas the mean of theirs.</summary>
    public required int ValidDays { get; init; }

    /// <summary>Days that passed without a valid value.</summary>
    public required int LostDays { get; init; }

    /// <summary>Days after the as-of date.</summary>
    public required int RemainingDays { get; init; }

    /// <summary>Means: what the remaining days (of a region that is the mean of its areas those of each of them) may average to keep the goal in force, or where nobody can the planned one (剩余时段控制值), to the thousandth; negative when that cannot be met any more; <c>null</c> for other figures and without remaining days.</summary>
    public decimal? Control { get; init; }

    /// <summary>Percentiles, ratios and counts: how many of the remaining days may still be lost or lie above the goal, of a region that is the mean of its areas in each of them; negative when too many were; <c>null</c> for means.</summary>
    public int? AllowedDays { get; init; }

    /// <summary>How much of the budget is unspent against what the profile would have spent by now: concentration-days or days; negative when behind.</summary>
    public decimal? Ahead { get; init; }

    /// <summary>Means: the same for each valid day, in µg/m³.</summary>
    public decimal? AheadPerDay { get; init; }

    /// <summary>What closed parts saved of the budget and tightened replanning keeps (余额): concentration-days or days; <c>null</c> for weeks.</summary>
    public decimal? Credit { get; init; }

    /// <summary>The status, judged on <see cref="Planned"/>.</summary>
    public required GoalStatus Status { get; init; }

    /// <summary>How likely the goal as planned is met, 0 to 1; <c>null</c> without past years or when none was asked for.</summary>
    public double? Probability { get; init; }

    /// <summary>The week in which it broke, or is expected to; <c>null</c> when it holds.</summary>
    public AssessmentPeriod? BreaksIn { get; init; }

    /// <summary>Whether the goal was set by hand; always so for the whole period.</summary>
    public bool IsByHand { get; init; }

    /// <summary>What keeps the figure from being valid or the goal from being judged, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }

    /// <summary>
    /// Composite index and places by it: the edition in force at the end of the period, whose limits make the figure, where the last day known is still one of an earlier edition. An index of the days
    /// known, ranked on that day, is another figure then. <c>null</c> where both are one, and for other figures.
    /// </summary>
    public Edition? JudgedBy { get; init; }

    /// <summary>The whole period of a mean: what the days left are expected to average by the season at this year's level, to the thousandth; of ratios, counts and percentiles how many of them are expected to be lost. <c>null</c> for parts, other figures and without remaining days.</summary>
    public decimal? ExpectedRest { get; init; }

    /// <summary>Weeks: what each of the days to come may have, so that all of them within it meet the goal in force (where nobody can keep that, the planned one). Empty where none was asked for, for longer periods, and for a week that cannot be met any more.</summary>
    public IReadOnlyList<DayGoal> Days { get; init => field = value ?? []; } = []; // null where JSON leaves it out
}
