namespace AirQuality.Statistics.Trends;

/// <summary>The Theil–Sen slope: the median of the slopes of all pairs.</summary>
/// <param name="PerYear">The change a year, in units of the series.</param>
/// <param name="Low">The lower end of its confidence interval, by ranks (Sen 1968; Gilbert 1987, 16.5); <c>null</c> when there are too few pairs for one.</param>
/// <param name="High">The upper end.</param>
/// <param name="PercentPerYear">The change a year in per cent of the median of the values; <c>null</c> when that is 0.</param>
public sealed record SlopeEstimate(double PerYear, double? Low, double? High, double? PercentPerYear);
