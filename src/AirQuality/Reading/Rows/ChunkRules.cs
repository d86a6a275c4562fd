using AirQuality.Reading.Sources;

namespace AirQuality.Reading.Rows;

/// <summary>What decides how inputs become chunks.</summary>
/// <param name="Layouts">The layouts a table may be of, those to be preferred first.</param>
/// <param name="Inputs">How inputs are opened.</param>
/// <param name="Names">The names that are read.</param>
/// <param name="ChunkSize">How many bytes a chunk is to have.</param>
internal sealed record ChunkRules(IReadOnlyList<ObservationLayout> Layouts, InputRules Inputs, NameBook Names, int ChunkSize)
{
    /// <summary>So many bytes that a chunk fits the caches, and beginning one costs little beside reading it.</summary>
    public const int DefaultChunkSize = 256 * 1024;

    /// <summary>Whether all rows are read by the reader of CSV; for tests.</summary>
    public bool ReadsByQuotes { get; init; }
}
