using AirQuality.Reporting.Rendering;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Reporting.Rendering.Html;
using AirQuality.Reporting.Rendering.Pptx;
using AirQuality.Reporting.Tables;

namespace AirQuality.Reporting;

/// <summary>Writes tables, and pages of headings, lines and tables, in the form asked for.</summary>
public static class TableRenderer
{
    /// <summary>A page as Markdown.</summary>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="words">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Markdown(IEnumerable<PagePart> parts, Words words, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var part in parts)
            TextRenderer.Markdown(part, words, writer);
    }

    /// <summary>A page as one self-contained HTML file.</summary>
    /// <param name="parts">The parts, in order; the first heading or title is that of the page.</param>
    /// <param name="words">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Html(IReadOnlyList<PagePart> parts, Words words, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(writer);
        HtmlRenderer.Page(parts, words, writer);
    }

    /// <summary>A table as a workbook (xlsx) of one sheet: numbers are numbers, text is never a formula.</summary>
    /// <param name="table">The table.</param>
    /// <param name="words">The language of the heads.</param>
    /// <param name="stream">Where to.</param>
    public static void Workbook(Table table, Words words, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookRenderer.Write(table with { Rows = [.. table.Rows] }, words, stream);
    }

    /// <summary>A page as a Word document (docx, A4, across where a table is wide): text is never a field.</summary>
    /// <param name="parts">The parts, in order; the first heading is the title of the document.</param>
    /// <param name="words">The language.</param>
    /// <param name="stream">Where to.</param>
    public static void Word(IReadOnlyList<PagePart> parts, Words words, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(stream);
        DocxRenderer.Write(parts, words, stream);
    }

    /// <summary>A page as slides (pptx, 16:9): a heading begins a slide, a table ends one, long tables go on.</summary>
    /// <param name="parts">The parts, in order; the first heading or title is that of the presentation.</param>
    /// <param name="words">The language.</param>
    /// <param name="stream">Where to.</param>
    public static void Slides(IReadOnlyList<PagePart> parts, Words words, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(stream);
        FixedPackage.Write(stream, made => PageSlides.Write(parts, words, made));
    }
}
