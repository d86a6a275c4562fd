using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A type of rows that was met.</summary>
/// <param name="Text">Its bytes.</param>
/// <param name="IsDaily">Whether in a table of days.</param>
/// <param name="Pollutant">The pollutant it stands for; <c>null</c> for types that are not read.</param>
internal readonly record struct KnownType(byte[] Text, bool IsDaily, Pollutant? Pollutant);
