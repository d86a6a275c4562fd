using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Finding;

/// <summary>What duties are found in, and by what.</summary>
/// <param name="Areas">The areas with their figures.</param>
/// <param name="Days">One's own days, or <c>null</c> where only publications are known.</param>
/// <param name="AsOf">The last day that has passed.</param>
/// <param name="Rules">The rules.</param>
public sealed record DutyQuestion(AssessedAreas Areas, DailyGrid? Days, LocalDate AsOf, DutyRules Rules)
{
    /// <summary>The only area to find them of, or <c>null</c> for all; lists are of all areas either way.</summary>
    public Area? Only { get; init; }

    /// <summary>How periods are assessed.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>How it is told what the days left mean.</summary>
    public TrackOptions Track { get; init; } = TrackOptions.Exact;

    /// <summary>A tracker of the same days, day and options, whose draws are shared; <c>null</c> where there is none.</summary>
    internal GoalTracker? Tracker { get; init; }
}
