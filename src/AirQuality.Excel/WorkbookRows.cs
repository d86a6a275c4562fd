using AirQuality.Reading.Sources;
using ExcelDataReader;

namespace AirQuality.Excel;

/// <summary>The rows of a workbook one by one.</summary>
internal sealed class WorkbookRows(GuardedWorkbook workbook) : IWorkbookRows
{
    private const int MostColumns = 4096; // twice the stations of the nation
    private const int MostLetters = 1024; // no name, time or number is longer; a text of 32,767 in each of 4,096 cells would be a row of 128 MB

    private readonly IExcelDataReader reader = workbook.Reader;
    private readonly Func<bool> read = workbook.Reader.Read; // made once: a sheet may have a million rows, most of them blank
    private Func<bool>? take;
    private readonly List<string> cells = [];
    private readonly Dictionary<int, NumberFormat> formats = [];
    private MergedTexts merged = new(null);
    private bool begun;

    public string SheetName => reader.Name ?? string.Empty;

    public bool IsSheetHidden => reader.VisibleState is not (null or "visible");

    public IReadOnlyList<WorkbookNote> Notes => workbook.Facts.Notes;

    public int ColumnCount { get; private set; }

    public long RowNumber { get; private set; }

    public bool IsRowHidden { get; private set; }

    public IReadOnlyList<string> Cells => cells;

    public bool ReadSheet()
    {
        if (!workbook.Guard(() => begun ? reader.NextResult() : reader.Name is not null))
            return false;
        begun = true;
        RowNumber = 0;
        cells.Clear();
        if (workbook.Facts.LastColumn > MostColumns)
            throw Refusal.TooMuch(workbook.FileName, SheetName, $"values in column {new CellPlace(1, workbook.Facts.LastColumn).ToString()[..^1]}; at most {MostColumns} columns are read", $"{new CellPlace(1, workbook.Facts.LastColumn).ToString()[..^1]}列有数值，至多读取{MostColumns}列");
        ColumnCount = Math.Min(workbook.Facts.LastColumn > 0 ? workbook.Facts.LastColumn : reader.FieldCount, MostColumns);
        merged = workbook.Guard(() => new MergedTexts(reader.MergeCells));
        return true;
    }

    public bool ReadRow()
    {
        take ??= Take;
        while (workbook.Guard(read))
        {
            RowNumber++;
            workbook.Guard(take);
            if (cells.Count == 0)
                continue;
            merged.Fill((int)RowNumber - 1, cells, ColumnCount);
            return true;
        }

        return false;
    }

    public void Dispose() => workbook.Dispose();

    private bool Take()
    {
        cells.Clear();
        IsRowHidden = reader.RowHeight == 0;
        var columns = Math.Min(reader.FieldCount, ColumnCount);
        var blanks = 0;
        for (var column = 0; column < columns; column++)
        {
            var text = Text(column);
            if (text.Length == 0)
            {
                blanks++;
                continue;
            }

            for (; blanks > 0; blanks--)
                cells.Add(string.Empty);
            cells.Add(text);
        }

        return true;
    }

    private string Text(int column)
    {
        var value = reader.GetValue(column);
        if (value is null)
            return string.Empty;
        var text = value is string stored ? stored : StoredValue.Text(value, FormatOf(column), workbook.CountsFrom1904);
        return text.Length <= MostLetters ? text : text[..MostLetters] + "…";
    }

    private NumberFormat FormatOf(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if (!formats.TryGetValue(index, out var format))
            formats.Add(index, format = NumberFormat.Of(index, reader.GetNumberFormatString(column)));
        return format;
    }
}
