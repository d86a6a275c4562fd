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
    public static void Write(Report report, Language language, Stream stream)
    {
        var composer = new ReportComposer(report, language);
        var document = ReportComposer.Compose(report, language);
        Write(document.Title, WorkbookSheets.Of(report, document, composer), composer.Words, stream);
    }

    /// <summary>One table as a workbook of one sheet.</summary>
    public static void Write(Table table, Words words, Stream stream) => Write(table.Title, [new WorkbookSheet(words.Pick("结果", "Result"), [table])], words, stream);

    private static void Write(string? title, IReadOnlyList<WorkbookSheet> all, Words words, Stream stream)
    {
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        package.PackageProperties.Title = title is null ? null : XmlText.Of(title);
        package.PackageProperties.Creator = $"AirQuality {AboutSection.Version}";
        var workbook = package.AddWorkbookPart();
        var (sheets, heads, styles) = (new Sheets(), new DefinedNames(), new WorkbookStyles());
        var writer = new SheetWriter(words, styles);
        foreach (var (index, sheet) in all.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            writer.Write(part, sheet);
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
            if (sheet.Charts.Any(c => c.Left > sheet.Tables[0].Columns.Count))
                heads.Append(new DefinedName($"'{sheet.Name}'!$A:${CellReference.Letters(sheet.Tables[0].Columns.Count)}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)index }); // what stands beside is for the screen
            if (sheet.IsPlain)
                heads.Append(new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
        }

        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Stylesheet();
        workbook.Workbook = new Workbook(sheets, heads);
        workbook.Workbook.Save();
    }
}
