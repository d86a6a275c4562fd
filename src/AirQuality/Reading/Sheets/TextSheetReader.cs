using System.Text;
using AirQuality.Wording;
using CsvHelper;

namespace AirQuality.Reading.Sheets;

/// <summary>Reads a text file of separated cells as one sheet: UTF-8, UTF-16 or GB18030; commas, semicolons, tabs or bars.</summary>
public sealed class TextSheetReader : ISheetReader
{
    private const int MostBytes = 64 * 1024 * 1024; // a table of text, not hours: above that somebody named the wrong file
    private const int SampledRows = 50;
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    /// <inheritdoc/>
    public IReadOnlyList<Sheet> Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        var text = Encoding.UTF8.GetBytes(SheetText.Decode(Bytes(stream, fileName), fileName));
        try
        {
            foreach (var mark in Separators)
                FormulaCells.Unwrap(text, (byte)mark);
            var separator = SeparatorOf(text);
            var rows = DecimalCommas.Replace(Rows(text, separator), separator);
            return rows.Exists(r => r.Cells.Any(c => !c.IsBlank)) ? [new Sheet(fileName, Name: null, rows, [])] : [];
        }
        catch (CsvFormatException error)
        {
            var found = CsvPhrases.Of(error);
            throw new SheetFormatException(
                new LocalizedText($"{fileName}:{error.LineNumber}: 应为CSV（RFC 4180）的行，实为{found.Chinese}", $"{fileName}:{error.LineNumber}: expected rows of CSV (RFC 4180), found {found.English}"), error);
        }
    }

    private static byte[] Bytes(Stream stream, string fileName)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes)
                throw new SheetFormatException(new LocalizedText(
                    $"{fileName}: 表格应不超过 {MostBytes / 1024 / 1024} MB，实为更大的文件", $"{fileName}: expected a table of at most {MostBytes / 1024 / 1024} MB, found more"));
        }

        return all.ToArray();
    }

    private static List<SheetRow> Rows(byte[] text, char separator)
    {
        var rows = new List<SheetRow>();
        using var reader = Open(text, separator);
        long next = 1;
        while (reader.Read())
        {
            // The reader passes over empty lines, but an empty line parts two tables: it comes back as a row without cells.
            if (reader.LineNumber > next && rows.Count > 0)
                rows.Add(new SheetRow(next, []));
            var cells = new SheetCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
                cells[column] = new SheetCell(reader.GetString(column));
            rows.Add(new SheetRow(reader.LineNumber, cells));
            next = reader.LineNumber + 1 + cells.Sum(c => c.Text.Count(letter => letter == '\n'));
        }

        return rows;
    }

    /// <summary>The separator that makes the most cells of the first rows. A comma wins a draw.</summary>
    private static char SeparatorOf(byte[] text)
    {
        var best = ',';
        var most = 0;
        foreach (var separator in Separators)
        {
            var cells = CellsOf(text, separator);
            if (cells <= most)
                continue;
            best = separator;
            most = cells;
        }

        return best;
    }

    private static int CellsOf(byte[] text, char separator)
    {
        var separated = 0;
        using var reader = Open(text, separator);
        try
        {
            for (var row = 0; row < SampledRows && reader.Read(); row++)
                separated += reader.FieldCount - 1;
        }
        catch (CsvFormatException)
        {
            // Quotes that do not fit this separator: no candidate. The one that is chosen reports what is wrong with it.
            return -1;
        }

        return separated;
    }

    private static CsvReader Open(byte[] text, char separator) => CsvReader.Create(text, new CsvReaderOptions
    {
        HasHeader = false,
        Separator = separator,
        TrackLineNumbers = true,
        TrimWhitespace = separator != '\t',
        MalformedData = CsvMalformedDataHandling.Throw,
    });
}
