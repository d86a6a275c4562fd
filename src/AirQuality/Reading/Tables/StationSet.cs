using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>What was read from a stations file.</summary>
/// <param name="Network">The network.</param>
/// <param name="Findings">What is to be told of how it was read, such as words that were taken for another.</param>
public sealed record StationSet(StationNetwork Network, IReadOnlyList<Finding> Findings);
