namespace AirQuality.Cli.Tests;

/// <summary>rank, sample, demo.</summary>
public sealed class RankCommandTests : CliFixture
{
    private const string Header = "rank,area,value,change,main,note";

    [Test]
    public void Rank_SharesPlacesAndListsTheUnrankedLast()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Take(5), Is.EqualTo(new[]
        {
            Header,
            "1,A,2.30,,NO2+PM10+PM2.5+O3,",
            "2,B,2.40,,PM2.5,tied",
            "2,C,2.40,,PM2.5,tied",
            "4,D,2.80,,PM2.5,",
        }));
        Assert.That(outcome.Lines[5], Does.StartWith(",E,2.30,,").And.Contain("20 of 31 days valid"));
    }

    [Test]
    public void Rank_Dense_SkipsNoPlace() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--ties", "dense").Lines[4], Does.StartWith("3,D,"));

    [Test]
    public void Rank_Top_IsExtendedByTies() =>
        Assert.That(Ranked("--top", "2"), Is.EqualTo(new[] { "1,A", "2,B", "2,C" }));

    [Test]
    public void Rank_Bottom_CountsFromTheBottom()
    {
        var outcome = Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "en", "--bottom", "2");
        Assert.That(outcome.Lines[1], Is.EqualTo("4,D,2.80,,PM2.5,1st from the bottom"));
        Assert.That(outcome.Lines[2], Does.EndWith("3rd from the bottom; tied"));
        Assert.That(outcome.Lines[3], Does.EndWith("3rd from the bottom; tied"));
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--lang", "zh", "--bottom", "1").Lines[1], Does.EndWith("倒数第1名"));
    }

    [Test]
    public void Rank_ByPm25_HasTheDecimalsPublished() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--csv", "--by", "pm25").Lines[1], Does.StartWith("1,A,15.0,"));

    [Test]
    public void Rank_ByGoodRatio_LargerIsBetter()
    {
        var file = Write("d.csv", [Observed, .. Days("Bad", "2026-10-01", 31, 80), .. Days("Good", "2026-10-01", 31, 15)]);
        Assert.That(Run("rank", file, "--period", "2026-10", "--csv", "--by", "good_ratio").Lines[1..], Is.EqualTo(new[]
        {
            "1,Good,100.0,,NO2+PM10+PM2.5+O3,",
            "2,Bad,0.0,,PM2.5,",
        }));
    }

    [Test]
    public void Rank_WithLastYear_GivesTheChangeUnderOneStandard()
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-10-01", 396, 15), .. Days("B", "2025-10-01", 365, 30), .. Days("B", "2026-10-01", 31, 15)]);
        Assert.That(Run("rank", file, "--period", "2026-10", "--csv", "--by", "index_change").Lines[1..], Is.EqualTo(new[]
        {
            "1,B,-17.9,-17.9,NO2+PM10+PM2.5+O3,",
            "2,A,0.0,0.0,NO2+PM10+PM2.5+O3,",
        }));
    }

    [Test]
    public void Rank_WithinCities_StartsAnewInEach()
    {
        var outcome = Run("rank", FiveCounties(), "--stations", FiveCountiesStations(), "--period", "2026-10", "--csv", "--group", "city");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..5].Select(l => l[..3]), Is.EqualTo(new[] { "1,A", "2,B", "1,C", "2,D" }));
        Assert.That(outcome.Lines[1], Does.EndWith(",X"));
    }

    [Test]
    public void Rank_WithinCitiesThatNobodyKnows_IsADataError() =>
        Assert.That(Run("rank", FiveCounties(), "--period", "2026-10", "--group", "city").Code, Is.EqualTo(1));

    [Test]
    public void SampleThenRank_IsTheDemo()
    {
        var data = PathOf("data");
        var sample = Run("sample", data, "--date", "2026-11-01", "--csv");
        Assert.That(sample.Code, Is.Zero, sample.Err);
        Assert.That(sample.Header, Is.EqualTo("file,rows"));
        var rank = Run("rank", Path.Combine(data, "hours-*.csv.gz"), "--stations", Path.Combine(data, "stations.csv"), "--period", "2026-10", "--csv");
        Assert.That(rank.Code, Is.Zero, rank.Err);
        var demo = Run("demo", "--date", "2026-11-01", "--csv");
        Assert.That(demo.Header, Is.EqualTo("rank,county,city,index,change,pm25,o3_8h,good_ratio,main"));
        Assert.That(
            rank.Lines[1..].Select(l => string.Join(',', l.Split(',')[..4])),
            Is.EqualTo(demo.Lines[1..].Select(l => l.Split(',')).Select(c => $"{c[0]},{c[1]},{c[3]},{c[4]}")));
    }

    [Test]
    public void Demo_FitsAScreen()
    {
        var outcome = Run("demo", "--date", "2026-11-01", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Has.Length.LessThanOrEqualTo(45));
        Assert.That(outcome.Lines.Max(l => l.Length), Is.LessThanOrEqualTo(120));
        Assert.That(outcome.Out, Does.Contain("fictitious").And.Contain("PM2.5 goals of 2026").And.Contain("alerts").And.Contain("airq rank"));
    }

    private string[] Ranked(params string[] options) =>
        [.. Run(["rank", FiveCounties(), "--period", "2026-10", "--csv", .. options]).Lines[1..].Where(l => l[0] != ',').Select(l => string.Join(',', l.Split(',')[..2]))];
}
