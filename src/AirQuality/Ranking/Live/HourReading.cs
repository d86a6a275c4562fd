using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>What a station measured in an hour.</summary>
/// <param name="StationId">The station, as it is named in the stations list.</param>
/// <param name="HourEnd">The end of the hour, the official stamp: 00:00 ends the day before.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Value">The value; missing withdraws one that came before.</param>
public readonly record struct HourReading(string StationId, LocalDateTime HourEnd, Pollutant Pollutant, Concentration Value);
