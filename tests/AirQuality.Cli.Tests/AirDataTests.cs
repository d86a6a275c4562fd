using AirQuality.Terms;

namespace AirQuality.Cli.Tests;

/// <summary>The library's way in gives the figures that the tool prints for the same question.</summary>
public sealed class AirDataTests : CliFixture
{
    [Test]
    public void Rank_OfAFolder_GivesThePlacesTheToolPrints()
    {
        FiveCounties();
        var asked = AirData.Open(Folder).Counties.Rank("2026-10");
        var printed = Run("rank", Folder, "--period", "2026-10", "--csv", "--lang", "en").Lines[1..].Select(l => string.Join(' ', l.Split(',')[..3]));
        Assert.That(asked.Ranked.Select(a => FormattableString.Invariant($"{a.Place} {a.Area.Name} {a.Value}")), Is.EqualTo(printed.Where(l => char.IsDigit(l[0]))));
    }

    [Test]
    public void Open_FolderWithStationsGoalsAndEvents_TellsThemByTheirHeaders()
    {
        Write("hours.csv", [Hourly, .. Hours("1", "2026-01-01", 40, 15)]);
        Write("places.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P");
        Write("plan.csv", "area,metric,year,goal", "A,pm25,2026,30");
        Write("dust.csv", "area,from,to,kind,source", "A,2026-01-05,2026-01-05,dust,x");
        var air = AirData.Open(Folder);
        Assert.That(air.Network!.Stations, Has.Count.EqualTo(1));
        Assert.That(air.Plan.Goals, Has.Count.EqualTo(1));
        Assert.That(air.Events!.Events, Has.Count.EqualTo(1));
    }

    [Test]
    public void Assess_PeriodOutsideTheData_IsRefused()
    {
        FiveCounties();
        Assert.That(() => AirData.Open(Folder).Counties.Assess("2025-10"), Throws.ArgumentException.With.Message.Contains("2026-10-01..2026-10-31"));
    }

    [Test]
    public void Rank_LevelTheDataDoNotHave_IsRefused()
    {
        FiveCounties();
        Assert.That(() => AirData.Open(Folder).At(AreaLevel.City).Rank("2026-10"), Throws.InvalidOperationException.With.Message.Contains("City"));
    }

    [Test]
    public void Track_GoalsOfTheDay_HaveTheStatusThatTheToolPrints()
    {
        Write("daily.csv", [Observed, .. Days("A", "2025-01-01", 561, 28)]);
        Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,28.5");
        var asked = AirData.Open(Folder).Counties.Track("2026-07-15").Single();
        var printed = Run("track", Folder, "--targets", PathOf("targets.csv"), "--as-of", "2026-07-15", "--csv", "--lang", "en").Lines[1..].Select(l => string.Join(' ', l.Split(',')[2], l.Split(',')[6]));
        Assert.That(asked.Periods.Select(p => FormattableString.Invariant($"{p.Level.ToString().ToLowerInvariant()} {p.Actual}")), Is.EqualTo(printed));
    }
}
