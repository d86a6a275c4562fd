using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Statistics.Dust;

/// <summary>How days of dust are found and judged.</summary>
public sealed record DustDayOptions
{
    /// <summary>The thresholds of the field, the national editions.</summary>
    public static DustDayOptions Default { get; } = new();

    /// <summary>When hours look like dust.</summary>
    public DustOptions Dust { get; init; } = DustOptions.Default;

    /// <summary>The editions that judge days.</summary>
    public StandardsCatalogue Standards { get; init; } = StandardsCatalogue.National;

    /// <summary>How the AQI of days is made.</summary>
    public AqiOptions Aqi { get; init; } = AqiOptions.Default;
}
