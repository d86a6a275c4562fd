using System.Text.Json.Serialization;
using NodaTime;

namespace AirQuality.Statistics.Episodes;

/// <summary>A run of days.</summary>
/// <param name="Start">The first day.</param>
/// <param name="Days">How many.</param>
public sealed record DayRun(LocalDate Start, int Days);

/// <summary>Days of one kind and the concentrations on them.</summary>
/// <param name="Days">How many.</param>
/// <param name="PM25">The mean of PM2.5 on them, µg/m³ to 0.1; <c>null</c> when there are none.</param>
/// <param name="O3">The mean of MDA8 on them, µg/m³ to 0.1; <c>null</c> when there are none.</param>
/// <param name="ByMonth">How many in each month of the year, January first.</param>
/// <param name="Longest">The longest run of such days, the first of equal ones; <c>null</c> when there are none. A day that is not known ends a run.</param>
public sealed record ExceedanceDays(
    int Days, [property: JsonPropertyName("pm25")] decimal? PM25, [property: JsonPropertyName("o3")] decimal? O3, IReadOnlyList<int> ByMonth, DayRun? Longest);

/// <summary>How daily PM2.5 and MDA8 vary together.</summary>
/// <param name="Days">Days with both.</param>
/// <param name="Pearson">The linear correlation, −1 to 1; <c>null</c> for fewer than three days or constant values.</param>
public sealed record CoVariation(int Days, double? Pearson);

/// <summary>The months of the year in meteorological seasons.</summary>
public enum MeteorologicalSeason
{
    /// <summary>March to May.</summary>
    Spring,

    /// <summary>June to August.</summary>
    Summer,

    /// <summary>September to November.</summary>
    Autumn,

    /// <summary>December to February.</summary>
    Winter,
}

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
}
