using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;

namespace AirQuality;

/// <summary>How <see cref="AirData"/> reads, assesses, ranks and judges goals. Every member has the default of practice.</summary>
public sealed record AirDataOptions
{
    /// <summary>The defaults: strict reading, the editions in force on each day, ties that share a place.</summary>
    public static AirDataOptions Default { get; } = new();

    /// <summary>How files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>How days and periods are assessed: edition, index scheme, what events are left out of. The events are those of <see cref="AirData.Events"/>.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>How places are given.</summary>
    public RankingOptions Ranking { get; init; } = RankingOptions.Default;

    /// <summary>How goals are shared out and judged. Their assessment is <see cref="Assessment"/>.</summary>
    public PlanOptions Plan { get; init; } = PlanOptions.Default;

    /// <summary>How goals are tracked: with probabilities, which the statuses follow. Its plan options are <see cref="Plan"/>.</summary>
    public TrackOptions Track { get; init; } = TrackOptions.WithOutlook;

    /// <summary>How the rest of a period is drawn. Its assessment is <see cref="Assessment"/>.</summary>
    public OutlookOptions Outlook { get; init; } = OutlookOptions.Default;

    /// <summary>What raises an alert. Its plan options are <see cref="Plan"/>.</summary>
    public AlertOptions Alerts { get; init; } = AlertOptions.Default;
}
