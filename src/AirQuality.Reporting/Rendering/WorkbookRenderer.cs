using System.Globalization;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Reporting.Rendering;

/// <summary>
/// The workbook: one sheet a table, written row by row. Numbers are numbers with the decimals they are published with; text
/// is always text, so that nothing in a name is ever run as a formula.
/// </summary>
internal static class WorkbookRenderer
{
    private const double WidestColumn = 60;

    /// <summary>How many rows tell what a column holds.</summary>
    private const int Sampled = 50;

    public static void Write(Report report, Language language, Stream stream)
    {
        var composer = new ReportComposer(report, language);
        var document = ReportComposer.Compose(report, language);
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        package.PackageProperties.Title = document.Title;
        package.PackageProperties.Creator = $"AirQuality {AboutSection.Version}";
        var workbook = package.AddWorkbookPart();
        var sheets = new Sheets();
        var styles = new WorkbookStyles();
        var heads = new DefinedNames();
        foreach (var (name, table) in Sheets(report, document, composer))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            Write(part, table, composer.Words, styles);
            heads.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheets.ChildElements.Count });
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
        }

        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Stylesheet();
        workbook.Workbook = new Workbook(sheets, heads);
        workbook.Workbook.Save();
    }

    /// <summary>One table as a workbook of one sheet.</summary>
    public static void Write(Table table, Words words, Stream stream)
    {
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        package.PackageProperties.Title = table.Title;
        package.PackageProperties.Creator = $"AirQuality {AboutSection.Version}";
        var workbook = package.AddWorkbookPart();
        var (styles, name) = (new WorkbookStyles(), words.Pick("结果", "Result"));
        var part = workbook.AddNewPart<WorksheetPart>();
        Write(part, table, words, styles);
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Stylesheet();
        workbook.Workbook = new Workbook(
            new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = name }),
            new DefinedNames(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        workbook.Workbook.Save();
    }

    /// <summary>The sheets; the last one says also what the others are, for a sheet has no room for its title.</summary>
    private static List<(string Name, Table Table)> Sheets(Report report, ReportDocument document, ReportComposer composer)
    {
        var sheets = TablesOf(report, document, composer).ToList();
        var about = document.Sections.SelectMany(s => s.Tables).Single(t => t.Id == "about").Table;
        var titles = sheets.Select(s => new[] { Tables.Cell.Text(composer.Words.Pick($"工作表“{s.Name}”", $"Sheet {s.Name}")), Tables.Cell.Text(s.Table.Title) });
        return [.. sheets, (composer.Words.Pick("说明", "About"), about with { Rows = about.Rows.Concat(titles) })];
    }

    private static IEnumerable<(string Name, Table Table)> TablesOf(Report report, ReportDocument document, ReportComposer composer)
    {
        var (words, names) = (composer.Words, composer.Names);
        var tables = document.Sections.SelectMany(s => s.Tables).ToDictionary(t => t.Id, t => t.Table, StringComparer.Ordinal);
        if (tables.TryGetValue("ranking", out var ranking))
            yield return (words.Pick("排名", "Ranking"), ranking);
        yield return (words.Pick("区域", "Areas"), tables["areas"]);
        yield return (words.Pick("同比", "Changes"), tables["changes"]);
        if (tables.TryGetValue("changes_previous", out var previous))
            yield return (words.Pick("环比", "On previous"), previous);
        yield return (words.Pick("日", "Days"), DayTables.Of(report, names, words));
        if (report.Goals.Count > 0)
        {
            yield return (words.Pick("目标", "Targets"), GoalTables.Whole(report, names, words));
            yield return (words.Pick("周月季年", "Levels"), GoalTables.Levels(report.Goals, names, words));
        }

        foreach (var (id, zh, en) in new[] { ("next", "下一时段", "Next"), ("alerts", "预警", "Alerts"), ("events", "事件", "Events") })
            if (tables.TryGetValue(id, out var table))
                yield return (words.Pick(zh, en), table);
        if (report.Reading is { } reading)
            yield return (words.Pick("发现", "Findings"), FindingTables.Of(reading, words));
    }

    /// <summary>Heads, then the rows as they are made: a year of many areas needs no memory.</summary>
    private static void Write(WorksheetPart part, Table table, Words words, WorkbookStyles styles)
    {
        using var writer = OpenXmlWriter.Create(part);
        var numbers = table.Columns.Select((_, i) => table.Rows.Take(Sampled).Any(r => r[i].Value is decimal)).ToList();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            CustomWidth = true,
            Width = WidthOf(c, table, i, words),
        })));
        writer.WriteStartElement(new SheetData());
        Row(table.Columns.Select((c, i) => Text(table.HeaderOf(c, words), styles.Head(numbers[i]))));
        var rows = 1;
        foreach (var row in table.Rows)
        {
            Row(row.Select(c => CellOf(c, words, styles)));
            rows++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(table.Columns.Count)}{rows.ToString(CultureInfo.InvariantCulture)}" });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddHeader("&L" + table.Title?.Replace("&", "&&", StringComparison.Ordinal)), new OddFooter("&C&P / &N")));
        writer.WriteEndElement();

        void Row(IEnumerable<SheetCell> cells)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in cells)
                writer.WriteElement(cell);
            writer.WriteEndElement();
        }
    }

    private static SheetCell CellOf(Tables.Cell cell, Words words, WorkbookStyles styles) => cell.Value switch
    {
        null when cell.Display is null => new SheetCell(),
        decimal number => new SheetCell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = styles.Number(number.Scale, cell.Colour) },
        _ => Text(cell.Shown(words), styles.Text(cell.Colour)),
    };

    private static SheetCell Text(string text, uint style) =>
        new() { InlineString = new InlineString(new Text(WithoutControls(text)) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString, StyleIndex = style };

    /// <summary>Characters that XML does not allow would make the workbook unreadable.</summary>
    private static string WithoutControls(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    /// <summary>As wide as the widest of the first rows; Chinese takes two.</summary>
    private static double WidthOf(string column, Table table, int index, Words words) =>
        Math.Min(WidestColumn, 4 + table.Rows.Take(Sampled).Select(r => r[index].Shown(words)).Append(table.HeaderOf(column, words)).Max(TextWidth.Of));

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
