using AirQuality.Terms;

namespace AirQuality.Statistics.Trends;

/// <summary>One value of a series.</summary>
/// <param name="Period">The month, quarter or year it stands for.</param>
/// <param name="Value">The published figure, or <c>null</c> when it is missing or not valid.</param>
internal sealed record SeriesValue(AssessmentPeriod Period, decimal? Value);
