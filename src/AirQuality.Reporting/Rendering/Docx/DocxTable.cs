using System.Globalization;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A table as wide as the text: its head stands on every page it runs over, no row is cut, numbers stand to the right.</summary>
internal static class DocxTable
{
    private const string HeadFill = "EDEFF2";

    /// <summary>A table of no more rows stays on one page.</summary>
    private const int MostKeptTogether = 24;

    public static Table Of(Tables.Table table, DocxStyleSheet styles, Words words, int width)
    {
        var rows = table.Rows.ToList();
        var heads = Heads(table, words);
        var columns = Columns(table, words, width);
        var right = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsNumber)).ToList();
        var made = new Table(Properties(table.Title, styles, columns), new TableGrid(columns.Widths.Select(w => new GridColumn { Width = Number(w) })));
        made.Append(new TableRow([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. heads.Select((h, i) => Cell(h, styles[DocxStyle.Head], right[i], columns.Widths[i], columns.HalfPoints, fill: HeadFill, ink: null)),
        ]));
        foreach (var row in rows)
            made.Append(new TableRow([
                new TableRowProperties(new CantSplit()),
                .. row.Select((c, i) => Cell(
                    Shown(c, words), styles[DocxStyle.Cell], right[i], columns.Widths[i], columns.HalfPoints, c.Colour is { } behind ? Hex(behind) : null, c.Colour is { } under ? Hex(Contrast.TextOn(under)) : null)),
            ]));

        if (rows.Count <= MostKeptTogether)
            foreach (var paragraph in made.Elements<TableRow>().SkipLast(1).SelectMany(r => r.Descendants<Paragraph>()))
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return made;
    }

    /// <summary>What people read in a cell; a missing figure is a dash, as on the page.</summary>
    public static string Shown(Tables.Cell cell, Words words) => cell.Shown(words) is { Length: > 0 } text ? text : "–";

    /// <summary>Whether the letters would be too small in a width.</summary>
    public static bool IsTooWideFor(int width, Tables.Table table, Words words) => Columns(table, words, width).HalfPoints < DocxColumns.SmallestEasy;

    private static DocxColumns Columns(Tables.Table table, Words words, int width) =>
        DocxColumns.Of([Heads(table, words), .. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => Shown(c, words))])], width);

    private static List<string> Heads(Tables.Table table, Words words) => [.. table.Columns.Select(c => table.HeaderOf(c, words))];

    private static TableProperties Properties(string? title, DocxStyleSheet styles, DocxColumns columns)
    {
        var properties = new TableProperties(
            new TableStyle { Val = styles[DocxStyle.Table] },
            new TableWidth { Width = Number(columns.Widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, NoVerticalBand = true });
        if (!string.IsNullOrEmpty(title))
            properties.Append(new TableCaption { Val = XmlText.Of(title) });
        return properties;
    }

    private static TableCell Cell(string text, string style, bool right, int width, int halfPoints, string? fill, string? ink)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (fill is not null)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var look = new RunProperties();
        if (ink is not null)
            look.Append(new Color { Val = ink });
        look.Append(new FontSize { Val = Number(halfPoints) });
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), DocxRun.Of(text, look));
        if (right)
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        return new TableCell(properties, paragraph);
    }

    private static string Hex(Rgb colour) => Contrast.Hex(colour)[1..].ToUpperInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
