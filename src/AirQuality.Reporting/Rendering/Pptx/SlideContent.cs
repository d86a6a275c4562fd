using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>What a slide says: sentences, then a table or a picture.</summary>
/// <param name="Title">Its title.</param>
internal sealed record SlideContent(string Title)
{
    /// <summary>Sentences, few.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>A table, or <c>null</c>.</summary>
    public Table? Table { get; init; }

    /// <summary>A picture for slides, or <c>null</c>.</summary>
    public Picture? Picture { get; init; }
}
