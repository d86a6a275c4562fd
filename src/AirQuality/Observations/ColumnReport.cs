namespace AirQuality.Observations;

/// <summary>What was understood of a column of a file.</summary>
/// <param name="File">The first file with such columns, as it was named.</param>
/// <param name="Sheet">Its sheet, or <c>null</c>.</param>
/// <param name="Column">The name, in workbooks with the letter of the column.</param>
/// <param name="Meaning">The key of the meaning, such as <c>pm25</c>, <c>station</c>, <c>aqi</c>; blank where there is none.</param>
/// <param name="Unit">The unit the values were read in, or <c>null</c> for columns without one.</param>
/// <param name="Use">The key of what it was used for: <c>value</c>, <c>key</c>, <c>flag</c>, <c>check</c> for what is compared with the values, or <c>none</c>.</param>
public sealed record ColumnReport(string File, string? Sheet, string Column, string Meaning, string? Unit, string Use)
{
    /// <summary>The name alone, as the header has it.</summary>
    public string Name { get => field ?? Column; init; }

    /// <summary>What to write behind the name, for <c>--map</c> or in the project file, to have the column read so: <c>pm25:µg/m³</c>, <c>ignore</c>; <c>?</c> where the name looks as if it mattered and is not understood, <c>null</c> for the columns of stations.</summary>
    public string? Mapping { get; init; }

    /// <summary>Rows of these files in which the column was looked at.</summary>
    public long Rows { get; init; }

    /// <summary>How many of them hold something.</summary>
    public long Filled { get; init; }
}
