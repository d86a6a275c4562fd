using System.Text;
using AirQuality.Reading.Sheets;

namespace AirQuality.Publishing;

/// <summary>Writes a sheet as text.</summary>
public static class SheetFiles
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>The sheet as CSV (RFC 4180); blank lines stay, as they part tables.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteCsv(Sheet sheet, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(writer);
        var line = new StringBuilder();
        foreach (var row in sheet.Rows)
        {
            line.Clear();
            foreach (var (column, cell) in row.Cells.Index())
                line.Append(column > 0 ? "," : string.Empty).Append(Field(cell.Text));
            writer.Write(line.Append('\n').ToString());
        }
    }

    private static string Field(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
