using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Published.Layout;

/// <summary>A sheet as rows and columns of cells that are all there, with the merged ranges looked up.</summary>
internal sealed class SheetGrid
{
    private static readonly GridCell Blank = new(default, new CellMemory());
    private readonly List<GridCell[]> rows;
    private readonly Dictionary<CellPlace, MergedRange> covered = [];

    /// <param name="sheet">The sheet.</param>
    /// <param name="memory">What texts were read as.</param>
    public SheetGrid(Sheet sheet, CellMemory memory)
    {
        Sheet = sheet;
        rows = [.. sheet.Rows.Select(r => r.Cells.Select(c => new GridCell(c, memory)).ToArray())];
        Width = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        foreach (var range in sheet.Merged)
            for (var row = range.FirstRow; row <= Math.Min(range.LastRow, rows.Count - 1); row++)
                for (var column = range.FirstColumn; column <= range.LastColumn; column++)
                    covered[new CellPlace(row, column)] = range;
    }

    public Sheet Sheet { get; }

    public int Height => rows.Count;

    public int Width { get; }

    public GridCell this[int row, int column] => column < rows[row].Length ? rows[row][column] : Blank;

    /// <summary>The number people know a row by.</summary>
    public long NumberOf(int row) => Sheet.Rows[row].Number;

    /// <summary>The columns of a row that are not blank.</summary>
    public IReadOnlyList<int> Filled(int row) => [.. Enumerable.Range(0, rows[row].Length).Where(c => !rows[row][c].IsBlank)];

    /// <summary>The merged range a cell lies in, or <c>null</c>.</summary>
    public MergedRange? MergeAt(int row, int column) => covered.TryGetValue(new CellPlace(row, column), out var range) ? range : null;

    /// <summary>The columns up to the last that these rows fill or merge: a note with a stray cell far to the right makes no table wider.</summary>
    public int WidthOf(IEnumerable<int> these) =>
        these.Select(r => Math.Max(Array.FindLastIndex(rows[r], c => !c.IsBlank), Sheet.Merged.Where(m => m.FirstRow <= r && r <= m.LastRow).Select(m => Math.Min(m.LastColumn, Width - 1)).DefaultIfEmpty(-1).Max()) + 1).DefaultIfEmpty(0).Max();

    /// <summary>Whether any cell of these rows is merged with one beside it.</summary>
    public bool HasMergesAcross(IEnumerable<int> these) =>
        these.Any(r => Enumerable.Range(0, Width).Any(c => MergeAt(r, c) is { } range && range.LastColumn > range.FirstColumn));

    private readonly record struct CellPlace(int Row, int Column);
}
