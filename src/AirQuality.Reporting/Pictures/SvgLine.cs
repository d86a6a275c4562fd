using AirQuality.Standards;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A line of letters in an SVG.</summary>
/// <param name="Text">The words.</param>
/// <param name="X">Where it is anchored, across.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Align">Which end of it stands at <paramref name="X"/>.</param>
/// <param name="Width">How wide it is in the font it was measured with.</param>
internal readonly record struct SvgLine(string Text, float X, float Y, SKTextAlign Align, float Width)
{
    /// <summary>The size of the letters in pixels.</summary>
    public required float Size { get; init; }

    /// <summary>Their colour.</summary>
    public required Rgb Colour { get; init; }

    /// <summary>Whether they are bold.</summary>
    public bool IsBold { get; init; }
}
