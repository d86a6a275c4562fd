namespace AirQuality.Cli.Tests;

/// <summary>explain.</summary>
public sealed class ExplainCommandTests : CliFixture
{
    [Test]
    public void Explain_AnIndex_ListsFigureSinglesStatisticsAndDays()
    {
        var outcome = Run("explain", FiveCounties(), "--area", "E", "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("depth,what,value,unit,rule,note"));
        Assert.That(outcome.Lines[1], Does.StartWith("0,\"Composite index, E, 2026-10\",2.30,,"));
        Assert.That(outcome.Lines.Count(l => l.StartsWith("3,2026-10-", StringComparison.Ordinal)), Is.EqualTo(6 * 31));
        Assert.That(outcome.Lines.Count(l => l.Contains("no value in the daily data", StringComparison.Ordinal)), Is.EqualTo(6 * 11));
        Assert.That(outcome.Out, Does.Contain("20 of 31 days valid in 2026-10, 27 needed"));
    }

    [Test]
    public void Explain_InChinese_SaysTheReasonInChinese()
    {
        var outcome = Run("explain", FiveCounties(), "--area", "E", "--period", "2026-10", "--metric", "pm25", "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("PM2.5平均浓度 E 2026-10：15.0 µg/m³").And.Contain("2026-10有效20天（共31天），需27天").And.Contain("2026-10-31：无；日值缺失"));
    }

    [Test]
    public void Explain_FromHours_GoesDownToThem()
    {
        var hours = Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61)]);
        var day = Run("explain", hours, "--period", "2026-10-01", "--metric", "aqi", "--depth", "3", "--csv", "--lang", "en");
        Assert.That(day.Code, Is.Zero, day.Err);
        Assert.That(day.Out, Does.Contain("\n2,PM2.5 day mean,61,µg/m³,\"GB 3095-2026 table 4, 6.4\",24 of 24 hours valid\n3,01:00,61,µg/m³,,\n"));
        var hour = Run("explain", hours, "--period", "2026-10-01", "--metric", "aqi", "--hour", "24", "--csv", "--lang", "en");
        Assert.That(hour.Lines[1], Does.StartWith("0,\"Hourly AQI, s1, 2026-10-02 00:00\",101,"));
    }

    [TestCase(2, "expected a day as --period, found 2026-10", "--area", "A", "--period", "2026-10", "--metric", "aqi")]
    [TestCase(2, "expected --area, for the data hold 5 areas: A; B; C; D; E", "--period", "2026-10")]
    [TestCase(2, "--hour: expected --metric aqi, found index", "--area", "A", "--period", "2026-10-01", "--hour", "3")]
    [TestCase(1, "--area: expected an area of the data, found 'F'; did you mean A, B, C?", "--area", "F", "--period", "2026-10")]
    [TestCase(1, "--hour: expected hourly data, found daily data", "--area", "A", "--period", "2026-10-01", "--metric", "aqi", "--hour", "3")]
    [TestCase(1, "expected data in 2025-10", "--area", "A", "--period", "2025-10")]
    public void Explain_WhatCannotBe_SaysWhatIsExpected(int code, string message, params string[] args)
    {
        var outcome = Run(["explain", FiveCounties(), .. args]);
        Assert.That(outcome.Code, Is.EqualTo(code));
        Assert.That(outcome.Err, Does.Contain(message));
        Assert.That(outcome.Out, Is.Empty);
    }
}
