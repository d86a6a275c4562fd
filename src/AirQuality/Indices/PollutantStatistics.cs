using System.Text.Json.Serialization;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The six statistics of a period that make up a composite index: means of SO2, NO2, PM10 and PM2.5; P95 of CO; P90 of MDA8 for O3.</summary>
/// <param name="SO2">SO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="NO2">NO2 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM10">PM10 mean, µg/m³, or <c>null</c>.</param>
/// <param name="PM25">PM2.5 mean, µg/m³, or <c>null</c>.</param>
/// <param name="CO">CO P95, mg/m³, or <c>null</c>.</param>
/// <param name="O3">O3 MDA8 P90, µg/m³, or <c>null</c>.</param>
public sealed record PollutantStatistics(
    [property: JsonPropertyName("so2")] decimal? SO2,
    [property: JsonPropertyName("no2")] decimal? NO2,
    [property: JsonPropertyName("pm10")] decimal? PM10,
    [property: JsonPropertyName("pm25")] decimal? PM25,
    [property: JsonPropertyName("co")] decimal? CO,
    [property: JsonPropertyName("o3")] decimal? O3)
{
    /// <summary>The statistic of one pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public decimal? this[Pollutant pollutant] => pollutant switch
    {
        Pollutant.SO2 => SO2,
        Pollutant.NO2 => NO2,
        Pollutant.PM10 => PM10,
        Pollutant.PM25 => PM25,
        Pollutant.CO => CO,
        Pollutant.O3 => O3,
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The six statistics.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"SO2 {SO2}, NO2 {NO2}, PM10 {PM10}, PM2.5 {PM25}, CO {CO}, O3 {O3}");
}
