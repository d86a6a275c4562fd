namespace AirQuality.Statistics.Trends;

/// <summary>What a rank correlation must reach to be significant, one-sided.</summary>
/// <param name="At05">At 0.05; <c>null</c> for fewer than five values.</param>
/// <param name="At01">At 0.01.</param>
internal readonly record struct CriticalValues(double? At05, double? At01);
