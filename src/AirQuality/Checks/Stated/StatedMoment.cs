namespace AirQuality.Checks.Stated;

/// <summary>An hour or day of a station or area.</summary>
/// <param name="Place">The row of the grid.</param>
/// <param name="Time">The number of the hour or day.</param>
internal readonly record struct StatedMoment(int Place, int Time);
