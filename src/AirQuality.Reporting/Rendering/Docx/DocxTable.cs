using System.Globalization;
using System.Security;
using System.Text;
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
    private const int MostKeptTogether = 15;

    public static Table Of(Tables.Table table, DocxStyleSheet styles, Words words, int width)
    {
        var rows = table.Rows.ToList();
        var heads = Heads(table, words);
        var columns = Columns(table, words, width);
        var right = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsFigure)).ToList();
        var made = new Table(Properties(table.Title, styles, columns), new TableGrid(columns.Widths.Select(w => new GridColumn { Width = Number(w) })));
        var isKeptTogether = rows.Count <= MostKeptTogether;
        var text = new StringBuilder();
        made.Append(Row(text, () =>
        {
            foreach (var (i, head) in heads.Index())
                Cell(text, new CellLook(styles[DocxStyle.Head], columns.Widths[i], columns.HalfPoints) { IsRight = right[i], KeepsNext = isKeptTogether && rows.Count > 0, Fill = HeadFill }, head);
        }, isHead: true));
        foreach (var (number, row) in rows.Index())
            made.Append(Row(text, () =>
            {
                foreach (var (i, cell) in row.Index())
                    Cell(text, new CellLook(styles[DocxStyle.Cell], columns.Widths[i], columns.HalfPoints)
                    {
                        IsRight = right[i],
                        KeepsNext = isKeptTogether && number < rows.Count - 1,
                        Fill = cell.Colour is { } behind ? Hex(behind) : null,
                        Ink = cell.Colour is { } under ? Hex(Contrast.TextOn(under)) : null,
                    }, Shown(cell, words));
            }));
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

    /// <summary>
    /// A row as the text it is in the file, which nothing takes apart unless a template asks: a province's tables have ten thousand cells of ten elements each, and objects
    /// for all of them take ten times as long and as much room.
    /// </summary>
    private static TableRow Row(StringBuilder text, Action cells, bool isHead = false)
    {
        text.Clear().Append("<w:tr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:trPr><w:cantSplit/>").Append(isHead ? "<w:tblHeader/>" : string.Empty).Append("</w:trPr>");
        cells();
        return new TableRow(text.Append("</w:tr>").ToString());
    }

    private static void Cell(StringBuilder row, CellLook look, string shown)
    {
        row.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{look.Width}\" w:type=\"dxa\"/>");
        if (look.Fill is not null)
            row.Append(CultureInfo.InvariantCulture, $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{look.Fill}\"/>");
        row.Append(CultureInfo.InvariantCulture, $"<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{SecurityElement.Escape(look.Style)}\"/>");
        row.Append(look.KeepsNext ? "<w:keepNext/>" : string.Empty).Append(look.IsRight ? "<w:jc w:val=\"right\"/>" : string.Empty).Append("</w:pPr><w:r><w:rPr>");
        if (look.Ink is not null)
            row.Append(CultureInfo.InvariantCulture, $"<w:color w:val=\"{look.Ink}\"/>");
        row.Append(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{look.HalfPoints}\"/></w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(XmlText.Of(shown))}</w:t></w:r></w:p></w:tc>");
    }

    /// <summary>How a cell looks.</summary>
    private readonly record struct CellLook(string Style, int Width, int HalfPoints)
    {
        /// <summary>Whether its text stands to the right.</summary>
        public bool IsRight { get; init; }

        /// <summary>Whether its row stays on the page of the next.</summary>
        public bool KeepsNext { get; init; }

        /// <summary>The colour behind the text; <c>null</c> for none.</summary>
        public string? Fill { get; init; }

        /// <summary>The colour of the text; <c>null</c> for that of the style.</summary>
        public string? Ink { get; init; }
    }

    private static string Hex(Rgb colour) => Contrast.Hex(colour)[1..].ToUpperInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
