namespace AirQuality.Reporting.Rendering;

/// <summary>A chart on the cells of a sheet: it changes when they do.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title, with the unit.</param>
/// <param name="Series">The columns of its series, from 0; the heads are their names.</param>
internal sealed record SheetChart(ChartKind Kind, string Title, IReadOnlyList<int> Series)
{
    /// <summary>The column that names the points.</summary>
    public int Categories { get; init; }

    /// <summary>The rows it shows; <c>null</c> for all.</summary>
    public SheetRows? Rows { get; init; }

    /// <summary>The colours of its series; <c>null</c> for this year, last year, goal.</summary>
    public IReadOnlyList<Standards.Rgb>? Colours { get; init; }

    /// <summary>The first column it covers.</summary>
    public required int Left { get; init; }

    /// <summary>The first column to its right.</summary>
    public required int Right { get; init; }

    /// <summary>The first row it covers, from 0.</summary>
    public required int Top { get; init; }

    /// <summary>How many rows it covers.</summary>
    public int Height { get; init; } = 20;
}
