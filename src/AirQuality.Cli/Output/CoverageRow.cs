namespace AirQuality.Cli.Output;

/// <summary>How much there is of a station or area.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Days">The share of values that are there, of each day: 0 to 1.</param>
internal sealed record CoverageRow(string Name, IReadOnlyList<double> Days);
