using System.Text;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;
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
