using AirQuality.Reading.Rows;

namespace AirQuality.Reading;

/// <summary>Sizes by which input is gone through. They decide how fast it is read, never what.</summary>
/// <param name="Chunk">How many bytes a chunk is to have.</param>
/// <param name="Glance">How many bytes of input are worth a look at their ends before they are read.</param>
internal readonly record struct ReadingSizes(int Chunk, long Glance)
{
    /// <summary>Whether rows without quotes are read by the reader of CSV too, for tests that compare the two.</summary>
    public bool ReadsByQuotes { get; init; }

    public static ReadingSizes Usual => new(ChunkRules.DefaultChunkSize, AnnouncedSpan.LeastBytes);
}
