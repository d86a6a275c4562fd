namespace AirQuality;

/// <summary>What a station stands for.</summary>
public enum StationKind
{
    /// <summary>Urban assessment point (城市点): the only kind that enters an area's value.</summary>
    Urban,

    /// <summary>Background or clean-air control point (背景点, 对照点).</summary>
    Background,

    /// <summary>Regional point (区域点).</summary>
    Regional,

    /// <summary>Traffic or pollution-monitoring point (路边点, 污染监控点).</summary>
    Traffic,
}

/// <summary>A monitoring station and the county it belongs to.</summary>
/// <param name="Id">The code or name used in observation files, such as <c>1001A</c>.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Kind">What the station stands for.</param>
/// <param name="Area">The area the station belongs to directly, normally a county; <c>null</c> when it belongs to none.</param>
public sealed record Station(string Id, string Name, StationKind Kind, Area? Area);
