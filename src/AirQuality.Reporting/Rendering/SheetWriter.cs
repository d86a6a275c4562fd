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

    /// <summary>The day before the first of spreadsheets, as far as days after February 1900 are concerned.</summary>
    private static readonly LocalDate Origin = new(1899, 12, 30);

    public void Write(WorksheetPart part, WorkbookSheet sheet)
    {
        var charts = sheet.Charts.Count == 0 ? null : new ChartWriter(sheet, words).Write(part);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet.IsPlain)));
        writer.WriteElement(Columns(sheet));
        writer.WriteStartElement(new SheetData());
        var rows = 0;
        foreach (var table in sheet.Tables)
        {
            if (!sheet.IsPlain)
            {
                if (rows > 0)
                    Row([], writer);
                Row([Text(table.Title ?? string.Empty, styles.Title)], writer);
            }

            rows += Rows(table, writer);
        }

        writer.WriteEndElement();
        if (sheet.IsPlain)
            writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{CellReference.Letters(sheet.Tables[0].Columns.Count)}{rows}") });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
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

    /// <summary>Heads, then the rows as they are made; gives how many there are.</summary>
    private int Rows(Table table, OpenXmlWriter writer)
    {
        var numbers = table.Columns.Select((_, i) => table.Rows.Take(Sampled).Any(r => r[i].Value is decimal)).ToList();
        Row(table.Columns.Select((c, i) => Text(table.HeaderOf(c, words), styles.Head(numbers[i]))), writer);
        var rows = 1;
        foreach (var row in table.Rows)
        {
            Row(row.Select(CellOf), writer);
            rows++;
        }

        return rows;
    }

    private static void Row(IEnumerable<SheetCell> cells, OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Row());
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

    private Columns Columns(WorkbookSheet sheet)
    {
        var widths = new double[sheet.Tables.Max(t => t.Columns.Count)];
        foreach (var table in sheet.Tables)
            foreach (var (index, column) in table.Columns.Index())
                widths[index] = Math.Max(widths[index], Math.Min(sheet.IsPlain ? WidestColumn : WidestShared, WidthOf(column, table, index)));
        return new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = w }));
    }

    /// <summary>As wide as the widest of the first rows; Chinese takes two.</summary>
    private double WidthOf(string column, Table table, int index) =>
        4 + table.Rows.Take(Sampled).Select(r => r[index].Shown(words)).Append(table.HeaderOf(column, words)).Max(TextWidth.Of);
}
