using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A map on its picture.</summary>
/// <param name="Scale">Pixels a unit of its coordinates.</param>
/// <param name="At">Where a coordinate lies.</param>
internal sealed record ProjectedMap(double Scale, Func<Coordinate, SKPoint> At)
{
    /// <summary>Bends smaller than this are not seen; an authority's outline has thousands of them.</summary>
    private const double Seen = 0.4;

    /// <summary>The outline of a polygon or of several, with its holes.</summary>
    public SKPath Path(Geometry geometry)
    {
        var path = new SKPath { FillType = SKPathFillType.EvenOdd };
        var simple = DouglasPeuckerSimplifier.Simplify(geometry, Seen / Scale);
        foreach (var polygon in Enumerable.Range(0, simple.NumGeometries).Select(simple.GetGeometryN).OfType<Polygon>())
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                if (!ring.IsEmpty)
                    path.AddPoly(Array.ConvertAll(ring.Coordinates, c => At(c)), close: true);
        return path;
    }
}
