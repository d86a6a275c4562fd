using AirQuality.Indices;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>An AQI for machines: what <c>airq aqi</c> prints.</summary>
public static class AqiTable
{
    /// <summary>One row: IAQI of each pollutant, AQI, level, primary pollutants, edition, reason.</summary>
    /// <param name="result">The AQI.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(AqiResult result, Words words) => new(
        [.. Pollutants.All.ToArray().Select(p => $"iaqi_{p.Key()}"), "aqi", "level", "category", "primary", "standard", "reason"],
        [
            [
                .. Pollutants.All.ToArray().Select(p => Cell.Number(result.Iaqi(p))),
                Cell.Number(result.Aqi),
                Cell.Level(result.Category, words),
                Cell.Text(result.Category is { } category ? words.Category(category) : null),
                Cell.List(result.Primary),
                Cell.Text(result.Edition.Id),
                Cell.Text(words.Reason(result.Reason)),
            ],
        ]);
}
