namespace AirQuality.Weather.Normalisation;

/// <summary>What models that did not see a day say of it.</summary>
/// <param name="Expected">With its own weather.</param>
/// <param name="Average">With the average weather of the season.</param>
/// <param name="Usual">By the day of the year alone.</param>
internal readonly record struct DayEstimate(double Expected, double Average, double Usual);
