namespace AirQuality.Reading.Rows;

/// <summary>The column of a station.</summary>
/// <param name="Name">The station.</param>
/// <param name="Column">Its place in the row.</param>
internal readonly record struct StationColumn(RowName Name, int Column);
