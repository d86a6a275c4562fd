namespace AirQuality.Terms;

/// <summary>A monitoring station and the county it belongs to.</summary>
/// <param name="Id">The code or name used in observation files, such as <c>1001A</c>.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Kind">What the station stands for.</param>
/// <param name="Area">The area the station belongs to directly, normally a county; <c>null</c> when it belongs to none.</param>
public sealed record Station(string Id, string Name, StationKind Kind, Area? Area);
