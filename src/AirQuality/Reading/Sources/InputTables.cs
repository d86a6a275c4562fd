using System.IO.Compression;
using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Reading.Sources;

/// <summary>The tables of an input, one after the other: the text of a file, the files of a zip, the sheets of a workbook.</summary>
internal sealed class InputTables : IDisposable
{
    private const long MostBytesInMemory = 512L << 20;

    private readonly Input input;
    private readonly InputRules rules;
    private readonly Stream stream;
    private readonly List<IDisposable> owned = [];
    private IWorkbookRows? workbook;
    private Queue<ZipArchiveEntry>? entries;
    private string? entryOfWorkbook;
    private bool begun;

    /// <summary>Opens an input.</summary>
    public InputTables(Input input, InputRules rules)
    {
        this.input = input;
        this.rules = rules;
        stream = input.Open();
        owned.Add(stream);
    }

    /// <summary>How many tables have been given out.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there may be more tables than one.</summary>
    public bool HasMany => workbook is not null || entries is not null;

    /// <summary>The next table; <c>null</c> behind the last. What is notable goes to the counts.</summary>
    public TextSource? Next(ReadingCounts counts)
    {
        try
        {
            var next = begun ? More(counts) : First(counts);
            begun = true;
            Count += next is null ? 0 : 1;
            return next;
        }
        catch (Exception error) when (error is SheetFormatException or InvalidDataException)
        {
            begun = true;
            workbook = null;
            entries = null;
            counts.Add(FindingKind.UnreadableFile, default, UnreadablePhrases.Expected, UnreadablePhrases.Of(error, input.Name));
            return null;
        }
    }

    public void Dispose()
    {
        for (var i = owned.Count - 1; i >= 0; i--)
            owned[i].Dispose();
    }

    private TextSource? First(ReadingCounts counts)
    {
        var counted = new CountingStream(stream, input.Name, rules.Progress);
        var start = new byte[8];
        var length = counted.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var isZip = start.AsSpan(0, length).StartsWith("PK\u0003\u0004"u8) || start.AsSpan(0, length).StartsWith("PK\u0005\u0006"u8);
        var isCompound = start.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        if (!isZip && !isCompound)
            return TextSource.Open(new PrefixedStream(start.AsMemory(0, length), counted), counts);
        var whole = Seekable(start.AsMemory(0, length));
        rules.Progress?.Report(whole.Length - length);
        if (isCompound)
            return OpenWorkbook(whole, counts, entry: null);
        // Names in zips that Windows programs make in China are in GBK without a mark; those in UTF-8 have one, and it goes before this.
        var zip = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
        if (zip.Entries.Any(e => e.FullName.Replace('\\', '/').Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            zip.Dispose();
            whole.Position = 0;
            return OpenWorkbook(whole, counts, entry: null);
        }

        owned.Add(zip);
        entries = new Queue<ZipArchiveEntry>(zip.Entries.Where(IsTable).OrderBy(e => e.FullName, StringComparer.Ordinal));
        if (entries.Count == 0)
            counts.Add(FindingKind.UnreadableFile, default, new("a zip of CSV files", "包含CSV文件的zip"), new("a zip without any", "其中没有CSV文件"));
        return More(counts);
    }

    private TextSource? More(ReadingCounts counts)
    {
        if (workbook is not null && NextSheet(counts) is { } sheet)
            return sheet;
        while (entries is { Count: > 0 })
        {
            var entry = entries.Dequeue();
            var part = entry.Open();
            owned.Add(part);
            if (IsWorkbook(entry.Name))
            {
                if (OpenWorkbook(InMemory(part), counts, entry.FullName) is { } first)
                    return first;
                continue;
            }

            return TextSource.Open(part, counts, entry.FullName);
        }

        return null;
    }

    private TextSource? OpenWorkbook(Stream whole, ReadingCounts counts, string? entry)
    {
        if (rules.Workbooks is null)
        {
            counts.Add(FindingKind.UnreadableFile, default, new("a table of text", "文本表格"), new("a workbook (Excel); save the sheet as CSV (UTF-8)", "工作簿（Excel）；请将工作表另存为CSV（UTF-8）"));
            return null;
        }

        workbook = rules.Workbooks.Open(whole, input.Name);
        owned.Add(workbook);
        entryOfWorkbook = entry;
        return NextSheet(counts);
    }

    private TextSource? NextSheet(ReadingCounts counts)
    {
        while (workbook!.ReadSheet())
        {
            if (rules.Sheets.Count > 0 && !rules.Sheets.Contains(workbook.SheetName, StringComparer.Ordinal))
                continue;
            return TextSource.OfSheet(workbook, entryOfWorkbook);
        }

        workbook = null;
        return entries is null ? null : More(counts);
    }

    private static bool IsTable(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)
        && (IsWorkbook(entry.Name) || entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            || entry.Name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".txt.gz", StringComparison.OrdinalIgnoreCase));

    private static bool IsWorkbook(string name) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole input where it can be read to and fro, as zips must be: the list of their parts stands at their end.</summary>
    private Stream Seekable(ReadOnlyMemory<byte> start)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream;
        }

        return InMemory(new PrefixedStream(start, stream));
    }

    private MemoryStream InMemory(Stream source)
    {
        var copy = new MemoryStream();
        owned.Add(copy);
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytesInMemory)
                throw new InvalidDataException($"more than {MostBytesInMemory >> 20} MB");
        }

        copy.Position = 0;
        return copy;
    }
}
