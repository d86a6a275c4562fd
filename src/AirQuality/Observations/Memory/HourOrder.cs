namespace AirQuality.Observations.Memory;

/// <summary>How far the cells of hours lie apart.</summary>
/// <param name="NextHour">From an hour to the next one of its day.</param>
/// <param name="BetweenDays">What comes to that at the end of a day.</param>
/// <param name="NextPollutant">From a pollutant to the next one.</param>
/// <param name="Turned">The bits of a code that are turned in its cell.</param>
internal readonly record struct HourOrder(int NextHour, int BetweenDays, int NextPollutant, int Turned);
