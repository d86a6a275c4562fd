using AirQuality.Reporting.Facts;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>The days of a report.</summary>
internal static class DayTables
{
    /// <summary>Every day of every area: six published values, AQI in the colour of its level, level and primary pollutants.</summary>
    public static Table Of(Report report, AreaNames names, Words words) => new(
        ["area", "date", "so2", "no2", "pm10", "pm25", "co", "o3_8h", "aqi", "level", "primary"],
        report.OnLastYear.Index().SelectMany(of => of.Item.Current.DayAqis.Select(day =>
        {
            var (row, c) = of;
            var values = report.Days.PublishedOn(row, day.Date);
            var level = day.Aqi is { } aqi ? c.Current.Edition.Level(aqi) : null;
            return (Cell[])
            [
                Cell.Text(names.Of(c.Current.Area)),
                Cell.Date(day.Date),
                .. Pollutants.All.ToArray().Select(p => Cell.Published(values[p], p)),
                Cell.Number(day.Aqi) with { Colour = level?.Rgb },
                Cell.Text(level is null ? null : words.Category(level)) with { Colour = level?.Rgb },
                Cell.List(day.Primary),
            ];
        })))
    { Title = words.Pick("日值", "Days") };
}
