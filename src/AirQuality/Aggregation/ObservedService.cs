using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>Which days stations are in service, from the stations file or else from the data.</summary>
/// <param name="Network">The network: a station without dates has those of its first and last day with a value, and says so by <see cref="Station.Service"/>.</param>
/// <param name="DaysWithData">For each station that has a value, the first and the last day with one.</param>
public sealed record ObservedService(StationNetwork Network, IReadOnlyDictionary<string, DateInterval> DaysWithData);
