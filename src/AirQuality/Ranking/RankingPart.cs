namespace AirQuality.Ranking;

/// <summary>A part of a mean of places.</summary>
/// <param name="By">A figure or its change.</param>
/// <param name="Weight">Its weight; above 0.</param>
public sealed record RankingPart(RankingCriterion By, decimal Weight = 1);
