namespace AirQuality.Aggregation;

/// <summary>What becomes of the daily maximum hours of an area's members.</summary>
internal enum HourMaxima
{
    /// <summary>Their mean is rounded once to integers.</summary>
    Rounded,

    /// <summary>The one member's own, as measured.</summary>
    AsMeasured,
}
