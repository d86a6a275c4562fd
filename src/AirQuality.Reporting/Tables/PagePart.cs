namespace AirQuality.Reporting.Tables;

/// <summary>A part of a page for people: a heading, a line or a table. One of the three is given.</summary>
public sealed record PagePart
{
    /// <summary>A heading, or <c>null</c>.</summary>
    public string? Heading { get; init; }

    /// <summary>A line, empty for a gap; or <c>null</c>.</summary>
    public string? Line { get; init; }

    /// <summary>A table with its title, or <c>null</c>.</summary>
    public Table? Table { get; init; }
}
