namespace AirQuality.Standards;

/// <summary>What the IAQI is for a concentration above the last breakpoint of its column.</summary>
public enum AboveLastBreakpoint
{
    /// <summary>The IAQI of the last breakpoint: 500, or less where the column ends earlier.</summary>
    LastIaqi,

    /// <summary>There is none; another averaging time of the pollutant reports it.</summary>
    NotIndexed,

    /// <summary>The line through the last two breakpoints goes on.</summary>
    Continues,
}
