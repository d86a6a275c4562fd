using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>The days of stations together with the network that says which areas they make up.</summary>
/// <param name="Days">The days, an area a station.</param>
/// <param name="Network">The stations and areas.</param>
public sealed record StationDays(DailyGrid Days, StationNetwork Network);
