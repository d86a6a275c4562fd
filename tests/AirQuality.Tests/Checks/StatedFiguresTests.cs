using System.Globalization;
using System.Text;
using AirQuality.Checks;
using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Checks;

/// <summary>Files that state AQI, levels and means beside their values, right and wrong.</summary>
public class StatedFiguresTests
{
    [TestCase("aqi")]
    [TestCase("AQI指数")]
    [TestCase("空气质量指数")]
    public void TheAqiOfTheHourFollows(string name)
    {
        var hours = new MadeHours(seed: 1, days: 10);
        hours.Columns.Add((name, (s, h) => Text(hours.Aqi(s, h))));

        Assert.That(Check(hours.Csv()).Agreements.Single().Share, Is.EqualTo(1));
    }

    [Test]
    public void AllRowsWithAnAqiAreCompared()
    {
        var hours = new MadeHours(seed: 1, days: 10);
        hours.Columns.Add(("aqi", (s, h) => Text(hours.Aqi(s, h))));

        Assert.That(Check(hours.Csv()).Agreements.Single().Compared, Is.EqualTo(10 * 24 * 2));
    }

    [Test]
    public void AWrongAqiIsNamedByItsLine()
    {
        var hours = new MadeHours(seed: 1, days: 10);
        hours.Columns.Add(("aqi", (s, h) => (s, h) == (0, 3) ? "499" : Text(hours.Aqi(s, h))));

        // The header is line 1, and each hour has a row for each of two stations.
        Assert.That(Check(hours.Csv()).Findings.Single(f => f.Kind == FindingKind.FigureDisagreement).Line, Is.EqualTo(8));
    }

    /// <summary>Reports of hours have a sub-index of the hour and one of the mean of 24: only the first follows from the hour.</summary>
    [Test]
    public void SubIndicesOfOtherMeansBesideThatOfTheHour_AreNotHeldAgainstIt()
    {
        const string text = "站点,时间,SO2 1小时平均 浓度,SO2 1小时平均 分指数,PM2.5 1小时平均 浓度,PM2.5 1小时平均 分指数,PM2.5 24小时滑动平均 浓度,PM2.5 24小时滑动平均 分指数\n一号站,2021-03-05 01:00,7,3,35,50,132,174\n";

        Assert.That(Check(text).Findings.Where(f => f.Kind == FindingKind.FigureDisagreement), Is.Empty);
    }

    [TestCase("PM2.5_24h")]
    [TestCase("PM2.5 24小时滑动平均")]
    [TestCase("pm25_24h")]
    public void MeansOf24HoursFollow(string name)
    {
        var hours = new MadeHours(seed: 2, days: 12);
        hours.Columns.Add((name, (s, h) => hours.Mean(s, h, "pm25", 24)));

        Assert.That(Check(hours.Csv()).Agreements.Single().Share, Is.EqualTo(1));
    }

    [TestCase("O3_8h")]
    [TestCase("臭氧8小时滑动平均")]
    public void MeansOfEightHoursOfOzoneFollow(string name)
    {
        var hours = new MadeHours(seed: 3, days: 12);
        hours.Columns.Add((name, (s, h) => hours.Mean(s, h, "o3", 8)));

        Assert.That(Check(hours.Csv()).Agreements.Single().Share, Is.EqualTo(1));
    }

    [Test]
    public void MeansOfTheOtherParticlesSayThatColumnsAreExchanged()
    {
        var hours = new MadeHours(seed: 4, days: 12);
        hours.Columns.Add(("PM2.5_24h", (s, h) => hours.Mean(s, h, "pm10", 24)));

        Assert.That(Check(hours.Csv()).Agreements.Single().LikelyCause!.En, Does.Contain("PM10").And.Contain("exchanged"));
    }

    [Test]
    public void AnAqiOfExchangedColumnsSaysSo()
    {
        var hours = new MadeHours(seed: 5, days: 10);
        hours.Columns.Add(("AQI", (s, h) => Text(hours.Aqi(s, h))));

        Assert.That(Check(hours.Csv(header: "station,time,so2,no2,pm25,pm10,co,o3")).Agreements.Single().LikelyCause!.En, Does.Contain("PM10 and PM2.5 are exchanged"));
    }

    [Test]
    public void AMeanOfTheDayWithHoursThatNameTheirStartSaysWhichLabel()
    {
        var hours = new MadeHours(seed: 6, days: 12);
        hours.Columns.Add(("PM2.5_24h", (s, h) => MeanOfDay(hours, s, h)));

        var cause = Check(hours.Csv(h => MadeHours.End(h).AddHours(-1))).Agreements.Single().LikelyCause;

        Assert.That(cause!.En, Does.Contain("--hour-label start"));
    }

    [Test]
    public void AnAqiOneAboveIsRounding()
    {
        var hours = new MadeHours(seed: 7, days: 10);
        hours.Columns.Add(("aqi", (s, h) => Text(hours.Aqi(s, h) + 1)));

        Assert.That(Check(hours.Csv()).Agreements.Single().LikelyCause!.Zh, Does.Contain("修约"));
    }

    [TestCase("level", "4")]
    [TestCase("质量等级", "中度污染")]
    [TestCase("空气质量级别", "四级")]
    public void LevelsAreReadInWordsAndNumbers(string name, string fourth)
    {
        string[] levels = char.IsAsciiDigit(fourth[0]) ? ["1", "2", "3", "4", "5", "6"]
            : fourth == "四级" ? ["一级", "二级", "三级", "四级", "五级", "六级"]
            : ["优", "良", "轻度污染", "中度污染", "重度污染", "严重污染"];
        var hours = new MadeHours(seed: 8, days: 10);
        hours.Columns.Add((name, (s, h) => hours.Aqi(s, h) is { } aqi ? levels[OracleAqi.Level(aqi) - 1] : string.Empty));

        Assert.That(Check(hours.Csv()).Agreements.Single().Share, Is.EqualTo(1));
    }

    [Test]
    public void TheAqiOfADayFollowsFromItsValues()
    {
        var text = new StringBuilder("城市,日期,AQI,SO2,NO2,PM10,PM2.5,CO,O3_8h\n");
        var random = new Random(9);
        for (var day = 0; day < 60; day++)
        {
            int[] values = [random.Next(3, 40), random.Next(10, 90), random.Next(30, 300), random.Next(10, 200), random.Next(3, 30), random.Next(30, 260)];
            var aqi = OracleAqi.Daily("2012", MadeHours.Pollutants.Index().ToDictionary(p => p.Item.ToUpperInvariant(), p => new Rational(values[p.Index], p.Item == "co" ? 10 : 1))).Aqi;
            text.AppendJoin(',', "甲市", new DateTime(2024, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), aqi, values[0], values[1], values[2], values[3], (values[4] / 10m).ToString(CultureInfo.InvariantCulture), values[5]).Append('\n');
        }

        Assert.That(Check(text.ToString()).Agreements.Single().Agreeing, Is.EqualTo(60));
    }

    [Test]
    public void RowsOfTypesStateFiguresToo()
    {
        var hours = new MadeHours(seed: 10, days: 4);
        var text = new StringBuilder("date,hour,type,站A,站B\n");
        for (var hour = 0; hour < 96; hour++)
        {
            var at = MadeHours.End(hour).AddMinutes(-1); // 24:00 belongs to the day that ends
            foreach (var pollutant in MadeHours.Pollutants)
                text.Append(CultureInfo.InvariantCulture, $"{at:yyyyMMdd},{at.Hour + 1},{(pollutant == "pm25" ? "PM2.5" : pollutant.ToUpperInvariant())},{hours.Text(0, hour, pollutant)},{hours.Text(1, hour, pollutant)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{at:yyyyMMdd},{at.Hour + 1},PM2.5_24h,{hours.Mean(0, hour, "pm25", 24)},{hours.Mean(1, hour, "pm25", 24)}\n");
        }

        Assert.That(Check(text.ToString()).Agreements.Single().Share, Is.EqualTo(1));
    }

    [Test]
    public void NothingIsKeptUnlessItIsAskedFor()
    {
        var hours = new MadeHours(seed: 11, days: 2);
        hours.Columns.Add(("aqi", (s, h) => Text(hours.Aqi(s, h))));

        Assert.That(ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(hours.Csv())), "in.csv").Stated, Is.Null);
    }

    [Test]
    public void TheHoursAroundTheChangeOfStandardsAreAsTheirFileSays()
    {
        var read = ObservationReader.Read([Path.Combine(RealData.Folder("published"), "switch-2026-03-01.csv")], new ReadOptions { Lenient = true, KeepStatedFigures = true });

        Assert.That(DataCheck.Run(read).Agreements.Select(a => a.Share), Is.All.EqualTo(1));
    }

    internal static DataCheckResult Check(string text, DataCheckOptions? options = null) =>
        DataCheck.Run(ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.csv", new ReadOptions { Lenient = true, KeepStatedFigures = true }), options);

    private static string MeanOfDay(MadeHours hours, int station, int hour)
    {
        var known = Enumerable.Range(hour / 24 * 24, 24).Select(h => hours[station, h, "pm25"]).OfType<int>().ToList();
        return Text((int)Math.Round(known.Average(), MidpointRounding.ToEven));
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
