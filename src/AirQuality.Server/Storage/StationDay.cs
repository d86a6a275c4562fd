namespace AirQuality.Server.Storage;

/// <summary>A day of a station.</summary>
/// <param name="Station">The number of the station in the store.</param>
/// <param name="Day">Days since the beginning of 1970.</param>
internal readonly record struct StationDay(int Station, int Day);
