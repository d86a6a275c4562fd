using System.Collections.Concurrent;
using System.Globalization;

namespace AirQuality.Tests.Oracle;

/// <summary>The tables of GB 3095 and HJ 633, typed from the text of the standards and not from the library.</summary>
internal static class OracleStandards
{
    public static readonly string[] Pollutants = ["SO2", "NO2", "PM10", "PM25", "CO", "O3"];
    public static readonly string[] Editions = ["2012", "2026", "2026-final"];

    // edition | class I/class II of: SO2 year day 1h | NO2 year day 1h | CO day 1h | O3 8h 1h | PM10 year day | PM25 year day
    private const string LimitTable = """
        2012       | 20/60 50/150 150/500 | 40/40 80/80 200/200 | 4/4 10/10 | 100/160 160/200 | 40/70 50/150 | 15/35 35/75
        2026       | 20/60 50/150 150/500 | 40/40 80/80 200/200 | 4/4 10/10 | 100/160 160/200 | 40/60 50/120 | 15/30 35/60
        2026-final | 20/20 50/50 150/150  | 30/30 50/50 200/200 | 4/4 10/10 | 100/160 160/200 | 20/50 50/100 | 10/25 25/50
        """;

    private static readonly (string Pollutant, string[] Times)[] LimitColumns =
    [
        ("SO2", ["year", "day", "1h"]), ("NO2", ["year", "day", "1h"]), ("CO", ["day", "1h"]),
        ("O3", ["8h", "1h"]), ("PM10", ["year", "day"]), ("PM25", ["year", "day"]),
    ];

    // IAQI | SO2 day | SO2 1h | NO2 day | NO2 1h | CO day | CO 1h | O3 8h | O3 1h | PM10 2012 | PM10 2026 | PM2.5 2012 | PM2.5 2026
    private const string BreakpointTable = """
        0   0    0   0   0    0  0   0   0    0   0   0   0
        50  50   150 40  100  2  5   100 160  50  50  35  35
        100 150  500 80  200  4  10  160 200  150 120 75  60
        150 475  650 180 700  14 35  215 300  250 250 115 115
        200 800  800 280 1200 24 60  265 400  350 350 150 150
        300 1600 -   565 2340 36 90  800 800  420 420 250 250
        400 2100 -   750 3090 48 120 -   1000 500 500 350 350
        500 2620 -   940 3840 60 150 -   1200 600 600 500 500
        """;

    private static readonly ConcurrentDictionary<(string, string), List<(int, int)>> BreakpointsRead = new();
    private static readonly ConcurrentDictionary<(string, string, string, int), decimal?> LimitsRead = new();

    /// <summary>The limit, or null when the standard sets none. Times: year, day, 8h, 1h.</summary>
    public static decimal? Limit(string edition, string pollutant, string time, int limitClass = 2) =>
        LimitsRead.GetOrAdd((edition, pollutant, time, limitClass), _ => ReadLimit(edition, pollutant, time, limitClass));

    private static decimal? ReadLimit(string edition, string pollutant, string time, int limitClass)
    {
        foreach (var line in Lines(LimitTable))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] != edition)
                continue;
            for (var i = 0; i < LimitColumns.Length; i++)
            {
                var column = Array.IndexOf(LimitColumns[i].Times, time);
                if (LimitColumns[i].Pollutant != pollutant || column < 0)
                    continue;
                var pair = cells[i + 1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[column].Split('/');
                return decimal.Parse(pair[limitClass - 1], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>What a daily value is judged by: the class II day limit; for O3 the 8-hour limit.</summary>
    public static decimal DailyLimit(string edition, string pollutant) =>
        Limit(edition, pollutant, pollutant == "O3" ? "8h" : "day")!.Value;

    /// <summary>The denominator of the single index: class II annual limits, CO 4, O3 160.</summary>
    public static decimal SingleIndexLimit(string edition, string pollutant) => pollutant switch
    {
        "CO" => 4,
        "O3" => 160,
        _ => Limit(edition, pollutant, "year")!.Value,
    };

    /// <summary>The corners of one column, named as <c>SO2Day SO2Hour NO2Day NO2Hour CODay COHour O3EightHour O3Hour PM10Day PM25Day</c>.</summary>
    public static List<(int Iaqi, int Concentration)> Breakpoints(string edition, string item) =>
        BreakpointsRead.GetOrAdd((edition, item), _ => ReadBreakpoints(edition, item));

    private static List<(int Iaqi, int Concentration)> ReadBreakpoints(string edition, string item)
    {
        var column = item switch
        {
            "SO2Day" => 1,
            "SO2Hour" => 2,
            "NO2Day" => 3,
            "NO2Hour" => 4,
            "CODay" => 5,
            "COHour" => 6,
            "O3EightHour" => 7,
            "O3Hour" => 8,
            "PM10Day" => edition == "2012" ? 9 : 10,
            "PM25Day" => edition == "2012" ? 11 : 12,
            _ => throw new ArgumentException(item, nameof(item)),
        };
        var corners = new List<(int, int)>();
        foreach (var line in Lines(BreakpointTable))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells[column] != "-")
                corners.Add((int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[column], CultureInfo.InvariantCulture)));
        }

        return corners;
    }

    /// <summary>The edition in force on a day of observation.</summary>
    public static string EditionOf(DateOnly day)
    {
        if (day >= new DateOnly(2031, 1, 1))
            return "2026-final";
        return day >= new DateOnly(2026, 3, 1) ? "2026" : "2012";
    }

    /// <summary>Decimals of a daily or hourly concentration.</summary>
    public static int DailyDecimals(string pollutant) => pollutant == "CO" ? 1 : 0;

    /// <summary>Decimals of a statistic in a table of HJ 663; what the index of its time took.</summary>
    public static int TableDecimals(string edition, string pollutant) => pollutant switch
    {
        "CO" => 1,
        "PM25" => edition == "2012" ? 0 : 1,
        _ => 0,
    };

    /// <summary>Decimals in which a statistic of a period that ends on a day is published: PM2.5 to 0.1 since the national report of December 2024.</summary>
    public static int PublishedDecimals(string edition, string pollutant, DateOnly end) =>
        pollutant == "PM25" && end >= new DateOnly(2024, 12, 1) ? 1 : TableDecimals(edition, pollutant);

    public static int PercentileOrder(string pollutant) => pollutant switch
    {
        "SO2" or "NO2" => 98,
        "O3" => 90,
        _ => 95,
    };

    private static string[] Lines(string table) => table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
