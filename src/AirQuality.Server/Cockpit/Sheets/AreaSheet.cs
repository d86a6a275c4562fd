using AirQuality.Server.Cockpit.Facts;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>Whose sheet it is.</summary>
/// <param name="Facts">The areas.</param>
/// <param name="Area">The area.</param>
internal sealed record AreaSheet(LevelFacts Facts, Area Area);
