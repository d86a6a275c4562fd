using System.Text.Json.Serialization;
using AirQuality.Terms;

namespace AirQuality.Statistics.Episodes;

/// <summary>PM2.5 and O3 of an area over a period: how often each and both exceed the daily limit, when, and how they vary together.</summary>
public sealed record CompoundPollution
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The period.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>Days on which both are known.</summary>
    public required int DaysWithBoth { get; init; }

    /// <summary>Days of PM2.5 above its limit.</summary>
    [JsonPropertyName("pm25")]
    public required ExceedanceDays PM25 { get; init; }

    /// <summary>Days of O3 above its limit.</summary>
    [JsonPropertyName("o3")]
    public required ExceedanceDays O3 { get; init; }

    /// <summary>Days of both above their limits (复合污染日).</summary>
    public required ExceedanceDays Both { get; init; }

    /// <summary>Days of at least one above its limit.</summary>
    public required ExceedanceDays Either { get; init; }

    /// <summary>Days with an AQI above 100.</summary>
    public required int PollutedDays { get; init; }

    /// <summary>Of these in per cent, to 0.1, those led by each pollutant in table order; pollutants that lead together count each. <c>null</c> when there are none.</summary>
    public required IReadOnlyList<decimal?> LedPercent { get; init; }

    /// <summary>Over the whole period.</summary>
    public required CoVariation CoVariation { get; init; }

    /// <summary>In each season, spring first.</summary>
    public required IReadOnlyList<CoVariation> CoVariationBySeason { get; init; }

    /// <summary>Area, period and days.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Period}: PM2.5 {PM25.Days}, O3 {O3.Days}, both {Both.Days} days above the limit");
}
