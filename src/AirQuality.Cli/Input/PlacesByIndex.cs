using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Places by composite index and what they were made from.</summary>
internal sealed record PlacesByIndex(
    ObservationInput Observations,
    DailyGrid Days,
    AssessmentPeriod Assessed,
    AssessmentOptions Options,
    AreaNames Names,
    AreaFilter Asked,
    IReadOnlyList<PeriodAssessment> Assessments,
    IReadOnlyList<RankingResult> Rankings)
{
    /// <summary>One of the rankings with what it was made from.</summary>
    public RankedPeriod Of(RankingResult ranking) =>
        new() { Ranking = ranking, Period = Assessed, Days = Days, Assessments = Assessments, Assessment = Options };
}
