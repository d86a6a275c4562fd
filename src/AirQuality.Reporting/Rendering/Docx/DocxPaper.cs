using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A4 with margins that can be bound, upright or across, and the number of each page below.</summary>
/// <param name="IsLandscape">Whether it lies across.</param>
internal sealed record DocxPaper(bool IsLandscape)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Side = 1134; // 2 cm

    /// <summary>What sentences and pictures stand on.</summary>
    public static DocxPaper Upright { get; } = new(IsLandscape: false);

    /// <summary>What wide tables stand on.</summary>
    public static DocxPaper Across { get; } = new(IsLandscape: true);

    /// <summary>The width of the text, in twentieths of a point.</summary>
    public int TextWidth => (IsLandscape ? Long : Short) - (2 * Side);

    /// <summary>The footer with the number of the page; all papers of a document have the same.</summary>
    public static string Footer(MainDocumentPart main, DocxStyleSheet styles, Words words)
    {
        var footer = main.AddNewPart<FooterPart>("airqFooter");
        footer.Footer = new Footer(DocxRun.Paragraph(
            styles[DocxStyle.Footer],
            DocxRun.Of(words.Pick("第 ", "Page ")),
            DocxRun.Field(" PAGE ", "1"),
            DocxRun.Of(words.Pick(" 页，共 ", " of ")),
            DocxRun.Field(" NUMPAGES ", "1"),
            DocxRun.Of(words.Pick(" 页", string.Empty))));
        return main.GetIdOfPart(footer);
    }

    /// <summary>The properties that end a section on this paper.</summary>
    /// <param name="footer">The footer, as <see cref="Footer"/> gave it.</param>
    public SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        IsLandscape ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = 1247, Bottom = 1247, Left = Side, Right = Side, Header = 680, Footer = 680, Gutter = 0 });
}
