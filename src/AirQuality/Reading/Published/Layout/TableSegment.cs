namespace AirQuality.Reading.Published.Layout;

/// <summary>One list of a block: the columns that belong together, and the rows in which they hold anything.</summary>
/// <param name="Block">The block.</param>
/// <param name="Columns">The columns from the left.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableSegment(TableBlock Block, IReadOnlyList<TableColumn> Columns, IReadOnlyList<BlockRow> Rows)
{
    /// <summary>The columns of one use.</summary>
    public IEnumerable<TableColumn> Of(ColumnUse use) => Columns.Where(c => c.Use == use);
}
