namespace AirQuality.Reporting.Tables;

/// <summary>A part of a page for people: a heading, a line, a table or a drawing. One of them is given.</summary>
public sealed record PagePart
{
    /// <summary>A heading, or <c>null</c>.</summary>
    public string? Heading { get; init; }

    /// <summary>A line, empty for a gap; or <c>null</c>.</summary>
    public string? Line { get; init; }

    /// <summary>A table with its title, or <c>null</c>.</summary>
    public Table? Table { get; init; }

    /// <summary>A drawing, or <c>null</c>; forms other than HTML leave it out.</summary>
    public PageDrawing? Drawing { get; init; }
}
