using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Sources;

/// <summary>Rows of cells in some text.</summary>
internal static class TextRows
{
    /// <summary>The longest row there may be.</summary>
    public const int MaxRecordSize = 16 * 1024 * 1024;

    private const int SampledLines = 20;
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    /// <summary>What rows are to be.</summary>
    public static Bilingual Expected { get; } = new("rows of CSV (RFC 4180)", "CSV格式的行（RFC 4180）");

    /// <summary>
    /// The rows of some text. Unless it must be done exactly, lines are not counted, and blanks around cells are left to the
    /// caller where none stands beside a quote: looking for them costs more than all else.
    /// </summary>
    public static CsvReader Of(ReadOnlyMemory<byte> text, char separator, bool exactly = false)
    {
        var trim = exactly || (text.Span.Contains((byte)'"') && (text.Span.IndexOf("\" "u8) >= 0 || text.Span.IndexOf(" \""u8) >= 0 || text.Span.IndexOf("\"\t"u8) >= 0 || text.Span.IndexOf("\t\""u8) >= 0));
        return CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = exactly,
            TrimWhitespace = trim && separator != '\t',
            MaxRecordSize = MaxRecordSize,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
    }

    /// <summary>The line of the row in some text that is no CSV.</summary>
    public static long LineOfMalformed(ReadOnlyMemory<byte> text, char separator)
    {
        using var exact = Of(text, separator, exactly: true);
        try
        {
            while (exact.Read())
            {
            }

            return exact.LineNumber;
        }
        catch (CsvFormatException error)
        {
            return error.LineNumber;
        }
    }

    /// <summary>What parts the cells: the sign that stands most often in the first lines. A comma wins a draw.</summary>
    public static char SeparatorOf(ReadOnlySpan<byte> text)
    {
        // In the first lines only: a note in prose under a table of tabs is full of commas.
        var lines = 0;
        var end = 0;
        for (; end < text.Length && lines < SampledLines; end++)
            lines += text[end] == '\n' ? 1 : 0;
        var best = ',';
        var most = text[..end].Count((byte)',');
        foreach (var separator in Separators)
        {
            var count = text[..end].Count((byte)separator);
            if (count <= most)
                continue;
            best = separator;
            most = count;
        }

        return best;
    }
}
