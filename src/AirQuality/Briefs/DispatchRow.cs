using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>A line of a dispatch sheet.</summary>
/// <param name="Period">The days the figure is of.</param>
/// <param name="Standing">The figure with its change and places.</param>
public sealed record DispatchRow(AssessmentPeriod Period, FigureStanding Standing)
{
    /// <summary>The goal for the figure over the whole month or year, as it stands; <c>null</c> where none is set. Good days take the goal for their ratio where they have none.</summary>
    public TrackedPeriod? Goal { get; init; }

    /// <summary>What the days left may average (剩余日控制值), in µg/m³ to the thousandth; <c>null</c> without a goal for a mean.</summary>
    public decimal? Control => Goal?.Control;

    /// <summary>Days left in the period of the goal; <c>null</c> without one.</summary>
    public int? DaysLeft => Goal?.RemainingDays;

    /// <summary>Good days still needed (还需优良天数): the days left less those that may be lost, 0 or more; <c>null</c> for other figures, and where no day is left.</summary>
    public int? GoodDaysNeeded => IsGoodDays && Goal is { RemainingDays: > 0 } && MayLose is { } lose ? Math.Max(0, Goal.RemainingDays - lose) : null;

    /// <summary>Days of the rest that may be lost, be heavily polluted or lie above the goal (还可超标天数); negative when too many were; <c>null</c> for means.</summary>
    public int? MayLose => Goal?.AllowedDays;

    private bool IsGoodDays => Standing.Metric.Key is "good_days" or "good_ratio";
}
