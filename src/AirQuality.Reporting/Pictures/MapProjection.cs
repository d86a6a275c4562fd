using NetTopologySuite.Geometries;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Where things lie: degrees, east and north, with a degree east as long as it is in the middle of the map; other coordinates as they are.</summary>
internal sealed class MapProjection
{
    private readonly Envelope bounds = new();
    private readonly double across = 1;

    public MapProjection(IReadOnlyList<Geometry> outlines, IEnumerable<Coordinate> points)
    {
        foreach (var outline in outlines)
            bounds.ExpandToInclude(outline.EnvelopeInternal);
        foreach (var point in points)
            bounds.ExpandToInclude(point);
        if (outlines.Count == 0)
            bounds.ExpandBy((Math.Max(bounds.Width, bounds.Height) * 0.12) + 0.01); // room for the points and their names
        if (bounds is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 })
            across = Math.Cos(bounds.Centre.Y * Math.PI / 180);
    }

    /// <summary>Width by height.</summary>
    public double Aspect => bounds.Width * across / Math.Max(bounds.Height, 1e-9);

    /// <summary>The same, laid into a part of a picture.</summary>
    public ProjectedMap Into(SKRect room)
    {
        var scale = Math.Min(room.Width / Math.Max(bounds.Width * across, 1e-9), room.Height / Math.Max(bounds.Height, 1e-9));
        var (left, top) = (room.MidX - (bounds.Width * across * scale / 2), room.MidY - (bounds.Height * scale / 2));
        return new ProjectedMap(scale, c => new SKPoint((float)(left + ((c.X - bounds.MinX) * across * scale)), (float)(top + ((bounds.MaxY - c.Y) * scale))));
    }
}
