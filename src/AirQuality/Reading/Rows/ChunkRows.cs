namespace AirQuality.Reading.Rows;

/// <summary>The rows of a station or area: the first, and by <see cref="ChunkRow.Next"/> those that follow up to the last.</summary>
internal record struct ChunkRows(RowName Name, int First, int Last);
