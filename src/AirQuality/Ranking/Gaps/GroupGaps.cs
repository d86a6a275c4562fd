namespace AirQuality.Ranking.Gaps;

/// <summary>A ranking and what takes its last areas out of the last N or to a place.</summary>
/// <param name="Ranking">The ranking.</param>
/// <param name="Areas">The areas in the last N or behind the place, last place first; or the one asked about, when it is ranked here.</param>
public sealed record GroupGaps(RankingResult Ranking, IReadOnlyList<AreaGap> Areas);
