namespace AirQuality.Terms;

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
