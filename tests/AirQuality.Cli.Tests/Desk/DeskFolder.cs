using System.Globalization;
using AirQuality.Reporting;
using NodaTime;

namespace AirQuality.Cli.Tests.Desk;

/// <summary>The folder of a county's desk, generated: own hours and a province's monthly tables as workbooks, stations, goals.</summary>
internal static class DeskFolder
{
    /// <summary>How many counties the province publishes.</summary>
    public const int Counties = 167;

    private const int Months = 24;
    private static readonly LocalDate FirstDay = new(2025, 1, 1);

    /// <summary>The last hour of the own data: nine in the morning.</summary>
    private static readonly LocalDateTime Last = new(2026, 11, 24, 9, 0);

    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "hours"));
        Directory.CreateDirectory(Path.Combine(folder, "province"));
        foreach (var year in new[] { 2025, 2026 })
            Workbook(Path.Combine(folder, "hours", $"{year}.xlsx"), new Table(["站点编码", "时间", "SO2", "NO2", "PM10", "PM2.5", "CO", "O3"], Hours(year)));
        for (var back = 0; back < Months; back++)
        {
            var month = new YearMonth(2026, 10).PlusMonths(-back);
            Workbook(
                Path.Combine(folder, "province", $"{month.Year}年{month.Month}月全省县（市、区）环境空气质量.xlsx"),
                new Table(["排名", "县（市、区）", "所属城市", "SO2", "NO2", "PM10", "PM2.5", "CO", "O3", "综合指数"], Published(month)));
        }

        File.WriteAllText(Path.Combine(folder, "stations.csv"), "station,name,kind,county,city,province\nW1,城东,urban,望都县,保定市,河北省\nW2,城西,urban,望都县,保定市,河北省\n");
        File.WriteAllText(
            Path.Combine(folder, "goals.csv"),
            "area,metric,year,goal,responsible\n望都县,pm25,2026,40,大气办\n望都县,good_ratio,2026,75,大气办\n望都县,o3_8h,2026,160,臭氧专班\n望都县,index,2026,4.6,大气办\n");
    }

    private static IEnumerable<Cell[]> Hours(int year)
    {
        foreach (var station in new[] { "W1", "W2" })
            for (var end = LocalDateTime.Max(FirstDay.AtMidnight(), new LocalDateTime(year, 1, 1, 0, 0)).PlusHours(1); end <= Last && end.PlusHours(-1).Year == year; end = end.PlusHours(1))
            {
                var winter = Math.Cos((end.DayOfYear - 15) / 365.0 * 2 * Math.PI);
                var wave = Math.Sin((end.DayOfYear * 1.7) + (year * 3));
                var pm25 = (decimal)Math.Round(42 + (22 * winter) + (14 * wave) + (station == "W1" ? 2 : 0));
                yield return
                [
                    Cell.Text(station), Cell.Text(end.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)), Cell.Number(9m), Cell.Number((decimal)Math.Round(28 + (10 * winter))),
                    Cell.Number(pm25 + 40), Cell.Number(pm25), Cell.Number(0.8m), Cell.Number((decimal)Math.Round(95 - (55 * winter) + (end.Hour is > 11 and < 19 ? 40 : 0))),
                ];
            }
    }

    private static IEnumerable<Cell[]> Published(YearMonth month)
    {
        var winter = Math.Cos((month.Month - 1) / 12.0 * 2 * Math.PI);
        return Enumerable.Range(0, Counties)
            .Select(i => (County: i == 60 ? "望都县" : $"{(char)('甲' + (i % 9))}{(char)('原' + i)}县", City: i % 11 == 5 || i == 60 ? "保定市" : $"{(char)('东' + (i % 11))}州市", Pm25: (decimal)Math.Round(36 + (18 * winter) + (i % 29) - 12)))
            .OrderBy(c => c.Pm25)
            .Select((c, place) => (Cell[])
            [
                Cell.Number(place + 1), Cell.Text(c.County), Cell.Text(c.City), Cell.Number(9), Cell.Number((decimal)Math.Round(28 + (10 * winter))), Cell.Number(c.Pm25 + 40), Cell.Number(c.Pm25), Cell.Number(0.9m), Cell.Number(150),
                Cell.Number(Math.Round((c.Pm25 / 35) + ((c.Pm25 + 40) / 70) + 2.1m, 2)),
            ]);
    }

    private static void Workbook(string path, Table table)
    {
        using var file = File.Create(path);
        TableRenderer.Workbook(table, Words.Of("zh"), file);
    }
}
