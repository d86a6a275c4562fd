using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace AirQuality.Excel;

/// <summary>The parts of a workbook of XML that are read, checked before anything parses them.</summary>
internal sealed class PackageParts
{
    private const long MostBytesOfTexts = 128L << 20; // of texts and styles, which a parser keeps whole
    private const long MostBytesOfList = 8L << 20; // of the list of sheets
    private const long MostBytesOfSheet = 4L << 30;
    private const int MostParts = 20_000;

    private readonly Dictionary<string, SheetFacts> sheets = new(StringComparer.Ordinal);

    private PackageParts()
    {
    }

    /// <summary>Whether days are counted from 1904, as by old Macintosh workbooks.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>What was found in a sheet, by its name.</summary>
    public SheetFacts FactsOf(string sheet) => sheets.GetValueOrDefault(sheet) ?? SheetFacts.None;

    /// <summary>Checks all parts that will be parsed.</summary>
    /// <param name="stream">The file; left open at its beginning.</param>
    /// <param name="fileName">The name for messages.</param>
    public static PackageParts Check(Stream stream, string fileName)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts)
                throw Refusal.TooMuch(fileName, sheet: null, $"{zip.Entries.Count} parts", $"{zip.Entries.Count}个部件");
            var parts = new PackageParts();
            var names = parts.SheetParts(zip, fileName);
            foreach (var entry in zip.Entries)
                parts.Check(entry, names.GetValueOrDefault(NameOf(entry)), fileName);
            return parts;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw Refusal.Damaged(fileName, error);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').ToLowerInvariant();

    /// <summary>Which part each sheet is: by the relations of the workbook.</summary>
    private Dictionary<string, string> SheetParts(ZipArchive zip, string fileName)
    {
        var entries = zip.Entries.DistinctBy(NameOf, StringComparer.Ordinal).ToDictionary(NameOf, StringComparer.Ordinal);
        if (Load(entries.GetValueOrDefault("xl/workbook.xml"), fileName) is not { } workbook)
            throw Refusal.NoWorkbook(fileName);
        CountsFrom1904 = workbook.Descendants().Any(e => e.Name.LocalName == "workbookPr" && e.Attribute("date1904")?.Value is "1" or "true");
        var targets = Load(entries.GetValueOrDefault("xl/_rels/workbook.xml.rels"), fileName)?.Elements()
            .Where(e => e.Attribute("Id") is not null && e.Attribute("Target") is not null)
            .DistinctBy(e => e.Attribute("Id")!.Value, StringComparer.Ordinal).ToDictionary(e => e.Attribute("Id")!.Value, e => e.Attribute("Target")!.Value, StringComparer.Ordinal) ?? [];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in workbook.Descendants().Where(e => e.Name.LocalName == "sheet"))
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value;
            if (id is not null && sheet.Attribute("name") is { } name && targets.TryGetValue(id, out var target))
                names.TryAdd((target.StartsWith('/') ? target[1..] : "xl/" + target).ToLowerInvariant(), name.Value);
        }

        return names;
    }

    private static XElement? Load(ZipArchiveEntry? entry, string fileName)
    {
        if (entry is null)
            return null;
        CheckTexts(entry, MostBytesOfList, fileName);
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    private void Check(ZipArchiveEntry entry, string? sheet, string fileName)
    {
        if (sheet is not null)
        {
            if (entry.Length > MostBytesOfSheet)
                throw Refusal.TooMuch(fileName, sheet, $"{entry.Length >> 20} MB", $"{entry.Length >> 20} MB");
            using var part = entry.Open();
            try
            {
                sheets[sheet] = PartScan.Sheet(part);
            }
            catch (TooMuchException error)
            {
                throw Refusal.TooMuch(fileName, sheet, error);
            }
        }
        else if (NameOf(entry) is "xl/sharedstrings.xml" or "xl/styles.xml")
        {
            CheckTexts(entry, MostBytesOfTexts, fileName);
        }
    }

    private static void CheckTexts(ZipArchiveEntry entry, long most, string fileName)
    {
        if (entry.Length > most)
            throw Refusal.TooMuch(fileName, sheet: null, $"{entry.Length >> 20} MB of {entry.Name}", $"{entry.Name}有{entry.Length >> 20} MB");
        using var part = entry.Open();
        try
        {
            PartScan.Texts(part);
        }
        catch (TooMuchException error)
        {
            throw Refusal.TooMuch(fileName, sheet: null, $"{error.Message} in {entry.Name}", $"{entry.Name}中{error.Chinese}");
        }
    }
}
