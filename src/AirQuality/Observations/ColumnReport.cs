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
    /// <summary>Rows of these files in which the column was looked at.</summary>
    public long Rows { get; init; }

    /// <summary>How many of them hold something.</summary>
    public long Filled { get; init; }
}
