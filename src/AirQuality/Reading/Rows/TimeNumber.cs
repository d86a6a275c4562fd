namespace AirQuality.Reading.Rows;

/// <summary>A number in a time.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Mark">The sign behind it; 0 at the end.</param>
internal readonly record struct TimeNumber(long Value, int Digits, char Mark);
