using System.Globalization;
using System.Text;
using System.Xml;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Reporting.Rendering;

/// <summary>The workbook made for work: plain tables to filter and count on, and for a lone area a sheet to read and print.</summary>
internal static class WorkbookRenderer
{
    private static readonly XmlWriterSettings Xml = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    public static void Write(Report report, Language language, Stream stream)
    {
        var composer = new ReportComposer(report, language);
        var document = ReportComposer.Compose(report, language);
        Write(document.Title, WorkbookSheets.Of(report, document, composer), composer.Words, stream);
    }

    /// <summary>One table as a workbook of one sheet.</summary>
    public static void Write(Table table, Words words, Stream stream) => Write(table.Title, [new WorkbookSheet(words.Pick("结果", "Result"), [table])], words, stream);

    /// <summary>
    /// A package keeps all its parts in memory until it is closed. So it is made without the sheets, and copied; the sheets, which may have a million cells, and the styles that
    /// come up in them go straight into the file.
    /// </summary>
    private static void Write(string? title, IReadOnlyList<WorkbookSheet> all, Words words, Stream stream)
    {
        using var frame = new MemoryStream();
        var places = Frame(title, all, words, frame);
        using var file = new FixedPackage(stream);
        var styles = new WorkbookStyles();
        var writer = new SheetWriter(words, styles);
        foreach (var place in places)
            Part(file, place.Path, xml => writer.Write(place.Sheet, place.Drawing, xml));
        Part(file, StylesPath, xml => styles.Stylesheet().WriteTo(xml));
        file.CopyRest(frame);
    }

    /// <summary>What kind of file a workbook is, by its main part.</summary>
    public const string WorkbookContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const string StylesPath = "xl/styles.xml";

    /// <summary>Where a sheet belongs in the file, and the id of its charts.</summary>
    private sealed record SheetPlace(string Path, WorkbookSheet Sheet, string? Drawing);

    private static void Part(FixedPackage file, string path, Action<XmlWriter> write)
    {
        using var stream = file.Open(path);
        using var buffer = new BufferedStream(stream, 1 << 16);
        using var xml = XmlWriter.Create(buffer, Xml);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static List<SheetPlace> Frame(string? title, IReadOnlyList<WorkbookSheet> all, Words words, Stream stream)
    {
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        FixedPackage.Describe(package, title, language: null);
        var workbook = package.AddNewPart<WorkbookPart>(WorkbookContent, "airqWorkbook");
        var (sheets, heads, places) = (new Sheets(), new DefinedNames(), new List<SheetPlace>());
        foreach (var (index, sheet) in all.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>(string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}"));
            part.Worksheet = new Worksheet(new SheetData());
            places.Add(new SheetPlace(part.Uri.OriginalString.TrimStart('/'), sheet, sheet.Charts.Count == 0 ? null : new ChartWriter(sheet, words).Write(part)));
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
            heads.Append(Names(sheet, (uint)index));
        }

        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = new Stylesheet();
        workbook.Workbook = new Workbook(sheets, heads);
        workbook.Workbook.Save();
        return places;
    }

    /// <summary>What of a sheet is printed, and which row stands on every page.</summary>
    private static IEnumerable<DefinedName> Names(WorkbookSheet sheet, uint index)
    {
        var last = CellReference.Letters(sheet.Tables[0].Columns.Count);
        if (sheet.Printed is { } printed)
            yield return new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheet.Name}'!$A${printed.First + 2}:${last}${printed.First + printed.Count + 1}")) { Name = "_xlnm.Print_Area", LocalSheetId = index };
        else if (sheet.Charts.Any(c => c.Left > sheet.Tables[0].Columns.Count))
            yield return new DefinedName($"'{sheet.Name}'!$A:${last}") { Name = "_xlnm.Print_Area", LocalSheetId = index }; // what stands beside is for the screen
        if (sheet.IsPlain)
            yield return new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }
}
