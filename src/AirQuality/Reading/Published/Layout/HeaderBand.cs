using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>Puts the rows of a header together: each column gets the headings that stand over it, merged or not.</summary>
internal sealed class HeaderBand
{
    private readonly SheetGrid grid;
    private readonly List<int> levels; // the rows of the header, from the top
    private readonly int width;
    private readonly HashSet<int> filled;
    private readonly bool hasMerges;

    private HeaderBand(SheetGrid grid, TableBlock block)
    {
        this.grid = grid;
        levels = block.Header;
        width = grid.WidthOf(block.Header.Concat(block.Rows.Select(r => r.Index)));
        filled = [.. levels.SelectMany(grid.Filled)];
        hasMerges = grid.HasMergesAcross(levels);
    }

    /// <summary>The columns of a block from the left.</summary>
    public static IReadOnlyList<HeadColumn> Read(SheetGrid grid, TableBlock block) => new HeaderBand(grid, block).Columns();

    private List<HeadColumn> Columns()
    {
        var columns = new List<HeadColumn>();
        int? last = null;
        for (var column = 0; column < width; column++)
        {
            // Nothing over it, not even by a merge: a stray cell far to the right leaves thousands of these.
            if (!filled.Contains(column) && !levels.Exists(l => grid.MergeAt(l, column) is not null))
            {
                columns.Add(new HeadColumn(column, last is { } before ? columns[before].Texts : [], Phrase.Empty) { ContinuedFrom = last });
                continue;
            }

            var cells = Enumerable.Range(0, levels.Count).Select(l => CellOver(l, column)).OfType<GridCell>().ToList();
            var texts = cells.Select(c => c.Text).Where(t => t.Length > 0).ToList();
            if (texts.Count > 0)
                last = column;
            var from = texts.Count == 0 ? last : IsCovered(column) ? FirstOfMerge(column) : null;
            if (from == column)
                from = null;
            columns.Add(new HeadColumn(column, from is { } origin && texts.Count == 0 ? columns[origin].Texts : texts, Merge(cells)) { ContinuedFrom = from });
        }

        // A column without a heading has the phrase of the one it continues.
        return [.. columns.Select(c => c.ContinuedFrom is { } origin && c.Phrase.IsEmpty ? c with { Phrase = columns[origin].Phrase } : c)];
    }

    private static Phrase Merge(List<GridCell> cells)
    {
        var phrase = Phrase.Empty;
        foreach (var cell in cells.Where(c => !phrase.SaysAnything || !AddsNothing(c.Plain, phrase)))
            phrase = phrase.IsEmpty ? cell.Phrase : cell.Phrase.Under(phrase);
        return phrase;
    }

    /// <summary>Whether a heading below another one says nothing more: 指数 below 综合指数, and in a row of units its own name and the lack of one.</summary>
    private static bool AddsNothing(string plain, Phrase above) =>
        plain is "无量纲" or "单位" or "计量单位" || (plain == "指数" && above.Metric == Publications.PublishedMetric.Index);

    private GridCell? CellOver(int level, int column)
    {
        var row = levels[level];
        if (!grid[row, column].IsBlank)
            return grid[row, column];
        if (grid.MergeAt(row, column) is { } range)
            return range.FirstColumn < column && range.FirstRow == row ? grid[row, range.FirstColumn] : null;
        if (hasMerges || level == levels.Count - 1 || !HasBelow(level, column))
            return null;
        // Without merged cells a blank to the right of a heading is under it, when both are parted further below.
        for (var left = column - 1; left >= 0; left--)
        {
            if (!grid[row, left].IsBlank)
                return HasBelow(level, left) ? grid[row, left] : null;
        }

        return null;
    }

    private bool HasBelow(int level, int column) => levels.Skip(level + 1).Any(r => !grid[r, column].IsBlank);

    /// <summary>Whether the lowest heading over a column is merged with that of the column before.</summary>
    private bool IsCovered(int column) =>
        levels.All(r => grid[r, column].IsBlank) && levels.Any(r => grid.MergeAt(r, column) is { } range && range.FirstColumn < column);

    private int FirstOfMerge(int column) =>
        levels.Select(r => grid.MergeAt(r, column)).Last(m => m is { } range && range.FirstColumn < column)!.Value.FirstColumn;
}
