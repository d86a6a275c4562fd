namespace AirQuality.Reading.Rows;

/// <summary>A row of a chunk that states figures.</summary>
/// <param name="Name">The station or area; <c>null</c> where each has a column.</param>
/// <param name="Time">The number of the hour or day.</param>
/// <param name="Offset">Where the row begins.</param>
/// <param name="Layout">What its figures are.</param>
/// <param name="First">Where they begin among those of the chunk.</param>
internal readonly record struct StatedChunkRow(RowName? Name, int Time, int Offset, StatedLayout Layout, int First);
