using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>A row whose values stand in the chunk's codes.</summary>
/// <param name="Pollutant">The pollutant of a row with a column for each station.</param>
/// <param name="Time">The number of the hour or day; <see cref="Chunk.NoTime"/> for a row that names a station and no more.</param>
/// <param name="Offset">Where the row begins.</param>
/// <param name="Codes">Where its codes begin.</param>
/// <param name="Next">The next row of the same station or area; <see cref="Chunk.NoRow"/> behind the last.</param>
internal record struct ChunkRow(Pollutant Pollutant, int Time, int Offset, int Codes, int Next);
