using System.Text.Json.Serialization;

namespace AirQuality.Statistics.Dust;

/// <summary>When hours look like dust.</summary>
public sealed record DustOptions
{
    /// <summary>The thresholds of the field.</summary>
    public static DustOptions Default { get; } = new();

    /// <summary>PM10 must reach this at the start, µg/m³.</summary>
    [JsonPropertyName("leastPm10")]
    public decimal LeastPM10 { get; init; } = 150;

    /// <summary>PM10 must reach this multiple of the mean of the hours before.</summary>
    public decimal Rise { get; init; } = 2;

    /// <summary>PM2.5/PM10 must fall to this part of its mean over the hours before, or lower.</summary>
    public decimal RatioFall { get; init; } = 0.5m;

    /// <summary>How many hours before count.</summary>
    public int HoursBefore { get; init; } = 6;

    /// <summary>How many of them must have both PM10 and PM2.5.</summary>
    public int LeastHoursBefore { get; init; } = 4;

    /// <summary>It is over when PM10 is back within this part above the mean before: 0.1 is 10 %.</summary>
    public decimal Return { get; init; } = 0.1m;

    /// <summary>After so many hours it is over in any case: the level before it may not come back.</summary>
    public int MostHours { get; init; } = 96;
}
