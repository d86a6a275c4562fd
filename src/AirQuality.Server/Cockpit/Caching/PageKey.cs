using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Caching;

/// <summary>Which page for whom.</summary>
/// <param name="Seen">The areas the caller may see, joined; empty for all.</param>
/// <param name="Address">The path of the page.</param>
/// <param name="Language">The language.</param>
/// <param name="IsWall">Whether it is for a wall.</param>
internal sealed record PageKey(string Seen, string Address, Language Language, bool IsWall);
