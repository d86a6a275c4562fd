using System.Globalization;
using AirQuality.Standards;

namespace AirQuality.Reporting.Pictures;

/// <summary>Colours that can be read on each other (WCAG 2).</summary>
internal static class Contrast
{
    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb White = new(255, 255, 255);

    /// <summary>The contrast ratio, 1 to 21.</summary>
    public static double Ratio(Rgb one, Rgb other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Black or white, whichever is read more easily.</summary>
    public static Rgb TextOn(Rgb background) => Ratio(Black, background) >= Ratio(White, background) ? Black : White;

    public static string Hex(Rgb colour) => string.Create(CultureInfo.InvariantCulture, $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}");

    private static double Luminance(Rgb colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
