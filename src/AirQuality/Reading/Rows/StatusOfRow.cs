using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Whether a row of a station or area is raw or reviewed.</summary>
/// <param name="Name">The station or area.</param>
/// <param name="Day">The number of the day.</param>
/// <param name="Status">The status.</param>
internal readonly record struct StatusOfRow(RowName Name, int Day, DataStatus Status);
