using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A part of a document: a title, a heading, a paragraph, a table or a picture. One of them is given.</summary>
internal sealed record DocxBlock
{
    /// <summary>The title of the document.</summary>
    public string? Title { get; init; }

    /// <summary>The heading of a section.</summary>
    public string? Heading { get; init; }

    /// <summary>A paragraph; spaces before it set it in.</summary>
    public string? Line { get; init; }

    /// <summary>A table; its title is its caption.</summary>
    public Table? Table { get; init; }

    /// <summary>A picture; its title is its caption, its description the text for those who do not see it.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Whether a table or picture has its numbered caption; a template may have one of its own.</summary>
    public bool HasCaption { get; init; } = true;
}
