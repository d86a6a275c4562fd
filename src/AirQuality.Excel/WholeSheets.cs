using System.Globalization;
using AirQuality.Reading.Sheets;
using ExcelDataReader;
using NodaTime;

namespace AirQuality.Excel;

/// <summary>Whole sheets as a person sees them.</summary>
internal static class WholeSheets
{
    private const long MostCells = 4_000_000; // of a table that is kept whole; hours are read row by row
    private const long MostLetters = 64_000_000;

    /// <summary>The sheets with a cell.</summary>
    public static IReadOnlyList<Sheet> Of(GuardedWorkbook workbook)
    {
        var sheets = new List<Sheet>();
        var reader = workbook.Reader;
        var room = new Room(workbook);
        for (var more = reader.Name is not null; more; more = workbook.Guard(reader.NextResult))
        {
            if (workbook.Facts.Uncomputed is { Count: > 0 } uncomputed)
                throw Refusal.Uncomputed(workbook.FileName, reader.Name!, uncomputed);
            var rows = workbook.Guard(() => Rows(workbook, room));
            if (rows.Exists(r => r.Cells.Any(c => !c.IsBlank)))
                sheets.Add(new Sheet(workbook.FileName, reader.Name, rows, workbook.Guard(() => Merged(reader.MergeCells, rows.Count))));
        }

        return sheets;
    }

    private static List<SheetRow> Rows(GuardedWorkbook workbook, Room room)
    {
        var rows = new List<SheetRow>();
        var reader = workbook.Reader;
        var last = 0;
        while (reader.Read())
        {
            var cells = new List<SheetCell>();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is not { } value)
                    continue;
                var cell = CellOf(value, NumberFormat.Of(reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column)), workbook.CountsFrom1904);
                room.Take(column + 1 - cells.Count, cell.Text.Length);
                while (cells.Count < column)
                    cells.Add(default);
                cells.Add(cell);
            }

            rows.Add(new SheetRow(rows.Count + 1, cells.Count == 0 ? [] : cells, IsHidden: reader.RowHeight == 0));
            last = cells.Count > 0 ? rows.Count : last;
        }

        rows.RemoveRange(last, rows.Count - last);
        return rows;
    }

    private static SheetCell CellOf(object value, NumberFormat format, bool countsFrom1904)
    {
        var date = value switch
        {
            DateTime exact => StoredValue.ToSecond(exact),
            double serial => StoredValue.DateOf(serial, format, countsFrom1904),
            _ => null,
        };
        if (date is { Year: >= 1900 } known)
            return new SheetCell(DateText.Of(known, format.DatePattern ?? "yyyy-mm-dd")) { Date = LocalDateTime.FromDateTime(known) };
        var text = StoredValue.Text(value, format, countsFrom1904);
        if (value is string || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new SheetCell(text);
        return new SheetCell(Displayed(number, format)) { Number = number, Decimals = format.Decimals, IsPercent = format.IsPercent };
    }

    /// <summary>A number with the decimals it is displayed with; a spreadsheet rounds halves away from zero.</summary>
    private static string Displayed(decimal number, NumberFormat format)
    {
        var shown = format.IsPercent ? number * 100 : number;
        if (format.Decimals is { } decimals)
            return Math.Round(shown, Math.Min(decimals, 28), MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture) + (format.IsPercent ? "%" : string.Empty);
        return shown.ToString(CultureInfo.InvariantCulture) + (format.IsPercent ? "%" : string.Empty);
    }

    private static List<MergedRange> Merged(CellRange[]? ranges, int rows) =>
        [.. (ranges ?? []).Where(r => r.FromRow < rows).Select(r => new MergedRange(r.FromRow, Math.Min(r.ToRow, rows - 1), r.FromColumn, r.ToColumn))];

    /// <summary>How much more may be kept.</summary>
    private sealed class Room(GuardedWorkbook workbook)
    {
        private long cells;
        private long letters;

        public void Take(int moreCells, int moreLetters)
        {
            cells += moreCells;
            letters += moreLetters;
            if (cells > MostCells || letters > MostLetters)
                throw Refusal.TooMuch(workbook.FileName, workbook.Reader.Name, $"more than {MostCells} cells or {MostLetters} letters in a table", $"一张表超过{MostCells}个单元格或{MostLetters}个字符");
        }
    }
}
