using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The hours of one station or area.</summary>
/// <param name="Hours">Hours of stations or areas.</param>
/// <param name="Row">The row of the one.</param>
/// <param name="Area">Which it is, so that its monitoring plan is known; <c>null</c> where that does not matter.</param>
public sealed record AreaHours(HourlyGrid Hours, int Row, Area? Area);
