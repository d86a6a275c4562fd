using System.Buffers;
using System.Text;

namespace AirQuality.Reading.Sources;

/// <summary>The rows of a sheet as CSV, one line a row of the same number, so that all that reads text reads sheets.</summary>
/// <remarks>Blank rows are empty lines and line ends within a cell blanks: a line is a row, and a message names the row people see.</remarks>
internal sealed class SheetStream(IWorkbookRows rows) : ForwardStream
{
    private readonly ArrayBufferWriter<byte> written = new(64 * 1024);
    private int taken;
    private long line;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        if (taken == written.WrittenCount && !ended)
        {
            written.ResetWrittenCount();
            taken = 0;
            while (written.WrittenCount < buffer.Length && !ended)
                WriteRow();
        }

        var count = Math.Min(buffer.Length, written.WrittenCount - taken);
        written.WrittenSpan.Slice(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    private void WriteRow()
    {
        if (!rows.ReadRow())
        {
            ended = true;
            return;
        }

        // Rows that the sheet leaves out are empty lines, so that a line number in a message is the number of the row.
        for (line++; line < rows.RowNumber; line++)
            written.Write("\n"u8);
        for (var column = 0; column < rows.ColumnCount; column++)
        {
            if (column > 0)
                written.Write(","u8);
            if (column < rows.Cells.Count)
                WriteCell(rows.Cells[column]);
        }

        written.Write("\n"u8);
    }

    private void WriteCell(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') >= 0)
            text = $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Encoding.UTF8.GetBytes(text, written);
    }
}
