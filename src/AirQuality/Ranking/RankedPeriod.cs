using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>A ranking and what it was made from: where areas are taken apart again.</summary>
public sealed record RankedPeriod
{
    /// <summary>The ranking.</summary>
    public required RankingResult Ranking { get; init; }

    /// <summary>What it is by.</summary>
    public RankingMetric Metric { get; init; } = RankingMetric.Index;

    /// <summary>The period ranked.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The days of the areas.</summary>
    public required DailyGrid Days { get; init; }

    /// <summary>The assessments of the areas.</summary>
    public required IReadOnlyList<PeriodAssessment> Assessments { get; init; }

    /// <summary>How the period was assessed.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>The stations with their days, or <c>null</c> where areas are not made of stations.</summary>
    public StationDays? Stations { get; init; }
}
