using System.Globalization;
using AirQuality.Terms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>
/// The styles of a document by what they are for. A template's own styles are found by their names, which are the same in every
/// language of Word (its ids are not); those it lacks are added, and nothing of the template is changed.
/// </summary>
internal sealed class DocxStyleSheet
{
    /// <summary>The names, and the ids that Word gives them in English.</summary>
    private static readonly Dictionary<DocxStyle, DocxStyleName> Names = new()
    {
        [DocxStyle.Title] = new("Title", "Title"),
        [DocxStyle.Heading] = new("heading 1", "Heading1"),
        [DocxStyle.Body] = new("airq body", "AirqBody"),
        [DocxStyle.Line] = new("airq line", "AirqLine"),
        [DocxStyle.Caption] = new("caption", "Caption"),
        [DocxStyle.Picture] = new("airq picture", "AirqPicture"),
        [DocxStyle.Cell] = new("airq cell", "AirqCell"),
        [DocxStyle.Head] = new("airq head", "AirqHead"),
        [DocxStyle.Table] = new("airq table", "AirqTable"),
        [DocxStyle.Footer] = new("footer", "Footer"),
    };

    private readonly Styles styles;
    private readonly Words words;
    private readonly Dictionary<DocxStyle, string> ids = [];

    private DocxStyleSheet(Styles styles, Words words) => (this.styles, this.words) = (styles, words);

    /// <summary>The styles of a new document: its fonts and its languages too. Latin letters and digits among Chinese are English to a word processor, or it would break lines within numbers.</summary>
    public static DocxStyleSheet Create(MainDocumentPart main, Words words)
    {
        var made = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(DocxFonts.Body(words), new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault()),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            new Style(new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa })) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true });
        main.AddNewPart<StyleDefinitionsPart>("airqStyles").Styles = made;
        return new DocxStyleSheet(made, words);
    }

    /// <summary>The styles of a template.</summary>
    public static DocxStyleSheet Of(MainDocumentPart main, Words words)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("airqStyles");
        return new DocxStyleSheet(part.Styles ??= new Styles(), words);
    }

    /// <summary>The id of a style.</summary>
    public string this[DocxStyle style] => ids.TryGetValue(style, out var id) ? id : ids[style] = Find(Names[style].Name) ?? Add(style);

    private string? Find(string name) => styles.Elements<Style>().FirstOrDefault(s => string.Equals(s.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase))?.StyleId?.Value;

    private string Add(DocxStyle style)
    {
        var (name, wanted) = Names[style];
        var id = wanted;
        for (var number = 2; styles.Elements<Style>().Any(s => s.StyleId?.Value == id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}{number}");
        var added = style == DocxStyle.Table ? TableStyle(name) : ParagraphStyle(style, name);
        added.StyleId = id;
        added.CustomStyle = name.StartsWith("airq", StringComparison.Ordinal) ? true : null;
        styles.Append(added);
        return id;
    }

    private Style ParagraphStyle(DocxStyle style, string name)
    {
        var added = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph };
        if (styles.Elements<Style>().FirstOrDefault(s => s.Type?.Value == StyleValues.Paragraph && s.Default?.Value == true)?.StyleId?.Value is { } normal)
            added.Append(new BasedOn { Val = normal });
        added.Append(new PrimaryStyle(), Paragraph(style), Run(style));
        return added;
    }

    private StyleParagraphProperties Paragraph(DocxStyle style) => style switch
    {
        DocxStyle.Title => new(new SpacingBetweenLines { Before = "0", After = "240" }, new Justification { Val = JustificationValues.Center }),
        DocxStyle.Heading => new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "280", After = "120" }, new OutlineLevel { Val = 0 }),
        DocxStyle.Body when words.Language == Language.Chinese => new(new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "480", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }),
        DocxStyle.Body => new(new SpacingBetweenLines { After = "120", Line = "288", LineRule = LineSpacingRuleValues.Auto }),
        DocxStyle.Line => new(new SpacingBetweenLines { Before = "60", After = "20" }),
        DocxStyle.Caption => new(Lines("160", "60"), Flush(), new Justification { Val = JustificationValues.Center }),
        DocxStyle.Picture => new(new KeepNext(), Lines("120", "0"), Flush(), new Justification { Val = JustificationValues.Center }),
        DocxStyle.Footer => new(new Justification { Val = JustificationValues.Center }),
        _ => new(Lines("20", "20"), Flush()),
    };

    /// <summary>Lines as high as what stands in them: a house style often has lines of a fixed height, which would cut pictures off and tear tables apart.</summary>
    private static SpacingBetweenLines Lines(string before, string after) => new() { Before = before, After = after, Line = "240", LineRule = LineSpacingRuleValues.Auto };

    /// <summary>No indent of the first line, which a house style often has.</summary>
    private static Indentation Flush() => new() { FirstLine = "0", FirstLineChars = 0 };

    private StyleRunProperties Run(DocxStyle style) => style switch
    {
        DocxStyle.Title => new(DocxFonts.Heading(words), new Bold(), new FontSize { Val = "36" }),
        DocxStyle.Heading => new(DocxFonts.Heading(words), new Bold(), new FontSize { Val = "28" }),
        DocxStyle.Caption => new(DocxFonts.Heading(words), new FontSize { Val = "20" }),
        DocxStyle.Head => new(DocxFonts.Heading(words), new Bold(), new FontSize { Val = "18" }),
        DocxStyle.Line => new(new FontSize { Val = "21" }),
        DocxStyle.Cell or DocxStyle.Footer => new(new FontSize { Val = "18" }),
        _ => new(),
    };

    /// <summary>Rules above, below and between rows: a table that is read along its rows, in ink that a copier keeps.</summary>
    private static Style TableStyle(string name) => new(
        new StyleName { Val = name },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = "404040" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "404040" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" }),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = DocxColumns.Margin, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = DocxColumns.Margin, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table };
}
