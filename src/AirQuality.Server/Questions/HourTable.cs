using AirQuality.Indices;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Terms;

namespace AirQuality.Server.Questions;

/// <summary>Hours with their AQI, one row an area and hour.</summary>
internal static class HourTable
{
    /// <summary>The columns, as questions name them.</summary>
    public const string Columns = "area time so2:n no2:n pm10:n pm25:n co:n o3:n aqi:n level:n primary:l";

    private static readonly string[] Names = [.. Columns.Split(' ').Select(c => c.Split(':')[0])];

    public static Table Of(IEnumerable<Cell[]> rows) => new(Names, rows);

    public static bool HasValue(HourAqi hour) => Pollutants.All.ToArray().Any(p => !hour.Hour[p].IsMissing);

    public static Cell[] Row(string area, HourAqi hour, Words words) => [Cell.Text(area), Cell.Text(HourText.Of(hour.End)), .. DailyTable.Cells(hour.Hour, hour.Report, words)];
}
