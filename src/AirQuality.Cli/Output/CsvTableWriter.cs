using System.Buffers;

namespace AirQuality.Cli.Output;

/// <summary>CSV by RFC 4180 with <c>\n</c> line ends, safe to open in a spreadsheet.</summary>
internal static class CsvTableWriter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\n\r");

    public static void Write(Table table, TextWriter writer, CancellationToken cancellationToken)
    {
        writer.Write(string.Join(',', table.Columns));
        writer.Write('\n');
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0)
                    writer.Write(',');
                WriteCell(row[i], writer);
            }

            writer.Write('\n');
        }
    }

    private static void WriteCell(Cell cell, TextWriter writer)
    {
        var text = cell.ToText();

        // A spreadsheet runs text that begins like a formula; numbers come from us and are none.
        if (cell.Value is string && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        if (text.AsSpan().IndexOfAny(NeedsQuotes) < 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
