using AirQuality.Reading.Published.Words;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Who a row or column of figures is about.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="City">What it is part of, or <c>null</c>.</param>
/// <param name="Group">The group in which places are counted, or <c>null</c>.</param>
/// <param name="Kind">Whether it is an area.</param>
internal sealed record AreaLabel(string Name, string? City, string? Group, RowKind Kind)
{
    /// <summary>The level that the heading of the names says, or <c>null</c>.</summary>
    public AreaLevel? Level { get; init; }

    /// <summary>Whether the area stands in the title and not in the table.</summary>
    public bool IsFromTitle { get; init; }
}
