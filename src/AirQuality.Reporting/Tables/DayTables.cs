using AirQuality.Indices;
using AirQuality.Observations;

namespace AirQuality.Reporting.Tables;

/// <summary>The days of a report.</summary>
internal static class DayTables
{
    /// <summary>Every day of every area: six published values, AQI in the colour of its level, level and primary pollutants.</summary>
    public static Table Of(Report report, AreaNames names, Words words) => new(
        ["area", "date", "so2", "no2", "pm10", "pm25", "co", "o3_8h", "aqi", "level", "primary"],
        report.OnLastYear.SelectMany(c => c.Current.DayAqis.Select(day =>
        {
            var values = report.Days.PublishedOn(report.Days.IndexOf(c.Current.Area), day.Date);
            var level = day.Aqi is { } aqi ? AqiCategory.Of(aqi) : null;
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

/// <summary>What was found while reading.</summary>
internal static class FindingTables
{
    /// <summary>How often each kind was found, then each finding that was kept.</summary>
    public static Table Of(ReadReport reading, Words words) => new(
        ["kind", "severity", "count", "file", "rows", "where", "expected", "found"],
        [
            .. reading.Counts.Where(c => c.Value > 0).Select(c => (Cell[])[Cell.Text(words.Finding(c.Key)), Cell.Text(words.Severity(Finding.SeverityOf(c.Key))), Cell.Number(c.Value), default, default, default, default, default]),
            .. reading.Findings.Select(f => (Cell[])[Cell.Text(words.Finding(f.Kind)), Cell.Text(words.Severity(f.Severity)), default, Cell.Text(f.File), Cell.Number(f.Line), Cell.Text(f.Column), Cell.Text(f.Expected), Cell.Text(f.Found)]),
        ])
    { Title = words.Pick("读取中的发现", "Findings"), Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["rows"] = words.Pick("行", "Line"), ["where"] = words.Pick("列", "Column") } };
}
