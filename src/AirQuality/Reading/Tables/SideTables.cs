using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sheets;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Tables;

/// <summary>Opens side tables: text in any encoding, packed by gzip perhaps, or a workbook, of which the first sheet that fits is read.</summary>
internal static class SideTables
{
    private const int MostBytes = 64 << 20; // a table beside the observations; above that somebody named the wrong file

    /// <summary>Reads a file.</summary>
    /// <exception cref="ObservationFormatException">It is no table of the form.</exception>
    public static SideTable Read(string path, SideTableForm form, IWorkbookReader? workbooks)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, form, workbooks);
    }

    /// <summary>Reads a stream, which is closed afterwards.</summary>
    /// <exception cref="ObservationFormatException">It is no table of the form.</exception>
    public static SideTable Read(Stream stream, string name, SideTableForm form, IWorkbookReader? workbooks)
    {
        using (stream)
        {
            var counted = new CountingStream(stream, name, progress: null);
            var start = new byte[8];
            var length = counted.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            var whole = new PrefixedStream(start.AsMemory(0, length), counted);
            var isWorkbook = start.AsSpan(0, length).StartsWith("PK\u0003\u0004"u8) || start.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
            return isWorkbook ? OfWorkbook(whole, name, form, workbooks) : new SideTable(form, OfText(whole, name));
        }
    }

    private static SideTable OfWorkbook(Stream stream, string name, SideTableForm form, IWorkbookReader? workbooks)
    {
        if (workbooks is null)
            throw Error(FindingKind.UnreadableFile, name, new("a table of text", "文本表格"), new("a workbook (Excel); save the sheet as CSV (UTF-8)", "工作簿（Excel）；请将工作表另存为CSV（UTF-8）"));
        try
        {
            // Where no sheet fits, what is wrong with the first one is told: it is the one that was probably meant.
            ObservationFormatException? first = null;
            foreach (var sheet in workbooks.Read(stream, name))
            {
                try
                {
                    return new SideTable(form, OfSheet(sheet));
                }
                catch (ObservationFormatException unfit)
                {
                    first ??= unfit;
                }
            }

            throw first ?? Error(FindingKind.EmptyFile, name, form.Expected, new("an empty workbook", "空工作簿"));
        }
        catch (SheetFormatException error)
        {
            throw Error(FindingKind.UnreadableFile, name, UnreadablePhrases.Expected, UnreadablePhrases.Of(error, name));
        }
    }

    private static RawTable OfSheet(Sheet sheet)
    {
        var rows = new List<RawRow>();
        foreach (var row in sheet.Rows)
        {
            var cells = row.Cells.Select(TextOf).ToArray();
            if (Array.Exists(cells, c => c.Length > 0))
                rows.Add(new RawRow(row.Number, cells, string.Join(',', cells)));
        }

        return new RawTable(sheet.File, sheet.Name ?? string.Empty, rows, Damage: null);
    }

    /// <summary>Dates as dates whatever they look like, numbers with all their digits.</summary>
    private static string TextOf(SheetCell cell)
    {
        if (cell.Date is { } date)
            return date.TimeOfDay == NodaTime.LocalTime.Midnight ? NodaTime.Text.LocalDatePattern.Iso.Format(date.Date) : NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(date);
        return cell is { Number: { } number, IsPercent: false } ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : NameText.Trim(cell.Text);
    }

    private static RawTable OfText(Stream stream, string name)
    {
        using var source = TextSource.Open(stream, new ReadSession(new ReadRules()) { File = name });
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Text.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes)
                throw Error(FindingKind.UnreadableFile, name, new($"a table of at most {MostBytes >> 20} MB", $"不超过{MostBytes >> 20} MB的表格"), new("more", "超出"));
        }

        var rows = Rows(all.GetBuffer().AsMemory(0, (int)all.Length), source, name);
        var last = rows.Count > 0 ? rows[^1].Line : 0;
        var damage = source.IsDamaged
            ? new Finding(FindingKind.DamagedGzip, name, last, Column: null, "a whole gzip stream", "one that is cut off or damaged after this line") { ExpectedInChinese = "完整的gzip文件", FoundInChinese = "此行之后被截断或损坏" }
            : null;
        return new RawTable(name, Sheet: null, rows, damage);
    }

    private static List<RawRow> Rows(ReadOnlyMemory<byte> text, TextSource source, string name)
    {
        var rows = new List<RawRow>();
        var isCut = source.IsDamaged && text.Span is [.., CheckedGZipStream.CutMark];
        using var reader = TextRows.Of(text, source.Separator, exactly: true);
        try
        {
            while (reader.Read())
            {
                if (isCut && reader.ByteOffset + reader.RawRecord.Length >= text.Length)
                    continue; // half a row, cut off by the damage
                var cells = new string[reader.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = NameText.Trim(reader.GetString(i));
                if (Array.Exists(cells, c => c.Length > 0))
                    rows.Add(new RawRow(reader.LineNumber, cells, rows.Count == 0 ? System.Text.Encoding.UTF8.GetString(reader.RawRecord) : string.Empty));
            }
        }
        catch (CsvFormatException error)
        {
            throw new ObservationFormatException(new Finding(FindingKind.MalformedRow, name, error.LineNumber, Column: null, TextRows.Expected.English, CsvPhrases.Of(error).English) { ExpectedInChinese = TextRows.Expected.Chinese, FoundInChinese = CsvPhrases.Of(error).Chinese }, error);
        }

        return rows;
    }

    private static ObservationFormatException Error(FindingKind kind, string file, Bilingual expected, Bilingual found) =>
        new(new Finding(kind, file, 0, Column: null, expected.English, found.English) { ExpectedInChinese = expected.Chinese, FoundInChinese = found.Chinese });
}
