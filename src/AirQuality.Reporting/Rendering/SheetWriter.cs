using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using Table = AirQuality.Reporting.Tables.Table;
using XmlText = AirQuality.Reporting.Wording.XmlText;

namespace AirQuality.Reporting.Rendering;

/// <summary>
/// Writes a sheet row by row: a year of many areas needs no memory. Numbers are numbers with the decimals they are published with, days are
/// dates; text is always text, so that nothing in a name is ever run as a formula.
/// </summary>
internal sealed class SheetWriter(Words words, WorkbookStyles styles)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const double WidestColumn = 60;

    /// <summary>Columns that several tables share: a long text is wrapped rather than stretching them all.</summary>
    private const double WidestShared = 16;

    /// <summary>What is no wider is read better on an upright page, in letters.</summary>
    private const double WidestUpright = 110;

    /// <summary>How many rows tell what a column holds.</summary>
    private const int Sampled = 50;

    /// <summary>In points: Chinese letters of 11 points need a little more than Latin ones.</summary>
    private const double LineHeight = 16.5;

    /// <summary>The tallest row that spreadsheets know.</summary>
    private const double TallestRow = 409;

    /// <summary>A row on its way: a year of many areas has a million cells, and an element written at a time takes several times as long.</summary>
    private readonly StringBuilder line = new();

    private char[] letters = new char[1024];

    /// <summary>The day before the first of spreadsheets, as far as days after February 1900 are concerned.</summary>
    private static readonly LocalDate Origin = new(1899, 12, 30);

    /// <summary>Writes the whole sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="drawing">The id of its charts, or <c>null</c>.</param>
    /// <param name="xml">Where to.</param>
    public void Write(WorkbookSheet sheet, string? drawing, XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "x", null, Main);
        new SheetProperties(new PageSetupProperties { FitToPage = true }).WriteTo(xml);
        new SheetViews(View(sheet.IsPlain)).WriteTo(xml);
        new SheetFormatProperties { DefaultRowHeight = LineHeight, CustomHeight = true }.WriteTo(xml);
        var widths = Widths(sheet);
        new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = w })).WriteTo(xml);
        var merged = Data(sheet, widths, xml);
        if (merged.Count > 0)
            new MergeCells(merged.Select(m => new MergeCell { Reference = m })) { Count = (uint)merged.Count }.WriteTo(xml);
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.6, Header = 0.3, Footer = 0.3 }.WriteTo(xml);
        new PageSetup { PaperSize = 9, Orientation = !sheet.IsPlain || widths.Sum() <= WidestUpright ? OrientationValues.Portrait : OrientationValues.Landscape, FitToWidth = 1, FitToHeight = sheet.IsOnePage ? 1u : 0u }.WriteTo(xml);
        new HeaderFooter(new OddHeader("&L" + (sheet.IsPlain ? sheet.Tables[0].Title : sheet.Name)?.Replace("&", "&&", StringComparison.Ordinal)), new OddFooter("&C&P / &N")).WriteTo(xml);
        if (drawing is not null)
            new Drawing { Id = drawing }.WriteTo(xml);
        xml.WriteEndElement();
    }

    private static SheetView View(bool isFrozen)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (isFrozen)
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    /// <summary>The tables, and the filter of a lone one; gives the cells that are merged.</summary>
    private List<string> Data(WorkbookSheet sheet, double[] widths, XmlWriter xml)
    {
        var (rows, merged) = (0, new List<string>());
        xml.WriteStartElement("sheetData", Main);
        foreach (var table in sheet.Tables)
        {
            if (!sheet.IsPlain)
            {
                if (rows > 0)
                    Row(1, () => { }, xml);
                Row(1, () => Text(table.Title ?? string.Empty, styles.Title), xml);
                rows += rows > 0 ? 2 : 1;
            }

            // A text at the end runs on over the columns of wider tables; a number stays below its head.
            var runsOn = !table.Rows.Take(Sampled).Any(r => r[^1].IsFigure);
            double[] own = [.. widths.Take(table.Columns.Count - 1), widths.Skip(table.Columns.Count - 1).Take(runsOn ? widths.Length : 1).Sum()];
            var first = rows + 1;
            rows += Rows(table, own, rows, xml);
            if (runsOn && own.Length < widths.Length)
                merged.AddRange(Enumerable.Range(first, rows - first + 1).Select(r => string.Create(CultureInfo.InvariantCulture, $"{CellReference.Letters(own.Length)}{r}:{CellReference.Letters(widths.Length)}{r}")));
        }

        xml.WriteEndElement();
        if (sheet.IsPlain)
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{CellReference.Letters(sheet.Tables[0].Columns.Count)}{rows}") }.WriteTo(xml);
        return merged;
    }

    /// <summary>Heads, then the rows as they are made; gives how many there are.</summary>
    private int Rows(Table table, double[] widths, int above, XmlWriter xml)
    {
        var sample = table.Rows.Take(Sampled).ToList();
        var numbers = table.Columns.Select((_, i) => sample.Exists(r => r[i].Value is decimal)).ToList();
        var heads = table.Columns.Select(c => table.HeaderOf(c, words)).ToList();
        Row(heads.Index().Max(h => Lines(h.Item, widths[h.Index])), () =>
        {
            foreach (var (index, head) in heads.Index())
                Text(head, styles.Head(numbers[index]));
        }, xml);
        var rows = 1;
        var texts = new string[widths.Length];
        foreach (var row in table.Rows)
        {
            var (lines, number) = (1, above + rows + 1);
            for (var i = 0; i < row.Length; i++)
                if (!IsWrittenByValue(row[i]))
                    lines = Math.Max(lines, Lines(texts[i] = row[i].Shown(words), widths[i]));
            Row(lines, () =>
            {
                for (var i = 0; i < row.Length; i++)
                    Cell(row[i], texts[i], table, number);
            }, xml);
            rows++;
        }

        return rows;
    }

    /// <summary>How many lines a text takes in a column; programs do not all reckon it when they open a workbook.</summary>
    private static int Lines(string text, double width) => text.Length * 2 <= width - 3 ? 1 : Math.Max(1, (int)Math.Ceiling(TextWidth.Of(text) / Math.Max(1, width - 3)));

    /// <summary>A number or a day, which no program wraps.</summary>
    private static bool IsWrittenByValue(Tables.Cell cell) => cell.Value is decimal or LocalDate;

    private void Row(int lines, Action cells, XmlWriter xml)
    {
        line.Clear().Append("<row");
        if (lines > 1)
            line.Append(CultureInfo.InvariantCulture, $" ht=\"{Math.Min(lines * LineHeight, TallestRow)}\" customHeight=\"1\"");
        line.Append('>');
        cells();
        line.Append("</row>");
        if (letters.Length < line.Length)
            letters = new char[line.Length * 2];
        line.CopyTo(0, letters, line.Length);
        xml.WriteRaw(letters, 0, line.Length);
    }

    private void Cell(Tables.Cell cell, string shown, Table table, int row)
    {
        switch (cell.Value)
        {
            case null when cell.Display is null:
                line.Append("<c/>");
                break;
            case decimal number:
                Number(number, styles.Number(number.Scale, cell.Colour), cell.Formula is { } formula ? Resolved(formula, table, row) : null);
                break;
            case LocalDate date:
                Number(Period.DaysBetween(Origin, date), styles.Date(cell.Colour), formula: null);
                break;
            default:
                Text(shown, styles.Text(cell.Colour));
                break;
        }
    }

    /// <summary>The cells of a row in place of the names of its columns.</summary>
    private static string Resolved(string formula, Table table, int row) => table.Columns.Index().Aggregate(
        formula, (text, column) => text.Replace($"{{{column.Item}}}", string.Create(CultureInfo.InvariantCulture, $"{CellReference.Letters(column.Index + 1)}{row}"), StringComparison.Ordinal));

    private void Number(decimal number, uint style, string? formula)
    {
        line.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\" t=\"n\">");
        if (formula is not null)
            line.Append("<f>").Append(SecurityElement.Escape(formula)).Append("</f>");
        line.Append(CultureInfo.InvariantCulture, $"<v>{number}</v></c>");
    }

    private void Text(string text, uint style) =>
        line.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(XmlText.Of(text))}</t></is></c>");

    private double[] Widths(WorkbookSheet sheet)
    {
        var widths = new double[sheet.Tables.Max(t => t.Columns.Count)];
        foreach (var table in sheet.Tables)
        {
            var sample = table.Rows.Take(Sampled).ToList();
            foreach (var (index, column) in table.Columns.Index())
                widths[index] = Math.Max(widths[index], Math.Min(sheet.IsPlain ? WidestColumn : WidestShared, 4 + sample.Select(r => r[index].Shown(words)).Append(table.HeaderOf(column, words)).Max(TextWidth.Of)));
        }

        return widths;
    }
}
