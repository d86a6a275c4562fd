using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Sheets;
using AirQuality.Wording;

namespace AirQuality.Publishing;

/// <summary>Fills a sheet: titles, headers and notes stay where they are, the rows of areas take the place of those of the layout.</summary>
/// <param name="sheet">The sheet and the periods.</param>
/// <param name="figures">What was read of the layout.</param>
/// <param name="notes">What is to be looked at.</param>
internal sealed class SheetFiller(ShiftedSheet sheet, IReadOnlyList<PublishedFigure> figures, List<LocalizedText> notes)
{
    private readonly SheetGrid grid = sheet.Grid;
    private readonly List<SheetRow> rows = [];
    private readonly Dictionary<int, int> moved = [];
    private readonly List<StatedFigure> stated = [];

    /// <summary>The sheet with the areas of each list.</summary>
    /// <exception cref="PublicationException">A table of the sheet is laid out in a way that cannot be filled.</exception>
    public FilledSheet Fill(LayoutFigures values, Func<LayoutList, List<PrintedArea>> areasOf)
    {
        var reader = new LayoutReader(grid, figures);
        var blocks = BlockFinder.Find(grid).Where(b => b.Rows.Count > 0).ToDictionary(b => b.Rows[0].Index);
        var data = blocks.Values.SelectMany(b => b.Rows).Select(r => r.Index).ToHashSet();
        for (var row = 0; row < grid.Height; row++)
        {
            if (blocks.TryGetValue(row, out var block))
                FillBlock(reader.Lists(block), values, areasOf);
            else if (!data.Contains(row))
                Take(row);
        }

        return new FilledSheet(new Sheet(sheet.Grid.Sheet.File, grid.Sheet.Name is { } name ? sheet.Shift.In(name) : null, rows, Merged()), stated);
    }

    private void FillBlock(IReadOnlyList<LayoutList> lists, LayoutFigures values, Func<LayoutList, List<PrintedArea>> areasOf)
    {
        var filled = new List<IReadOnlyList<Dictionary<int, SheetCell>>>();
        foreach (var list in lists)
        {
            var areas = areasOf(list);
            if (areas.Count == 0)
                throw new PublicationException("没有可列出的区域", "expected areas to print, found none");
            var filler = new LayoutFiller(sheet, list, values, areas);
            filled.Add(filler.Rows());
            stated.AddRange(filler.Stated);
            NoteOf(list);
        }

        for (var row = 0; row < filled.Max(f => f.Count); row++)
        {
            var cells = new SheetCell[grid.Width];
            foreach (var part in filled.Where(f => row < f.Count))
                foreach (var (column, cell) in part[row])
                    cells[column] = cell;
            Add(cells);
        }
    }

    private void NoteOf(LayoutList list)
    {
        if (list.DroppedRows.Count > 0)
            notes.Add(new($"未填写的行：{string.Join('、', list.DroppedRows)}", $"rows not filled: {string.Join(", ", list.DroppedRows)}"));
        if (list.Columns.Where(c => (c.Use == LayoutUse.Empty || (c.Use == LayoutUse.Place && !LayoutFiller.IsKnownHere(c))) && c.Heading.Length > 0).Select(c => c.Heading).ToList() is { Count: > 0 } empty)
            notes.Add(new($"未填写的列：{string.Join('、', empty)}", $"columns not filled: {string.Join(", ", empty)}"));
    }

    /// <summary>A row that is no area: the months in it change.</summary>
    private void Take(int row)
    {
        moved[row] = rows.Count;
        Add([.. grid.Sheet.Rows[row].Cells.Select(c => c.Number is null && c.Date is null && !c.IsBlank ? new SheetCell(sheet.Shift.In(c.Text)) : c)]);
    }

    private void Add(SheetCell[] cells) => rows.Add(new SheetRow(rows.Count + 1, cells));

    /// <summary>The merged ranges of titles and headers; cells of areas are never merged.</summary>
    private List<MergedRange> Merged()
    {
        var kept = new List<MergedRange>();
        foreach (var range in grid.Sheet.Merged)
            if (moved.TryGetValue(range.FirstRow, out var first) && moved.TryGetValue(range.LastRow, out var last) && last - first == range.LastRow - range.FirstRow)
                kept.Add(range with { FirstRow = first, LastRow = last });
        return kept;
    }
}
