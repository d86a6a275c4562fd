using AirQuality.Terms;

namespace AirQuality.Statistics.Episodes;

/// <summary>The part an area had in an episode.</summary>
/// <param name="Area">The area.</param>
/// <param name="Days">Days on which it exceeded the limit.</param>
/// <param name="Hours">Hours above the hourly limit (PM2.5 and PM10, which have none: above the daily one); <c>null</c> without hourly data.</param>
/// <param name="Largest">Its largest daily value, µg/m³ (CO mg/m³).</param>
public sealed record EpisodeArea(Area Area, int Days, int? Hours, decimal Largest)
{
    /// <summary>Area and days.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area}: {Days} days, up to {Largest}");
}
