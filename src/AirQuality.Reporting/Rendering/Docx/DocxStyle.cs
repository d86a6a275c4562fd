namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>What a paragraph or table of a document is.</summary>
internal enum DocxStyle
{
    Title,
    Heading,
    Body,

    /// <summary>A line of a page that is set out by lines, such as an explanation.</summary>
    Line,
    Caption,
    Picture,
    Cell,
    Head,
    Table,
    Footer,
}
