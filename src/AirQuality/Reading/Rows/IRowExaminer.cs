namespace AirQuality.Reading.Rows;

/// <summary>Looks at what was read, in the order of the input, for what is hardly possible.</summary>
internal interface IRowExaminer
{
    /// <summary>A table begins.</summary>
    void Begin(SourceFile file);

    /// <summary>Looks at the rows of a chunk; what it finds goes to the log of the chunk.</summary>
    void Examine(Chunk chunk);

    /// <summary>The table ends.</summary>
    void End();
}
