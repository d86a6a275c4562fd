namespace AirQuality.Cli.Tests;

/// <summary>today, and the series of hourly by moving means.</summary>
public sealed class TodayCommandTests : CliFixture
{
    [Test]
    public void Today_GivesTheDaySoFarAndWhatTheHoursMayBring()
    {
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 60)]);
        var outcome = Run("today", file, "--time", "2025-10-01T12:00", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,date,hours,aqi,level,pollutant,so_far,iaqi,keep_50,keep_100,keep_150,keep_200,keep_300"));
        Assert.That(outcome.Lines[4], Is.EqualTo("s1,2025-10-01,12,82,2,pm25,60,82,10.999,90.999,170.999,241.000,441.000"));
        var whole = Run("today", file, "--csv");
        Assert.That(whole.Lines[4], Is.EqualTo("s1,2025-10-01,24,82,2,pm25,60,82,lost,kept,kept,kept,kept"));
        Assert.That(Run("today", file, "--lang", "zh", "--details").Out, Does.Contain("已失").And.Contain("必保"));
    }

    /// <summary>HJ 633-2026 5.1.1: what is missing is named.</summary>
    [TestCase("zh", "（缺O3）")]
    [TestCase("en", " (O3 missing)")]
    public void Today_WithoutOzoneAllDay_NamesIt(string language, string words)
    {
        var file = Write("h.csv", ["station,time,so2,no2,pm10,pm25,co", .. Enumerable.Range(1, 12).Select(h => $"s1,2026-05-01 {h:00}:00,6,20,30,30,0.8")]);
        Assert.That(Run("today", file, "--time", "2026-05-01T12:00", "--lang", language).Out, Does.Contain(words));
    }

    [TestCase(1, "expected data in 2025-10-03, found data from 2025-10-01 to 2025-10-01 only", "--time", "2025-10-03T12:00")]
    [TestCase(2, "--time: expected an hour such as 2026-03-01T14:00, found '2025-10-01'", "--time", "2025-10-01")]
    [TestCase(2, "--time: expected an hour such as 2026-03-01T14:00, found '2025-10-01T14:30'", "--time", "2025-10-01T14:30")]
    public void Today_WhatCannotBe_SaysWhatIsExpected(int code, string message, params string[] args)
    {
        var outcome = Run(["today", Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 60)]), .. args]);
        Assert.That(outcome.Code, Is.EqualTo(code));
        Assert.That(outcome.Err, Does.Contain(message));
    }

    /// <summary>80 x 273.15 / 298.15 = 73.3; SO2 6 becomes 5.5, NO2 20 18.3, CO 0.8 0.733; particles stay.</summary>
    [Test]
    public void Daily_GasesAt273Before_AreConvertedOnlyWhenAskedAndOnlyBefore()
    {
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2018-08-31", 2, 60)]);
        Assert.That(Run("daily", file, "--csv").Lines[1], Is.EqualTo("s1,2018-08-31,6,20,30,60,0.8,80,82,2,PM2.5"));
        var converted = Run("daily", file, "--gases-at-273-before", "2018-09-01", "--csv");
        Assert.That(converted.Lines[1], Is.EqualTo("s1,2018-08-31,5,18,30,60,0.7,73,82,2,PM2.5"), converted.Err);
        Assert.That(converted.Lines[2], Is.EqualTo("s1,2018-09-01,6,20,30,60,0.8,80,82,2,PM2.5"));
        Assert.That(Run("daily", FiveCounties(), "--gases-at-273-before", "2018-09-01").Err, Does.Contain("--gases-at-273-before: expected hourly data, found daily data"));
    }

    [Test]
    public void Hourly_ByMovingMeans_JudgesParticlesByTwentyHoursAtLeast()
    {
        var outcome = Run("hourly", Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 80)]), "--particles", "24h", "--incomplete", "text", "--csv");
        Assert.That(outcome.Lines[19], Is.EqualTo("s1,2025-10-01T19:00,6,20,30,80,0.8,80,25,1,"), outcome.Err); // 19 hours: O3 80 leads
        Assert.That(outcome.Lines[20], Is.EqualTo("s1,2025-10-01T20:00,6,20,30,80,0.8,80,107,3,PM2.5"));
    }
}
