using AirQuality.Assessments;

namespace AirQuality.Ranking.History;

/// <summary>What is known of a period of a history.</summary>
/// <param name="Assessments">One assessment an area.</param>
/// <param name="Rules">How they are ranked.</param>
internal sealed record KnownPeriod(IReadOnlyList<PeriodAssessment> Assessments, RankingOptions Rules);
