namespace AirQuality.Ranking.Uncertainty;

/// <summary>The places an area might have had.</summary>
/// <param name="Area">The area with the place it has.</param>
/// <param name="Low">The place that 5 % of the draws do not go beyond.</param>
/// <param name="Median">The place that half of the draws do not go beyond.</param>
/// <param name="High">The place that 95 % of the draws do not go beyond.</param>
/// <param name="InBottom">The share of draws in which it is among the last N, ties at the end of the list included; 0 to 1.</param>
/// <param name="BehindNext">The share of draws in which the area ranked after it is strictly better; <c>null</c> for the last.</param>
public sealed record PlaceInterval(RankedArea Area, int Low, int Median, int High, double InBottom, double? BehindNext);
