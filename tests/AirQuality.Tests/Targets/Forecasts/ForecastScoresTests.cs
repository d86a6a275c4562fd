using System.Text;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;
using AirQuality.Tests.Standards;
using NodaTime;

namespace AirQuality.Tests.Targets.Forecasts;

[TestFixture]
public sealed class ForecastScoresTests
{
    private static readonly Area Town = new("望都县", AreaLevel.County);

    // PM2.5 of 75 alone above all others: IAQI 100 (HJ 633-2012 table 1); of 115: 150; of 35: 50, without a primary pollutant.
    private static readonly DailyGrid Days = Build(75, 115, 35);

    [Test]
    public void Of_ForecastsOfThreeDays_CountsHitsAndBias()
    {
        var scores = ForecastScores.Of(Read("area,issued,date,aqi,level,primary", "望都县,2025-03-01,2025-03-02,90-110,,PM2.5", "望都县,2025-03-01,2025-03-03,60-80,良,O3", "望都县,2025-03-03,2025-03-04,50,优,无"), Days);
        Assert.That(scores.Select(s => s.LeadDays), Is.EqualTo(new int?[] { null, 1, 2 }));
        Assert.That(scores[0].Forecasts, Is.EqualTo(3));
        Assert.That(scores[0].RangeHits, Is.EqualTo(0.5), "90-110 holds 100, 60-80 does not hold 150; 50 is no range");
        Assert.That(scores[0].LevelHits, Is.EqualTo(2 / 3.0), "150 is level 3");
        Assert.That(scores[0].PrimaryHits, Is.EqualTo(0.5), "the third day has none");
        Assert.That(scores[0].Bias, Is.EqualTo((100 - 100 + 70 - 150 + 50 - 50) / 3.0));
        Assert.That(scores[2].MeanError, Is.EqualTo(80));
    }

    [Test]
    public void Of_ForecastsOfDaysThatDidNotCome_LeavesThemOut() =>
        Assert.That(ForecastScores.Of(Read("area,issued,date,aqi", "望都县,2025-03-04,2025-03-05,90"), Days).Single().Forecasts, Is.Zero);

    [Test]
    public void Read_ChineseHeaderAndLevels_IsUnderstood()
    {
        var forecast = Read("城市,发布时间,预报日期,AQI范围,空气质量等级,首要污染物", "望都县,2025-03-01,2025-03-02,90～120,良至轻度污染,PM2.5、O3").Single();
        Assert.That(forecast.LeadDays, Is.EqualTo(1));
        Assert.That(forecast.AqiTo, Is.EqualTo(120));
        Assert.That(forecast.LevelTo, Is.EqualTo(3));
        Assert.That(forecast.Primary, Is.EqualTo(new[] { Pollutant.PM25, Pollutant.O3 }));
    }

    [Test]
    public void Read_NoLevel_TakesThatOfTheAqi() =>
        Assert.That(Read("area,issued,date,aqi", "望都县,2025-03-01,2025-03-02,90-160").Single().LevelTo, Is.EqualTo(4));

    [TestCase("邻县,2025-03-01,2025-03-02,90", "area")]
    [TestCase("望都县,2025-03-02,2025-03-01,90", "date")]
    [TestCase("望都县,2025-03-01,2025-03-02,90-60", "aqi")]
    [TestCase("望都县,2025-03-01,2025-03-02,abc", "aqi")]
    [TestCase("望都县,soon,2025-03-02,90", "issued")]
    public void Read_ACellThatIsWrong_IsNamed(string row, string column)
    {
        var error = Assert.Throws<ObservationFormatException>(() => Read("area,issued,date,aqi", row))!;
        Assert.That(error.Finding.Line, Is.EqualTo(2));
        Assert.That(error.Finding.Column, Is.EqualTo(column));
    }

    [Test]
    public void Read_TheSameForecastTwice_IsRefused() =>
        Assert.That(() => Read("area,issued,date,aqi", "望都县,2025-03-01,2025-03-02,90", "望都县,2025-03-01,2025-03-02,95"), Throws.InstanceOf<ObservationFormatException>());

    /// <summary>40 CFR 58 appendix G: an AQI of 101 to 150 is Unhealthy for Sensitive Groups, one of 51 to 100 Moderate.</summary>
    [TestCase("Unhealthy for Sensitive Groups", 3, 3)]
    [TestCase("对敏感人群不健康", 3, 3)]
    [TestCase("Good~moderate", 1, 2)]
    [TestCase("好至中等", 1, 2)]
    [TestCase("6", 6, 6)]
    public void Read_LevelsOfAnOwnEdition_AreItsOwn(string level, int from, int to)
    {
        var forecast = ReadEpa("area,issued,date,level", $"望都县,2025-03-01,2025-03-02,{level}").Single();
        Assert.That((forecast.LevelFrom, forecast.LevelTo), Is.EqualTo(((int?)from, (int?)to)));
    }

    [TestCase("轻度污染")]
    [TestCase("7")]
    [TestCase("Good~")]
    public void Read_ALevelThatTheEditionHasNot_IsRefusedWithOneThatItHas(string level) =>
        Assert.That(() => ReadEpa("area,issued,date,level", $"望都县,2025-03-01,2025-03-02,{level}"), Throws.InstanceOf<ObservationFormatException>().With.Message.Contains("Moderate"));

    /// <summary>Levels that end elsewhere: an AQI is of the level, and up to the most, of the edition that judges the day.</summary>
    [Test]
    public void Of_LevelsThatEndElsewhere_JudgesForecastAndDayByThem()
    {
        var builder = new EditionBuilder(StandardsCatalogue.Y2012) { Id = "own" };
        builder.Levels = [.. builder.Levels.Select(l => l.Level switch { 2 => l with { To = 90 }, 3 => l with { From = 91 }, 6 => l with { To = 600 }, _ => l })];
        builder.Thresholds = builder.Thresholds with { GoodUpTo = 90 };
        StandardsCatalogue own = builder.Build();
        IReadOnlyList<DayForecast> ReadOwn(string row) => ForecastFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("area,issued,date,aqi\n" + row)), "f.csv", [Town], own, workbooks: null);
        var forecasts = ReadOwn("望都县,2025-03-01,2025-03-02,95");
        Assert.That(forecasts.Single().LevelFrom, Is.EqualTo(3));
        Assert.That(ForecastScores.Of(forecasts, Days, AirQuality.Assessments.AssessmentOptions.Default with { Standards = own })[0].LevelHits, Is.EqualTo(1), "the day had 100, level 3 as well");
        Assert.That(ReadOwn("望都县,2025-03-01,2025-03-02,560").Single().LevelFrom, Is.EqualTo(6));
        Assert.That(() => ReadOwn("望都县,2025-03-01,2025-03-02,601"), Throws.InstanceOf<ObservationFormatException>().With.Message.Contains("600"));
    }

    private static IReadOnlyList<DayForecast> ReadEpa(params string[] lines) =>
        ForecastFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "f.csv", [Town], EditionFile.Read(EditionFileTests.Sample("us-epa-2024.json")), workbooks: null);

    private static IReadOnlyList<DayForecast> Read(params string[] lines) =>
        ForecastFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "f.csv", [Town]);

    private static DailyGrid Build(params int[] fine)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Town);
        for (var i = 0; i < fine.Length; i++)
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, new LocalDate(2025, 3, 2 + i), pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 ? fine[i] : pollutant == Pollutant.CO ? 0.5m : 10));
        return builder.Build();
    }
}
