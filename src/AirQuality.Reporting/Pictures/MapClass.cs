using AirQuality.Standards;

namespace AirQuality.Reporting.Pictures;

/// <summary>A class of a map.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Hatched">Whether it is hatched, so that it is not told by colour alone.</param>
/// <param name="Name">What the legend says.</param>
internal sealed record MapClass(Rgb Colour, bool Hatched, string Name);
