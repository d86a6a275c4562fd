using AirQuality.Terms;
using NetTopologySuite.Geometries;

namespace AirQuality.Reporting.Maps;

/// <summary>Which outline is which area.</summary>
internal sealed record ShapeMatch
{
    /// <summary>The outlines of the areas that have one.</summary>
    public required IReadOnlyDictionary<Area, Geometry> Outlines { get; init; }

    /// <summary>The outlines that are of no area of the data: neighbours.</summary>
    public required IReadOnlyList<Geometry> Others { get; init; }
}
