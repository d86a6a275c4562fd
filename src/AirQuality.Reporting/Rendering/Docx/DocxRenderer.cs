using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>The report, or a page of headings, lines and tables, as a Word document: the same sections in the same order as every other form.</summary>
internal static class DocxRenderer
{
    /// <summary>The report.</summary>
    public static void Write(Report report, Language language, Stream stream)
    {
        var composer = new ReportComposer(report, language);
        var document = ReportComposer.Compose(report, language);
        Write(
            document.Title,
            [new DocxBlock { Title = document.Title }, .. document.Sections.SelectMany(s => DocxBlocks.Of(s, report, composer.Words))],
            DocxPaper.Upright,
            DocxStyle.Body,
            composer.Words,
            stream);
    }

    /// <summary>A page; one with a wide table lies across as a whole.</summary>
    public static void Write(IReadOnlyList<PagePart> parts, Words words, Stream stream) => Write(
        parts.Select(p => p.Heading ?? p.Table?.Title).FirstOrDefault(t => t is not null) ?? "airq",
        [.. DocxBlocks.Of(parts)],
        parts.Any(p => p.Table is { } table && DocxTable.IsTooWideFor(DocxPaper.Upright.TextWidth, table, words)) ? DocxPaper.Across : DocxPaper.Upright,
        DocxStyle.Line,
        words,
        stream);

    private static void Write(string title, IReadOnlyList<DocxBlock> blocks, DocxPaper home, DocxStyle lines, Words words, Stream stream)
    {
        using var frame = new MemoryStream();
        using var file = new FixedPackage(stream);
        using (var package = WordprocessingDocument.Create(frame, WordprocessingDocumentType.Document))
        {
            FixedPackage.Describe(package, title, words.Pick("zh-CN", "en-GB"));
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "airqDocument");
            using var body = new BufferedStream(file.Open(main.Uri.OriginalString.TrimStart('/')), 1 << 16);
            Body(main, body, new Pages(blocks, home, lines), words);
        }

        file.CopyRest(frame);
    }

    /// <summary>What a document is made of.</summary>
    private sealed record Pages(IReadOnlyList<DocxBlock> Blocks, DocxPaper Home, DocxStyle Lines);

    /// <summary>Element by element: a province's tables are larger than their file.</summary>
    private static void Body(MainDocumentPart main, Stream stream, Pages pages, Words words)
    {
        var styles = DocxStyleSheet.Create(main, words);
        var writer = new DocxWriter(main, styles, new DocxNumbers(), words) { Lines = pages.Lines };
        var (home, paper) = (pages.Home, pages.Home);
        var (footer, last) = (DocxPaper.Footer(main, styles, words), (OpenXmlElement?)null);
        using var output = OpenXmlWriter.Create(stream);
        output.WriteStartDocument(standalone: true);
        output.WriteStartElement(new Document());
        output.WriteStartElement(new Body());
        foreach (var block in pages.Blocks)
        {
            var next = Paper(block, home, words);
            if (next != paper)
            {
                if (last is not null)
                    output.WriteElement(new Paragraph(new ParagraphProperties(Unseen(), paper.Section(footer))));
                paper = next;
            }

            foreach (var element in writer.Write(block, paper.TextWidth))
                output.WriteElement(last = element);
        }

        if (last is Table)
            output.WriteElement(new Paragraph(new ParagraphProperties(Unseen()))); // a document does not end in a table
        output.WriteElement(paper.Section(footer));
        output.WriteEndElement();
        output.WriteEndElement();
    }

    /// <summary>A table whose letters would be too small lies across.</summary>
    private static DocxPaper Paper(DocxBlock block, DocxPaper home, Words words) =>
        block.Table is { } table && DocxTable.IsTooWideFor(DocxPaper.Upright.TextWidth, table, words) ? DocxPaper.Across : home;

    /// <summary>A line that takes no room: it only ends a section or a table.</summary>
    private static SpacingBetweenLines Unseen() => new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact };
}
