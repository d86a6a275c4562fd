using AirQuality.Indices;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The cells that the daily and the real-time report have in common: six concentrations, AQI, level, primary pollutants.</summary>
internal static class ReportCells
{
    public static Cell[] Of(PollutantConcentrations values, AqiResult report, Words words) =>
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
