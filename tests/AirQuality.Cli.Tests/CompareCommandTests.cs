using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>compare.</summary>
public sealed class CompareCommandTests : CliFixture
{
    [Test]
    public void Compare_ByDefault_GivesLastYearAndThePeriodBefore()
    {
        var outcome = Run("compare", TwoYears(), "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,comparison,with,metric,value,base,change,unit,note"));
        Assert.That(outcome.Lines, Does.Contain("A,last_year,2025-10,pm25,30.0,15.0,100.0,%,")
            .And.Contain("A,last_year,2025-10,so2,6,6,0.0,%,unchanged")
            .And.Contain("A,last_year,2025-10,good_ratio,100.0,100.0,0.0,pp,unchanged")
            .And.Contain("A,last_year,2025-10,good_days,31,31,0,days,unchanged")
            .And.Contain("A,previous,2026-09,pm25,30.0,18.0,66.7,%,"));
    }

    [Test]
    public void Compare_OfAYear_NamesLastYearOnce() =>
        Assert.That(Run("compare", TwoYears(), "--period", "2026", "--csv").Lines[1..].Select(l => l.Split(',')[1]).Distinct(), Is.EqualTo(new[] { "last_year" }));

    [Test]
    public void Compare_PartsOfTheIndex_AddUpToItsChange()
    {
        var rows = Run("compare", TwoYears(), "--period", "2026-10", "--with", "last-year", "--csv").Lines.Select(l => l.Split(',')).ToList();
        var index = rows.Single(r => r[3] == "index");
        var parts = rows.Where(r => r[3].StartsWith("index:", StringComparison.Ordinal)).ToList();
        Assert.That(parts.Select(p => p[3]), Is.EqualTo(new[] { "index:so2", "index:no2", "index:pm10", "index:pm25", "index:co", "index:o3_8h", "index:rounding" }));
        Assert.That(parts.Sum(p => Number(p[6])), Is.EqualTo(Number(index[4]) - Number(index[5])));
        Assert.That(parts.Single(p => p[3] == "index:pm25"), Is.EqualTo(new[] { "A", "last_year", "2025-10", "index:pm25", "1.000", "0.500", "0.500", "index", "" }));
    }

    [Test]
    public void Compare_WithAPeriodWithoutData_SaysSoAndHasNoNumber()
    {
        var outcome = Run("compare", TwoYears(), "--period", "2026-10", "--with", "2020-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1], Is.EqualTo("A,given,2020-10,index,2.80,,,%,no data in 2020-10"));
        Assert.That(outcome.Lines[1..].Select(l => l.Split(',')[6]).Distinct(), Is.EqualTo(new[] { "" }));
        Assert.That(Run("compare", TwoYears(), "--period", "2026-10", "--with", "2020-10", "--csv", "--lang", "zh").Lines[1], Does.EndWith(",2020-10无数据"));
    }

    [Test]
    public void Compare_WithYears_GivesTheMeanOfTheirFigures() =>
        Assert.That(Run("compare", TwoYears(), "--period", "2026-10", "--with", "2025..2026", "--csv").Lines, Does.Contain("A,years,2025..2026,pm25,30.0,22.5,33.3,%,"));

    [Test]
    public void Compare_WithEvents_SeparatesThemFromTheRest()
    {
        var events = Write("events.csv", "area,from,to,kind,source", "A,2026-10-01,2026-10-10,dust,list");
        var rows = Run("compare", TwoYears(), "--period", "2026-10", "--with", "last-year", "--events", events, "--csv").Lines.Select(l => l.Split(',')).ToList();
        decimal Change(string metric) => Number(rows.Single(r => r[3] == metric)[6]);
        var index = rows.Single(r => r[3] == "index");
        Assert.That(Number(index[4]) - Number(index[5]) + Change("index:events"), Is.EqualTo(Change("index:measured")));
    }

    [Test]
    public void Compare_WithEventsLeftOutOfNothing_HasNoRowsOfEvents()
    {
        var events = Write("events.csv", "area,from,to,kind,source", "A,2026-10-01,2026-10-10,dust,list");
        Assert.That(Run("compare", TwoYears(), "--period", "2026-10", "--events", events, "--exclude", "none", "--csv").Out, Does.Not.Contain("index:events").And.Contain("index:rounding"));
    }

    /// <summary>PM2.5 of 70 was a good day by the standard of 2012 and is none by that of 2026.</summary>
    [TestCase("--own-time", "A,last_year,2025-10,good_days,0,31,-31,days,")]
    [TestCase("--csv", "A,last_year,2025-10,good_days,0,0,0,days,unchanged")]
    public void Compare_AcrossStandards_LikeForLikeUnlessOwnTime(string option, string expected)
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-10-01", 31, 70), .. Days("A", "2026-10-01", 31, 70)]);
        Assert.That(Run("compare", file, "--period", "2026-10", "--csv", "--lang", "en", option).Lines, Does.Contain(expected));
    }

    [Test]
    public void Compare_ByStation_AddsUpToTheChange()
    {
        var hours = Write("h.csv", [Hourly, .. Hours("1", "2026-08-01", 31, 20), .. Hours("1", "2026-09-01", 30, 30), .. Hours("2", "2026-08-01", 61, 24)]);
        var stations = Write("s.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P", "2,b,urban,A,X,P");
        var rows = Run("compare", hours, "--stations", stations, "--period", "2026-09", "--with", "previous", "--by-station", "--csv").Lines.Select(l => l.Split(',')).ToList();
        var index = rows.Single(r => r[3] == "index");
        var parts = rows.Where(r => r[3].StartsWith("index:station:", StringComparison.Ordinal) || r[3] == "index:remainder").ToList();
        Assert.That(parts.Select(p => p[3]), Is.EqualTo(new[] { "index:station:1", "index:station:2", "index:remainder" }));
        Assert.That(parts.Sum(p => Number(p[6])), Is.EqualTo(Number(index[4]) - Number(index[5])));
        Assert.That((parts[0][6], parts[1][6]), Is.EqualTo(("0.167", "0.000"))); // half of 10 over the limit of 30
    }

    [Test]
    public void Compare_ByStationWithoutStations_IsWrongUsage() =>
        Assert.That(Run("compare", TwoYears(), "--period", "2026-10", "--by-station").Code, Is.EqualTo(2));

    [TestCase("2025..2024")]
    [TestCase("yesterday")]
    public void Compare_WithNonsense_IsWrongUsage(string with)
    {
        var outcome = Run("compare", TwoYears(), "--period", "2026-10", "--with", with);
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("--with: expected last-year, previous, years such as 2023..2025, or a period"));
    }

    [TestCase("zh", "同比", "持平")]
    [TestCase("en", "On last year", "(=)")]
    public void Compare_ForPeople_HasATableForEachBase(string language, string title, string equal)
    {
        var outcome = Run("compare", TwoYears(), "--period", "2026-10", "--lang", language);
        Assert.That(outcome.Out, Does.Contain(title).And.Contain(equal).And.Contain("30.0 (+100.0)").And.Contain("+0.500"));
    }

    [Test]
    public void Compare_AcrossTheSwitch_SaysHowDaysAreJudged() =>
        Assert.That(Run("compare", Write("d.csv", [Observed, .. Days("A", "2025-01-01", 460, 20)]), "--period", "2026-Q1", "--lang", "en").Err, Does.Contain("across the change of standards"));

    /// <summary>PM2.5 of 70 on every day: good by the edition of 2012, which judges January and February of both years, and not by that of 2026.</summary>
    [Test]
    public void Compare_AcrossTheSwitch_HasBothReadings()
    {
        var outcome = Run("compare", Write("d.csv", [Observed, .. Days("A", "2025-01-01", 460, 70)]), "--period", "2026-Q1", "--with", "last-year", "--csv");
        Assert.That(outcome.Header, Does.EndWith("note,newer,value_newer,base_newer,change_newer"));
        Assert.That(outcome.Lines.Single(l => l.Contains(",good_days,", StringComparison.Ordinal)), Is.EqualTo("A,last_year,2025-Q1,good_days,59,59,0,days,unchanged,2026,0,0,0"));
    }

    private string TwoYears() => Write("d.csv", [Observed, .. Days("A", "2025-10-01", 31, 15), .. Days("A", "2026-09-01", 30, 18), .. Days("A", "2026-10-01", 31, 30)]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
