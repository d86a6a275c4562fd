namespace AirQuality.Standards;

/// <summary>The clauses by which an edition makes an AQI.</summary>
/// <param name="Daily">Of the daily report.</param>
/// <param name="RealTime">Of the real-time report.</param>
/// <param name="Incomplete">What holds where a pollutant is missing, or <c>null</c> where the edition has no rule.</param>
/// <param name="NotMonitored">What holds where a pollutant is not monitored by plan, or <c>null</c>.</param>
public sealed record AqiClauses(string Daily, string RealTime, string? Incomplete, string? NotMonitored);
