namespace AirQuality.Ranking;

/// <summary>A ranking that enters a combination.</summary>
/// <param name="Ranking">The ranking, such as by index or by its change.</param>
/// <param name="Weight">Its weight; above 0.</param>
public sealed record RankingPart(RankingResult Ranking, decimal Weight = 1);
