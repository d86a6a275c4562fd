using ExcelDataReader;

namespace AirQuality.Excel;

/// <summary>Gives all cells of merged ranges the text of the first, row by row: bureaus merge the name of an area over its days.</summary>
internal sealed class MergedTexts
{
    private readonly Queue<CellRange> coming;
    private readonly List<(CellRange Range, string Text)> open = [];

    /// <summary>The ranges of a sheet, or <c>null</c> where there are none.</summary>
    public MergedTexts(CellRange[]? ranges) => coming = new Queue<CellRange>((ranges ?? []).OrderBy(r => r.FromRow));

    /// <summary>Fills the cells of a row. Rows come in order.</summary>
    /// <param name="row">The index of the row, 0 for the first.</param>
    /// <param name="cells">Its cells; longer ones where a range reaches further.</param>
    /// <param name="mostColumns">Where rows end at last.</param>
    public void Fill(int row, List<string> cells, int mostColumns)
    {
        while (coming.TryPeek(out var next) && next.FromRow <= row)
        {
            coming.Dequeue();
            if (next.ToRow >= row && next.FromColumn < cells.Count && next.FromRow == row && cells[next.FromColumn].Length > 0)
                open.Add((next, cells[next.FromColumn]));
        }

        open.RemoveAll(o => o.Range.ToRow < row);
        foreach (var (range, text) in open)
        {
            for (var column = range.FromColumn; column <= Math.Min(range.ToColumn, mostColumns - 1); column++)
            {
                while (cells.Count <= column)
                    cells.Add(string.Empty);
                if (cells[column].Length == 0)
                    cells[column] = text;
            }
        }
    }
}
