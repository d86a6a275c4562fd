using System.Globalization;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Indices;

/// <summary>The library against figures that were published.</summary>
[TestFixture]
public sealed class PublishedAqiTests
{
    [Test]
    public void Daily_Beijing2015To2016_EveryAqi()
    {
        var rows = Rows("beijing-daily-2015-08_2016-12.csv");
        var mismatches = new List<string>();
        foreach (var row in rows)
        {
            var result = AqiCalculator.Daily(Six(row, "SO2", "NO2", "PM10", "PM2.5", "CO", "O3"), StandardsCatalogue.Y2012);
            Compare(mismatches, row["日期"], $"{result.Aqi}", row["AQI"]);
        }

        Expect("Beijing daily AQI", rows.Count, 518, mismatches);
    }

    [Test]
    public void Daily_Beijing2015To2016_EveryLevelButThatOfADayOfZeros()
    {
        var rows = Rows("beijing-daily-2015-08_2016-12.csv");
        var mismatches = new List<string>();
        foreach (var row in rows)
        {
            var result = AqiCalculator.Daily(Six(row, "SO2", "NO2", "PM10", "PM2.5", "CO", "O3"), StandardsCatalogue.Y2012);
            Compare(mismatches, row["日期"], $"{result.Aqi} {result.Category?.Name(Language.Chinese)}", $"{row["AQI"]} {row["质量等级"]}");
        }

        Expect(
            "Beijing daily AQI and level",
            rows.Count,
            518,
            mismatches,
            "2016-09-06: computed 0 优, published 0 无"); // all six concentrations were written as 0: nothing was measured
    }

    [Test]
    public void RealTime_NationalHourOf2017_EveryAqiLevelAndPrimary()
    {
        var rows = Rows("national-hour-2017-07-07T16.csv");
        var mismatches = new List<string>();
        foreach (var row in rows)
            CompareRealTime(mismatches, row["station"], row);

        Expect(
            "National hour 2017-07-07T16, AQI, level and primary pollutants",
            rows.Count,
            1495,
            mismatches,
            "1792A: computed 47 优 [], published   []"); // PM2.5 is missing; withheld here, though 138 other incomplete rows are published, two of them without PM2.5
    }

    [Test]
    public void RealTime_StationHoursOfApril2020_EveryAqiLevelAndPrimary()
    {
        // Stale stations repeat a record; each record counts once.
        var rows = Rows("station-hours-2020-04.csv.gz").Where(r => PublishedCsv.Number(r["aqi"]) is not null).DistinctBy(r => string.Join(',', r.Values)).ToList();
        var mismatches = new List<string>();
        foreach (var row in rows)
            CompareRealTime(mismatches, $"{row["city"]} {row["station"]} {row["time"]}", row);

        Expect(
            "Station hours 2020-04 with an AQI, level and primary pollutants",
            rows.Count,
            77_216,
            mismatches,
            "三沙 西沙 2017-01-04T10:00: computed 20 优 [], published 30 优 []", // a record of 2017 still shown in 2020; no value of the row has an IAQI of 30
            "长春 岱山公园 2020-04-05T23:00: computed 500 严重污染 [PM25], published 500 严重污染 [PM10 PM25]", // names PM10, whose value is not in the row
            "长春 岱山公园 2020-04-06T00:00: computed 500 严重污染 [PM25], published 500 严重污染 [PM10 PM25]"); // the same
    }

    [Test]
    public void RealTime_AroundTheSwitchOf2026_EditionByTheDayOfTheHour()
    {
        var rows = Rows("switch-2026-03-01.csv");
        var mismatches = new List<string>();
        foreach (var row in rows)
        {
            var options = new AqiOptions { NotMonitored = [.. NotMonitored(row)] };
            var result = AqiCalculator.RealTime(Six(row, "so2", "no2", "pm10", "pm2_5", "co", "o3"), StandardsCatalogue.National.At(DayOf(row)), options);
            Compare(
                mismatches,
                $"{row["timepoint"]} {row["stationcode"]}",
                $"{result.Aqi?.ToString(CultureInfo.InvariantCulture) ?? "NA"} [{Primary(result)}]",
                $"{row["aqi"]} [{PublishedCsv.Primary(row["primarypollutant"])}]");
        }

        // In these four only PM10 is missing and AQI is at most 100. By 5.3 they are NA; the feed publishes them all the same,
        // while it holds back every row that lacks another pollutant (4248A, 1820A, 1585A, 2588A).
        Expect(
            "Hours around 2026-03-01, AQI and primary pollutants",
            rows.Count,
            92,
            mismatches,
            "2026-03-01T0100 1318A: computed NA [], published 56 [PM25]",
            "2026-03-01T0100 1320A: computed NA [], published 48 []",
            "2026-03-01T0100 3590A: computed NA [], published 54 [PM25]",
            "2026-03-02T1200 1931A: computed NA [], published 46 []");
    }

    [Test]
    public void RealTime_AroundTheSwitchOf2026_EditionOfTheStampsOwnDateWouldNotDo()
    {
        var lastHour = Rows("switch-2026-03-01.csv").Where(r => r["timepoint"] == "2026-03-01T0000").ToList();
        int Matches(Edition edition) => lastHour.Count(r =>
            $"{AqiCalculator.RealTime(Six(r, "so2", "no2", "pm10", "pm2_5", "co", "o3"), edition).Aqi}" == r["aqi"]);
        Assert.That((Matches(StandardsCatalogue.Y2012), Matches(StandardsCatalogue.Y2026) < lastHour.Count), Is.EqualTo((25, true)));
    }

    /// <summary>The day an hour belongs to: its stamp names its end.</summary>
    private static LocalDate DayOf(Dictionary<string, string> row) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HHmm").Parse(row["timepoint"]).Value.PlusHours(-1).Date;

    /// <summary>The feed writes / where a pollutant is not monitored at a station.</summary>
    private static IEnumerable<Pollutant> NotMonitored(Dictionary<string, string> row) =>
        Enum.GetValues<Pollutant>().Where(p => row[p == Pollutant.PM25 ? "pm2_5" : p.Key()] == "/");

    private static void CompareRealTime(List<string> mismatches, string name, Dictionary<string, string> row)
    {
        var result = AqiCalculator.RealTime(Six(row, "so2", "no2", "pm10", "pm25", "co", "o3"), StandardsCatalogue.Y2012);
        var level = row["level"] == "—" ? string.Empty : row["level"];
        Compare(mismatches, name, $"{result.Aqi} {result.Category?.Name(Language.Chinese)} [{Primary(result)}]", $"{row["aqi"]} {level} [{PublishedCsv.Primary(row["primary"])}]");
    }

    private static string Primary(AqiResult result) => string.Join(' ', Bridge.Names(result.Primary));

    /// <summary>Columns in table order: SO2, NO2, PM10, PM2.5, CO, O3.</summary>
    private static PollutantConcentrations Six(Dictionary<string, string> row, params string[] columns) =>
        PollutantConcentrations.From(p => Concentration.FromNullable(PublishedCsv.Number(row[columns[(int)p]])));

    private static void Compare(List<string> mismatches, string name, string actual, string published)
    {
        if (actual != published)
            mismatches.Add($"{name}: computed {actual}, published {published}");
    }

    private static List<Dictionary<string, string>> Rows(string file) => [.. PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), file))];

    /// <summary>So many rows, and no mismatches but those listed.</summary>
    private static void Expect(string what, int rows, int expectedRows, List<string> mismatches, params string[] expectedMismatches)
    {
        TestContext.Out.WriteLine($"{what}: {rows - mismatches.Count} of {rows} rows match");
        foreach (var mismatch in mismatches)
            TestContext.Out.WriteLine(mismatch);
        Assert.That(rows, Is.EqualTo(expectedRows));
        Assert.That(mismatches, Is.EqualTo(expectedMismatches));
    }
}
