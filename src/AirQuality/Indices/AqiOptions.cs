using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>How the AQI is made where practice differs.</summary>
public sealed record AqiOptions
{
    /// <summary>National practice.</summary>
    public static AqiOptions Default { get; } = new();

    /// <summary>When the daily maximum 1-hour ozone enters; matters under the edition of 2012 only.</summary>
    public DailyOzone1h DailyOzone1h { get; init; } = DailyOzone1h.WhereMda8IsNotIndexed;

    /// <summary>What the particles of the real-time report are judged by; matters for series of hours (<see cref="RealTimeSeries"/>), where the hours before are known.</summary>
    public RealTimeParticles RealTimeParticles { get; init; } = RealTimeParticles.OneHour;

    /// <summary>Pollutants that are not monitored by plan and never led a polluted day in three years; their absence does not make an hour or day incomplete (HJ 633-2026, 5.3).</summary>
    public IReadOnlyList<Pollutant> NotMonitored { get; init; } = [];
}
