namespace AirQuality.Assessments;

/// <summary>The daily values that enter period statistics.</summary>
public enum DailyPrecision
{
    /// <summary>As published: integers, CO to 0.1 (HJ 663).</summary>
    Published,

    /// <summary>Exact, before any rounding.</summary>
    Unrounded,
}
