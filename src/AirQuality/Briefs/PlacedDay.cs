using AirQuality.Indices;

namespace AirQuality.Briefs;

/// <summary>A day of an area with its place by AQI.</summary>
/// <param name="Day">The day.</param>
/// <param name="Place">The place, the smallest AQI first; <c>null</c> without an AQI.</param>
internal sealed record PlacedDay(AreaDay Day, PlaceAmong? Place);
