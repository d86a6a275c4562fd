namespace AirQuality.Reporting.Pictures;

/// <summary>The points of a line, as many of one as of the other.</summary>
/// <param name="Xs">Across.</param>
/// <param name="Ys">Up.</param>
internal sealed record Line(List<double> Xs, List<double> Ys);
