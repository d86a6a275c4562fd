using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>The published figures of all areas over a month or year as they stood at one moment. Immutable.</summary>
/// <param name="Period">The period, while it runs to its last day with data.</param>
/// <param name="Values">For each metric the valid figure of each area, <c>null</c> without one.</param>
/// <param name="Places">The places.</param>
internal sealed record LiveFigures(AssessmentPeriod Period, IReadOnlyList<decimal?[]> Values, RankingResult Places);
