using AirQuality.Numerics;

namespace AirQuality.Assessments;

/// <summary>The two statistics of a pollutant over a period, before rounding.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Percentile">The percentile of the pollutant's order.</param>
internal readonly record struct ExactStatistics(ExactFigure Mean, ExactFigure Percentile);
