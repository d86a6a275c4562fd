namespace AirQuality.Observations;

/// <summary>A day of an area in a grid.</summary>
/// <param name="Area">The row of the area.</param>
/// <param name="Day">The day, 0 for the first of the grid.</param>
internal readonly record struct GridDay(int Area, int Day);
