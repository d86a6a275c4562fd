namespace AirQuality.Reporting.Tables;

/// <summary>A drawing in a page; pages in HTML show it.</summary>
/// <param name="Svg">The drawing as SVG, UTF-8.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
/// <param name="Width">Its width in pixels of 1/96 inch.</param>
/// <param name="Height">Its height in pixels of 1/96 inch.</param>
public sealed record PageDrawing(ReadOnlyMemory<byte> Svg, string Description, int Width, int Height);
