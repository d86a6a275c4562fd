using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Tests;

/// <summary>Reads a Word document as its reader does: paragraphs, tables, styles by their names.</summary>
internal static class Docx
{
    public static WordprocessingDocument Open(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return WordprocessingDocument.Open(stream, isEditable: false);
    }

    public static PresentationDocument OpenSlides(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        return PresentationDocument.Open(stream, isEditable: false);
    }

    public static Body Body(this WordprocessingDocument document) => document.MainDocumentPart!.Document!.Body!;

    /// <summary>The text of paragraphs outside tables whose style has one of the names.</summary>
    public static List<string> Paragraphs(this WordprocessingDocument document, params string[] styles) =>
        [.. document.Body().Elements<Paragraph>().Where(p => styles.Contains(document.StyleOf(p), StringComparer.Ordinal)).Select(p => p.InnerText)];

    /// <summary>The tables, cell by cell.</summary>
    public static List<List<List<string>>> Tables(this WordprocessingDocument document) =>
        [.. document.Body().Descendants<Table>().Select(t => t.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList())];

    public static string? StyleOf(this WordprocessingDocument document, Paragraph paragraph) =>
        document.MainDocumentPart!.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.StyleId == paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)?.StyleName?.Val;

    public static IEnumerable<string> Errors(this OpenXmlPackage document) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
}
