using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>The days so far of one of the areas that a region is made of.</summary>
/// <param name="Area">The area.</param>
/// <param name="Days">Its days.</param>
internal sealed record AreaSoFar(Area Area, DaysSoFar Days);
