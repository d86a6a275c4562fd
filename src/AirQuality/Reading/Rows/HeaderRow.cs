using System.Text;
using AirQuality.Reading.Columns;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>A row that may be a header.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Text">The row as it stands.</param>
internal sealed record HeaderRow(long Line, string[] Cells, string Text)
{
    private const int MostBytes = 400; // of a cell, or of the row as a message shows it: what is longer names no column

    /// <summary>The row a reader stands on.</summary>
    public static HeaderRow Of(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = NameText.Trim(TextOf(reader.GetSpan(i)));
        return new HeaderRow(reader.LineNumber, cells, TextOf(reader.RawRecord));
    }

    /// <summary>The beginning of some bytes as text.</summary>
    public static string TextOf(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]);
}
