using System.Text.Json;

namespace AirQuality.Cli.Tests;

/// <summary>hourly, daily, assess, check.</summary>
public sealed class ReportCommandsTests : CliFixture
{
    [Test]
    public void Hourly_GivesEveryStationHour()
    {
        var outcome = Run("hourly", Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61)]), "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("station,time,so2,no2,pm10,pm25,co,o3,aqi,level,primary"));
        Assert.That(outcome.Lines, Has.Length.EqualTo(25));
        Assert.That(outcome.Lines[1], Is.EqualTo("s1,2026-10-01T01:00,6,20,30,61,0.8,80,101,3,PM2.5"));
        Assert.That(outcome.Lines[24], Does.StartWith("s1,2026-10-02T00:00,"));
    }

    [Test]
    public void Hourly_OfCounties_IsTheMeanOfTheirStations()
    {
        var hours = Write("h.csv", [Hourly, .. Hours("1", "2026-10-01", 1, 20), .. Hours("2", "2026-10-01", 1, 30)]);
        var stations = Write("s.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P", "2,b,urban,A,X,P");
        Assert.That(Run("hourly", hours, "--stations", stations, "--csv").Lines[1], Does.StartWith("A,2026-10-01T01:00,6,20,30,25,0.8,80,"));
        Assert.That(Run("hourly", hours, "--stations", stations, "--level", "station", "--csv").Lines[1], Does.StartWith("1,2026-10-01T01:00,"));
    }

    [Test]
    public void Daily_GivesPublishedDecimalsAndAqi()
    {
        var outcome = Run("daily", Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61)]), "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Is.EqualTo("area,date,so2,no2,pm10,pm25,co,o3_8h,aqi,level,primary\ns1,2026-10-01,6,20,30,61,0.8,80,101,3,PM2.5\n"));
    }

    [Test]
    public void Daily_FromStandardInput()
    {
        var text = string.Join('\n', [Hourly, .. Hours("s1", "2026-10-01", 1, 61)]);
        var outcome = RunWith(text, "daily", "-", "--csv");
        Assert.That(outcome.Lines[1], Is.EqualTo("s1,2026-10-01,6,20,30,61,0.8,80,101,3,PM2.5"), outcome.Err);
    }

    [Test]
    public void Assess_HasTheColumnsAgreed()
    {
        var outcome = Run("assess", FiveCounties(), "--period", "2026-10", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,period,days,valid_days,so2,no2,pm10,pm25,co,o3_8h,index,main,good_days,good_ratio,heavy_days,valid,reason"));
        Assert.That(outcome.Lines[1], Is.EqualTo("A,2026-10,31,31,6,20,30,15.0,0.8,80,2.30,NO2+PM10+PM2.5+O3,31,100.0,0,true,"));
        Assert.That(outcome.Lines[5], Does.StartWith("E,2026-10,31,20,").And.Contain(",false,").And.Contain("20 of 31 days valid in 2026-10, 27 needed"));
    }

    [Test]
    public void Assess_Json_HasNumbersListsAndNulls()
    {
        var row = Run("assess", FiveCounties(), "--period", "2026-10", "--json").Json[0];
        Assert.That(row.GetProperty("pm25").GetRawText(), Is.EqualTo("15.0"));
        Assert.That(row.GetProperty("main").GetArrayLength(), Is.EqualTo(4));
        Assert.That(row.GetProperty("valid").GetBoolean(), Is.True);
        Assert.That(row.GetProperty("reason").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Assess_InChinese_GivesTheReasonInChinese() =>
        Assert.That(Run("assess", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "zh").Lines[5], Does.Contain("2026-10有效20天（共31天），需27天"));

    [Test]
    public void Assess_OutsideTheData_IsADataError()
    {
        var outcome = Run("assess", FiveCounties(), "--period", "2025-10");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("expected data in 2025-10, found data from 2026-10-01 to 2026-10-31 only"));
    }

    [TestCase("s1,2026-10-01T25:00,6,20,30,61,0.8,80", "time")]
    [TestCase("s1,2026-10-01T02:00,6,20,30,many,0.8,80", "pm25")]
    [TestCase("s1,2026-10-01T02:00,6,20,30,-7,0.8,80", "pm25")]
    [TestCase("s1,2026-10-01T02:00,6,20,30", null)]
    [TestCase("s1,2026-10-01T02:00,6,20,30,61,800,80", "co")]
    [TestCase("s1,2026-10-01T02:00,6,20,30,61,0.8,8000", "o3")]
    [TestCase("s1,2026-10-01T01:00,6,20,30,62,0.8,80", "pm25")]
    public void BadRow_IsOneMessageWithItsPlace(string row, string? column)
    {
        var file = Write("bad.csv", Hourly, "s1,2026-10-01T01:00,6,20,30,61,0.8,80", row);
        var outcome = Run("daily", file, "--csv");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Is.Empty);
        Assert.That(outcome.Err, Does.StartWith($"airq: {file}:3: {(column is null ? string.Empty : column + ": ")}expected ").And.Contain(", found "));
        Assert.That(outcome.Err.Count(c => c == '\n'), Is.EqualTo(1));
    }

    [Test]
    public void HourOutsideTheSpan_IsOneMessageWithItsPlace()
    {
        var file = Write("span.csv", Hourly, "s1,2026-10-01T01:00,6,20,30,61,0.8,80", "s1,2026-11-01T01:00,6,20,30,61,0.8,80");
        var outcome = Run("daily", file, "--span", "2026-10", "--csv");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.StartWith($"airq: {file}:3: time: expected a day of 2026-10-01..2026-10-31, found "));
    }

    [Test]
    public void BadRow_Lenient_GoesOnAndSaysSo()
    {
        var file = Write("bad.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61), "s1,2026-10-02T01:00,6,20,30,-7,0.8,80"]);
        var outcome = Run("daily", file, "--csv", "--lenient", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Lines[1], Does.StartWith("s1,2026-10-01,"));
        Assert.That(outcome.Err, Does.Contain("negative: 1"));
    }

    [Test]
    public void Check_ListsEachFindingWithItsPlace()
    {
        var file = Write("bad.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61), "s1,2026-10-02T01:00,6,20,30,-7,0.8,80"]);
        var outcome = Run("check", file, "--csv");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Header, Is.EqualTo("kind,severity,file,line,column,expected,found,count"));
        Assert.That(outcome.Lines[1], Does.StartWith($"Negative,error,{file},26,pm25,"));
        Assert.That(outcome.Err, Does.Contain("25"));
    }

    [Test]
    public void Check_OfGoodFiles_ExitsWith0()
    {
        // Days that vary as days do: months of one value, or two areas alike, are something to look at.
        var random = new Random(9);
        var rows = from area in new[] { "A", "B" }
                   from day in Enumerable.Range(1, 31)
                   select FormattableString.Invariant($"{area},2026-10-{day:00},{random.Next(5, 12)},{random.Next(15, 40)},{random.Next(50, 110)},{random.Next(15, 45)},{random.Next(4, 11) / 10m},{random.Next(60, 140)}");
        var outcome = Run("check", Write("varied.csv", [Observed, .. rows]), "--lang", "en");
        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Out, Does.Contain("62").And.Contain("2026-10-31").And.Contain("Nothing suspicious"));
    }
}
