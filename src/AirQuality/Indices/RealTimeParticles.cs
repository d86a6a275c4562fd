namespace AirQuality.Indices;

/// <summary>What the particles of the real-time report are judged by.</summary>
public enum RealTimeParticles
{
    /// <summary>Their 1-hour means on the daily columns: what the national platform publishes (HJ 633-2026).</summary>
    OneHour,

    /// <summary>Their 24-hour moving means on the daily columns: the text of HJ 633-2012, kept by some cities.</summary>
    MovingMean24Hours,
}
