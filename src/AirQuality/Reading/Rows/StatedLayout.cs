using AirQuality.Observations.Stated;

namespace AirQuality.Reading.Rows;

/// <summary>The columns of a table that state figures, in one of its kinds of rows.</summary>
/// <param name="Columns">Which columns, and what they hold.</param>
internal sealed record StatedLayout(IReadOnlyList<StatedSource> Columns)
{
    /// <summary>The number of the table they were last kept under, and the file it is of; known to the assembler alone.</summary>
    public int Table { get; set; } = -1;

    /// <summary>The table the number is of.</summary>
    public SourceFile? File { get; set; }
}
