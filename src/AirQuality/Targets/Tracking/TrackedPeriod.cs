using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Tracking;

/// <summary>A goal at one level on the as-of date.</summary>
public sealed record TrackedPeriod
{
    /// <summary>The level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>The period that holds the as-of date; a week that a month cuts is a range.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The goal in force: what is left of the budget of the period above after the closed periods before this one. Where nothing is left, the goal as first planned.</summary>
    public required decimal? Goal { get; init; }

    /// <summary>The goal as first planned.</summary>
    public required decimal? OriginalGoal { get; init; }

    /// <summary>The figure up to which the unrounded one may go.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>Whether the cap itself still meets the goal.</summary>
    public required bool CapMayBeReached { get; init; }

    /// <summary>The figure so far at published decimals; <c>null</c> without valid days.</summary>
    public required decimal? Actual { get; init; }

    /// <summary>Means: the figure so far before rounding; the published one for the rest.</summary>
    public required decimal? ActualUnrounded { get; init; }

    /// <summary>Valid days so far.</summary>
    public required int ValidDays { get; init; }

    /// <summary>Days that passed without a valid value.</summary>
    public required int LostDays { get; init; }

    /// <summary>Days after the as-of date.</summary>
    public required int RemainingDays { get; init; }

    /// <summary>Means: what the remaining days may average (剩余时段控制值), to the thousandth; negative when the goal cannot be met any more; <c>null</c> for other figures and without remaining days.</summary>
    public decimal? Control { get; init; }

    /// <summary>Percentiles, ratios and counts: how many of the remaining days may still be lost or lie above the goal; negative when too many were; <c>null</c> for means.</summary>
    public int? AllowedDays { get; init; }

    /// <summary>How much of the budget is unspent against what the profile would have spent by now: concentration-days or days; negative when behind.</summary>
    public decimal? Ahead { get; init; }

    /// <summary>Means: the same for each valid day, in µg/m³.</summary>
    public decimal? AheadPerDay { get; init; }

    /// <summary>The status.</summary>
    public required GoalStatus Status { get; init; }

    /// <summary>The week in which it broke, or is expected to; <c>null</c> when it holds.</summary>
    public AssessmentPeriod? BreaksIn { get; init; }

    /// <summary>Whether the goal was set by hand; always so for the whole period.</summary>
    public bool IsByHand { get; init; }

    /// <summary>What keeps the figure from being valid or the goal from being judged, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }
}
