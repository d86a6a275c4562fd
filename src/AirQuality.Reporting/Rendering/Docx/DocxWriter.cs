using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>Turns blocks into the paragraphs and tables of one part of a document: its body, a header, a footer.</summary>
internal sealed class DocxWriter(OpenXmlPartContainer part, DocxStyleSheet styles, DocxNumbers numbers, Words words)
{
    private const int TwipsPerSpace = 120;

    /// <summary>What paragraphs of sentences are like.</summary>
    public DocxStyle Lines { get; init; } = DocxStyle.Body;

    /// <summary>A block as paragraphs and tables.</summary>
    /// <param name="block">The block.</param>
    /// <param name="width">The width there is, in twentieths of a point.</param>
    public IEnumerable<OpenXmlElement> Write(DocxBlock block, int width)
    {
        if (block.Title is { } title)
            return [DocxRun.Paragraph(styles[DocxStyle.Title], DocxRun.Of(title))];
        if (block.Heading is { } heading)
            return [DocxRun.Paragraph(styles[DocxStyle.Heading], DocxRun.Of(heading))];
        if (block.Table is { } table)
            return Captioned(table, block.HasCaption, width);
        if (block.Picture is { } picture)
            return Captioned(picture, block.HasCaption, width);
        return [Line(block.Line ?? string.Empty)];
    }

    /// <summary>A picture by itself, for a place inside a line.</summary>
    public Run Draw(Pictures.Picture picture, int width) => DocxPicture.Of(picture, part, width, ++numbers.Drawings);

    private Paragraph Line(string text)
    {
        var paragraph = DocxRun.Paragraph(styles[Lines], DocxRun.Of(text.Trim()));
        var spaces = text.Length - text.TrimStart().Length;
        if (spaces > 0)
            paragraph.ParagraphProperties!.Append(new Indentation { Left = (spaces * TwipsPerSpace).ToString(CultureInfo.InvariantCulture) });
        return paragraph;
    }

    /// <summary>The caption stands above a table and stays with it.</summary>
    private IEnumerable<OpenXmlElement> Captioned(Tables.Table table, bool hasCaption, int width)
    {
        if (hasCaption && !string.IsNullOrEmpty(table.Title))
        {
            var caption = Caption(words.Pick("表", "Table"), ++numbers.Tables, table.Title);
            caption.ParagraphProperties!.Append(new KeepNext());
            yield return caption;
        }

        yield return DocxTable.Of(table, styles, words, width);
    }

    /// <summary>The caption stands below a picture, which stays with it.</summary>
    private IEnumerable<OpenXmlElement> Captioned(Pictures.Picture picture, bool hasCaption, int width)
    {
        yield return DocxRun.Paragraph(styles[DocxStyle.Picture], Draw(picture, width));
        if (hasCaption)
            yield return Caption(words.Pick("图", "Figure"), ++numbers.Pictures, picture.Title);
    }

    private Paragraph Caption(string kind, int number, string title) => DocxRun.Paragraph(
        styles[DocxStyle.Caption],
        DocxRun.Of(kind + " "),
        DocxRun.Field($" SEQ {kind} \\* ARABIC ", number.ToString(CultureInfo.InvariantCulture)),
        DocxRun.Of(words.Pick("　", ". ") + title));
}
