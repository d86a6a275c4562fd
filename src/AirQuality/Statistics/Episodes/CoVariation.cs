namespace AirQuality.Statistics.Episodes;

/// <summary>How daily PM2.5 and MDA8 vary together.</summary>
/// <param name="Days">Days with both.</param>
/// <param name="Pearson">The linear correlation, −1 to 1; <c>null</c> for fewer than three days or constant values.</param>
public sealed record CoVariation(int Days, double? Pearson);
