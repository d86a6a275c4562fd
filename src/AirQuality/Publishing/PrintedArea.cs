using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>An area and how it is printed.</summary>
/// <param name="Area">The area.</param>
/// <param name="Name">The name.</param>
internal sealed record PrintedArea(Area Area, PrintedName Name);
