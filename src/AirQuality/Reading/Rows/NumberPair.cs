namespace AirQuality.Reading.Rows;

/// <summary>Two numbers of a row.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
internal readonly record struct NumberPair(decimal First, decimal Second);
