using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Statistics;

/// <summary>The daily values that enter period statistics.</summary>
public enum DailyPrecision
{
    /// <summary>As published: integers, CO to 0.1 (HJ 663).</summary>
    Published,

    /// <summary>Exact, before any rounding.</summary>
    Unrounded,
}

/// <summary>How a period is assessed where the caller may choose.</summary>
public sealed record AssessmentOptions
{
    /// <summary>Days by the edition in force on each, the period by that of its last day, the scheme of that time, published daily values.</summary>
    public static AssessmentOptions Default { get; } = new();

    /// <summary>One edition for days and period, or <c>null</c> for the one in force.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The composite index scheme, or <c>null</c> for the one in use at the end of the period (with <see cref="Edition"/> set: the one that came with it).</summary>
    public CompositeIndexScheme? Scheme { get; init; }

    /// <summary>The daily values that enter.</summary>
    public DailyPrecision DailyPrecision { get; init; } = DailyPrecision.Published;

    /// <summary>How the AQI of days is made.</summary>
    public AqiOptions Aqi { get; init; } = AqiOptions.Default;
}
