using System.Buffers;
using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Cli.Output;

/// <summary>CSV by RFC 4180 with <c>\n</c> line ends, safe to open in a spreadsheet.</summary>
/// <remarks>
/// A spreadsheet runs text that begins with = + - @, their full-width forms, a tab or a line break as a formula. Such text
/// gets an apostrophe in front, which spreadsheets take to mean text. Figures, also those within text such as -3 or -3.5%, stay
/// as they are: a number is no formula.
/// </remarks>
internal static class CsvTableWriter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\n\r");

    public static void Write(Table table, TextWriter writer, bool terminal, CancellationToken cancellationToken)
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
                WriteCell(row[i], writer, terminal);
            }

            writer.Write('\n');
        }
    }

    private static void WriteCell(Cell cell, TextWriter writer, bool terminal)
    {
        // A terminal obeys control characters: there they are shown, in a file they are kept.
        var text = terminal ? VisibleText.Of(cell.ToText()) : cell.ToText();

        if (cell.Value is string && IsFormula(text))
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

    private static bool IsFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..]
        && !decimal.TryParse(text.AsSpan().TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
