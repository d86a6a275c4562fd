namespace AirQuality.Statistics.Trends;

/// <summary>The Mann–Kendall test, or the seasonal Kendall test where months or quarters are compared with their like only.</summary>
/// <param name="S">Rising pairs less falling pairs.</param>
/// <param name="Variance">The variance of S without a trend, corrected for equal values.</param>
/// <param name="Z">S by its standard deviation, corrected for continuity; <c>null</c> when all values are equal or there are no pairs.</param>
/// <param name="PValue">The two-sided probability of such a Z without a trend; <c>null</c> where there is no Z.</param>
public sealed record MannKendallResult(long S, double Variance, double? Z, double? PValue);
