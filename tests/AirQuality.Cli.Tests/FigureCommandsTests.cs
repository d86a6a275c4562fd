using System.Text.Json;

namespace AirQuality.Cli.Tests;

/// <summary>The commands that need no files: aqi, index, standards.</summary>
public sealed class FigureCommandsTests : CliFixture
{
    private static readonly string[] SixStatistics = ["--so2", "12", "--no2", "31", "--pm10", "59", "--pm25", "35", "--co", "1.2", "--o3", "140"];

    [Test]
    public void Aqi_DaysOfTheTwoEditions_DifferByTheDate()
    {
        string[] day = ["aqi", "--so2", "8", "--no2", "31", "--pm10", "95", "--pm25", "61", "--co", "0.9", "--o3", "112", "--csv", "--lang", "en"];
        var before = Run([.. day, "--date", "2026-02-28"]);
        var after = Run([.. day, "--date", "2026-03-01"]);
        Assert.That(before.Header, Is.EqualTo("iaqi_so2,iaqi_no2,iaqi_pm10,iaqi_pm25,iaqi_co,iaqi_o3,aqi,level,category,primary,standard,reason"));
        Assert.That(before.Lines[1], Is.EqualTo("8,39,73,83,23,60,83,2,Good,PM2.5,2012,"));
        Assert.That(after.Lines[1], Is.EqualTo("8,39,83,101,23,60,101,3,Lightly polluted,PM2.5,2026,"));
    }

    [Test]
    public void Aqi_Hourly_UsesTheHourlyColumns()
    {
        var day = Run("aqi", "--so2", "150", "--no2", "20", "--pm10", "20", "--pm25", "10", "--co", "1", "--o3", "20", "--standard", "2026", "--json");
        var hour = Run("aqi", "--so2", "150", "--no2", "20", "--pm10", "20", "--pm25", "10", "--co", "1", "--o3", "20", "--standard", "2026", "--json", "--hourly");
        Assert.That(day.Json[0].GetProperty("aqi").GetInt32(), Is.EqualTo(100));
        Assert.That(hour.Json[0].GetProperty("aqi").GetInt32(), Is.EqualTo(50));
    }

    [Test]
    public void Aqi_MissingPollutants_GiveNaWithReason()
    {
        var row = Run("aqi", "--pm25", "40", "--standard", "2026", "--json").Json[0];
        Assert.That(row.GetProperty("aqi").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(row.GetProperty("iaqi_so2").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(row.GetProperty("reason").GetString(), Does.Contain("SO2"));
    }

    [Test]
    public void Aqi_Pretty_SpeaksTheLanguageAsked()
    {
        Assert.That(Run("aqi", "--pm25", "160", "--lang", "zh", "--standard", "2012").Out, Does.Contain("五级（重度污染）").And.Contain("首要污染物"));
        Assert.That(Run("aqi", "--pm25", "160", "--lang", "en", "--standard", "2012").Out, Does.Contain("Heavily polluted").And.Contain("Primary pollutant"));
    }

    [TestCase("-5")]
    [TestCase("abc")]
    [TestCase("1e3")]
    [TestCase("1,5")]
    [TestCase("2000000")]
    [TestCase("NaN")]
    public void Aqi_ImpossibleConcentration_IsWrongUsage(string value)
    {
        var outcome = Run("aqi", "--pm25", value);
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.StartWith($"airq: --pm25: expected a number from 0 to 1000000, found '{value}'"));
        Assert.That(outcome.Out, Is.Empty);
    }

    [Test]
    public void Aqi_NothingGiven_IsWrongUsage() =>
        Assert.That(Run("aqi"), Has.Property("Code").EqualTo(2).And.Property("Err").Contain("--pm25"));

    [Test]
    public void Index_SixStatistics_GivesTheSumOfTheSingleIndices()
    {
        var outcome = Run(["index", .. SixStatistics, "--standard", "2012", "--csv"]);
        Assert.That(outcome.Header, Is.EqualTo("index_so2,index_no2,index_pm10,index_pm25,index_co,index_o3,index,main,scheme,standard"));
        Assert.That(outcome.Lines[1], Is.EqualTo("0.20,0.78,0.84,1.00,0.30,0.88,4.00,PM2.5,Classic,2012"));
    }

    [Test]
    public void Index_SchemeAsked_IsTheSchemeUsed()
    {
        var row = Run(["index", .. SixStatistics, "--standard", "2026", "--scheme", "weighted", "--json"]).Json[0];
        Assert.That(row.GetProperty("scheme").GetString(), Is.EqualTo("Weighted"));
        Assert.That(row.GetProperty("main").EnumerateArray().Select(m => m.GetString()), Is.EqualTo(new[] { "PM2.5" }));
    }

    [Test]
    public void Index_MissingStatistic_IsADataErrorThatNamesIt()
    {
        var outcome = Run("index", "--so2", "1", "--no2", "1", "--pm10", "1", "--pm25", "1", "--co", "1", "--lang", "en");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Is.EqualTo("airq: no composite index: no O3\n"));
    }

    [Test]
    public void Standards_OnADate_AreThoseInForce()
    {
        var outcome = Run("standards", "--date", "2031-01-01", "--csv");
        Assert.That(outcome.Header, Is.EqualTo("standard,table,pollutant,averaging,class,iaqi,value,unit,source"));
        Assert.That(outcome.Out, Does.Contain("2026-final,limit,pm25,year,II,,25,µg/m³,"));
        Assert.That(outcome.Lines.Count(l => l.Contains(",breakpoint,", StringComparison.Ordinal)), Is.EqualTo(75));
    }
}
