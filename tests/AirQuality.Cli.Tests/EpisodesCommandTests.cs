namespace AirQuality.Cli.Tests;

/// <summary>episodes.</summary>
public sealed class EpisodesCommandTests : CliFixture
{
    [Test]
    public void Episodes_ListsThemOverTheAreas()
    {
        var outcome = Run("episodes", Polluted(), "--period", "2026-10", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("pollutant,start,peak,end,days,max,max_area,areas,area_days,area_hours,hit"));
        Assert.That(outcome.Lines[1..], Is.EqualTo(new[] { "pm25,2026-10-03,2026-10-05,2026-10-07,5,120,B,2,8,,A:5+B:3" }));
        Assert.That(Run("episodes", Polluted(), "--period", "2026-10", "--by", "area", "--csv").Lines[1..], Is.EqualTo(new[]
        {
            "pm25,2026-10-03,2026-10-03,2026-10-07,5,80,A,1,5,,A:5",
            "pm25,2026-10-05,2026-10-05,2026-10-07,3,120,B,1,3,,B:3",
        }));
    }

    [Test]
    public void Episodes_Summary_AndMonths()
    {
        var summary = Run("episodes", Polluted(), "--period", "2026-10", "--show", "summary", "--csv");
        Assert.That(summary.Code, Is.Zero, summary.Err);
        Assert.That(summary.Lines[1], Is.EqualTo("A,2026-10,5,0,0,5,80.0,,100.0,0.0,5,,,,,,"));
        var months = Run("episodes", Polluted(), "--period", "2026-10", "--show", "months", "--csv");
        Assert.That(months.Header, Is.EqualTo("area,pollutant,at,count,mean,peaks,exceedance_days"));
        Assert.That(months.Lines[1], Is.EqualTo("A,pm25,10,7,62.9,1,5"));
    }

    [Test]
    public void Episodes_Hours_NeedHourlyData()
    {
        Assert.That(Run("episodes", Polluted(), "--period", "2026-10", "--show", "hours").Err, Does.Contain("expected hourly data, found daily data"));
        var outcome = Run("episodes", Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 1, 61)]), "--period", "2026-10", "--show", "hours", "--csv");
        Assert.That(outcome.Lines[1], Is.EqualTo("s1,pm25,1,1,61.0,1,1"), outcome.Err);
        Assert.That(outcome.Lines, Has.Length.EqualTo(49));
    }

    [Test]
    public void Episodes_OfCleanAir_AreNone()
    {
        Assert.That(Run("episodes", FiveCounties(), "--period", "2026-10", "--csv").Lines, Has.Length.EqualTo(1));
        Assert.That(Run("episodes", FiveCounties(), "--period", "2025-10").Code, Is.EqualTo(1));
    }

    private string Polluted() => Write(
        "daily.csv",
        [Observed, .. Days("A", "2026-10-01", 2, 20), .. Days("A", "2026-10-03", 5, 80), .. Days("B", "2026-10-01", 4, 20), .. Days("B", "2026-10-05", 3, 120)]);
}
