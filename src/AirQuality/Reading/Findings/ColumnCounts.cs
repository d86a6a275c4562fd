using AirQuality.Observations;

namespace AirQuality.Reading.Findings;

/// <summary>The reports of the columns of tables with the same header, and the counts that belong to them.</summary>
/// <param name="Reports">A report for each column.</param>
/// <param name="Cells">The counts; <c>null</c> where none are made.</param>
internal sealed record ColumnCounts(IReadOnlyList<ColumnReport> Reports, CellCounts? Cells)
{
    /// <summary>The reports with what was counted.</summary>
    public IEnumerable<ColumnReport> Counted() =>
        Cells is null ? Reports : Reports.Select((r, i) => r with { Rows = Cells.Rows, Filled = Cells[i] });
}
