using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Table = AirQuality.Reporting.Tables.Table;

namespace AirQuality.Reporting.Rendering;

/// <summary>
/// Writes a sheet row by row: a year of many areas needs no memory. Numbers are numbers with the decimals they are published with, days are
/// dates; text is always text, so that nothing in a name is ever run as a formula.
/// </summary>
internal sealed class SheetWriter(Words words, WorkbookStyles styles)
{
    private const double WidestColumn = 60;

    /// <summary>Columns that several tables share: a long text is wrapped rather than stretching them all.</summary>
    private const double WidestShared = 16;

    /// <summary>How many rows tell what a column holds.</summary>
    private const int Sampled = 50;

    /// <summary>In points: Chinese letters of 11 points need a little more than Latin ones.</summary>
    private const double LineHeight = 16.5;

    /// <summary>The tallest row that spreadsheets know.</summary>
    private const double TallestRow = 409;

    /// <summary>The day before the first of spreadsheets, as far as days after February 1900 are concerned.</summary>
    private static readonly LocalDate Origin = new(1899, 12, 30);

    public void Write(WorksheetPart part, WorkbookSheet sheet)
    {
        var charts = sheet.Charts.Count == 0 ? null : new ChartWriter(sheet, words).Write(part);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet.IsPlain)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight, CustomHeight = true });
        var widths = Widths(sheet);
        writer.WriteElement(new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = w })));
        var merged = Data(sheet, widths, writer);
        if (merged.Count > 0)
            writer.WriteElement(new MergeCells(merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)merged.Count });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = sheet.IsOnePage ? 1u : 0u });
        writer.WriteElement(new HeaderFooter(new OddHeader("&L" + (sheet.IsPlain ? sheet.Tables[0].Title : sheet.Name)?.Replace("&", "&&", StringComparison.Ordinal)), new OddFooter("&C&P / &N")));
        if (charts is not null)
            writer.WriteElement(new Drawing { Id = charts });
        writer.WriteEndElement();
    }

    private static SheetView View(bool isFrozen)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (isFrozen)
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    /// <summary>The tables, and the filter of a lone one; gives the cells that are merged.</summary>
    private List<string> Data(WorkbookSheet sheet, double[] widths, OpenXmlWriter writer)
    {
        var (rows, merged) = (0, new List<string>());
        writer.WriteStartElement(new SheetData());
        foreach (var table in sheet.Tables)
        {
            if (!sheet.IsPlain)
            {
                if (rows > 0)
                    Row([], 1, writer);
                Row([Text(table.Title ?? string.Empty, styles.Title)], 1, writer);
                rows += rows > 0 ? 2 : 1;
            }

            double[] own = [.. widths.Take(table.Columns.Count - 1), widths.Skip(table.Columns.Count - 1).Sum()];
            var first = rows + 1;
            rows += Rows(table, own, writer);
            if (own.Length < widths.Length)
                merged.AddRange(Enumerable.Range(first, rows - first + 1).Select(r => string.Create(CultureInfo.InvariantCulture, $"{CellReference.Letters(own.Length)}{r}:{CellReference.Letters(widths.Length)}{r}")));
        }

        writer.WriteEndElement();
        if (sheet.IsPlain)
            writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{CellReference.Letters(sheet.Tables[0].Columns.Count)}{rows}") });
        return merged;
    }

    /// <summary>Heads, then the rows as they are made; gives how many there are.</summary>
    private int Rows(Table table, double[] widths, OpenXmlWriter writer)
    {
        var numbers = table.Columns.Select((_, i) => table.Rows.Take(Sampled).Any(r => r[i].Value is decimal)).ToList();
        var heads = table.Columns.Select(c => table.HeaderOf(c, words)).ToList();
        Row(heads.Select((h, i) => Text(h, styles.Head(numbers[i]))), heads.Index().Max(h => Lines(h.Item, widths[h.Index])), writer);
        var rows = 1;
        foreach (var row in table.Rows)
        {
            Row(row.Select(CellOf), row.Index().Max(c => Lines(c.Item.Shown(words), widths[c.Index])), writer);
            rows++;
        }

        return rows;
    }

    /// <summary>How many lines a text takes in a column; programs do not all reckon it when they open a workbook.</summary>
    private static int Lines(string text, double width) => Math.Max(1, (int)Math.Ceiling(TextWidth.Of(text) / Math.Max(1, width - 3)));

    private static void Row(IEnumerable<SheetCell> cells, int lines, OpenXmlWriter writer)
    {
        writer.WriteStartElement(lines > 1 ? new Row { Height = Math.Min(lines * LineHeight, TallestRow), CustomHeight = true } : new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private SheetCell CellOf(Tables.Cell cell) => cell.Value switch
    {
        null when cell.Display is null => new SheetCell(),
        decimal number => new SheetCell { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = styles.Number(number.Scale, cell.Colour) },
        LocalDate date => new SheetCell { CellValue = new CellValue(Period.DaysBetween(Origin, date).ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = styles.Date(cell.Colour) },
        _ => Text(cell.Shown(words), styles.Text(cell.Colour)),
    };

    private static SheetCell Text(string text, uint style) =>
        new() { InlineString = new InlineString(new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString, StyleIndex = style };

    private double[] Widths(WorkbookSheet sheet)
    {
        var widths = new double[sheet.Tables.Max(t => t.Columns.Count)];
        foreach (var table in sheet.Tables)
            foreach (var (index, column) in table.Columns.Index())
                widths[index] = Math.Max(widths[index], Math.Min(sheet.IsPlain ? WidestColumn : WidestShared, WidthOf(column, table, index)));
        return widths;
    }

    /// <summary>As wide as the widest of the first rows; Chinese takes two.</summary>
    private double WidthOf(string column, Table table, int index) =>
        4 + table.Rows.Take(Sampled).Select(r => r[index].Shown(words)).Append(table.HeaderOf(column, words)).Max(TextWidth.Of);
}
