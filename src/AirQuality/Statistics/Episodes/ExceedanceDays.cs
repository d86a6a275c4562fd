using System.Text.Json.Serialization;

namespace AirQuality.Statistics.Episodes;

/// <summary>Days of one kind and the concentrations on them.</summary>
/// <param name="Days">How many.</param>
/// <param name="PM25">The mean of PM2.5 on them, µg/m³ to 0.1; <c>null</c> when there are none.</param>
/// <param name="O3">The mean of MDA8 on them, µg/m³ to 0.1; <c>null</c> when there are none.</param>
/// <param name="ByMonth">How many in each month of the year, January first.</param>
/// <param name="Longest">The longest run of such days, the first of equal ones; <c>null</c> when there are none. A day that is not known ends a run.</param>
public sealed record ExceedanceDays(
    int Days, [property: JsonPropertyName("pm25")] decimal? PM25, [property: JsonPropertyName("o3")] decimal? O3, IReadOnlyList<int> ByMonth, DayRun? Longest);
