namespace AirQuality.Ranking.Live;

/// <summary>What a value did to what was known.</summary>
internal enum HourEffect
{
    /// <summary>Nothing: it was known.</summary>
    None,

    /// <summary>It stands where there was none.</summary>
    Stored,

    /// <summary>It replaced another.</summary>
    Corrected,

    /// <summary>It took one back.</summary>
    Withdrawn,
}
