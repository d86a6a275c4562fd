using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tables;

/// <summary>Daily reports for machines: what <c>airq daily</c> prints.</summary>
public static class DailyTable
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["area", "date", "so2", "no2", "pm10", "pm25", "co", "o3_8h", "aqi", "level", "primary"];

    /// <summary>The cells that the daily and the real-time report have in common: six concentrations, AQI, level, primary pollutants.</summary>
    /// <param name="values">The published concentrations.</param>
    /// <param name="report">The AQI.</param>
    /// <param name="words">The language.</param>
    /// <returns>Nine cells.</returns>
    public static Cell[] Cells(PollutantConcentrations values, AqiResult report, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            Cell.Published(values.SO2, Pollutant.SO2),
            Cell.Published(values.NO2, Pollutant.NO2),
            Cell.Published(values.PM10, Pollutant.PM10),
            Cell.Published(values.PM25, Pollutant.PM25),
            Cell.Published(values.CO, Pollutant.CO),
            Cell.Published(values.O3, Pollutant.O3),
            Cell.Number(report.Aqi),
            Cell.Level(report.Category, words),
            Cell.List(report.Primary),
        ];
    }

    /// <summary>The row of an area and day.</summary>
    /// <param name="area">The name of the area.</param>
    /// <param name="date">The day.</param>
    /// <param name="cells">What <see cref="Cells"/> made.</param>
    /// <returns>The row.</returns>
    public static Cell[] Row(string area, LocalDate date, Cell[] cells) => [Cell.Text(area), Cell.Date(date), .. cells];
}
