using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>Runs of text and paragraphs. Text from data is only ever the content of a text element, where nothing is a field or markup.</summary>
internal static class DocxRun
{
    /// <summary>A run of plain text.</summary>
    public static Run Of(string text, RunProperties? look = null)
    {
        var run = new Run(new Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (look is not null)
            run.PrependChild((RunProperties)look.CloneNode(deep: true));
        return run;
    }

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <summary>A field of our own making, with what it shows until Word reckons it anew.</summary>
    public static SimpleField Field(string instruction, string shown) => new(Of(shown)) { Instruction = instruction };
}
