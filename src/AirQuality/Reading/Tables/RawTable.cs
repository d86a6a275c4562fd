using AirQuality.Observations;

namespace AirQuality.Reading.Tables;

/// <summary>The rows of a file or sheet.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sheet">The sheet, or <c>null</c> for text.</param>
/// <param name="Rows">The rows that are not blank.</param>
/// <param name="Damage">That a gzip stream was cut off, or <c>null</c>.</param>
internal sealed record RawTable(string File, string? Sheet, IReadOnlyList<RawRow> Rows, Finding? Damage)
{
    /// <summary>Whether it is a sheet of a workbook.</summary>
    public bool IsSheet => Sheet is not null;
}
