namespace AirQuality.Cli.Tests;

/// <summary>Every figure of bulletins, both limits under both schemes, and dust in three forms on the command line.</summary>
public sealed class BulletinCommandsTests : CliFixture
{
    private string days = string.Empty;

    [SetUp]
    public void Make() =>
        days = Write("d.csv", [Observed, .. Enumerable.Range(1, 30).SelectMany(d => new[] { $"A,2026-04-{d:00},8,{20 + d},{50 + d},{20 + d},0.{d % 9},{100 + d}", $"B,2026-04-{d:00},9,30,{70 + d},{10 + d},0.5,90" })]);

    /// <summary>Each of the four is what the tool says of that standard and scheme alone.</summary>
    [TestCase("2012", "classic")]
    [TestCase("2012", "plan2026")]
    [TestCase("2026", "classic")]
    [TestCase("2026", "plan2026")]
    public void RankBoth_EachOfFour_IsThatOfItsStandardAndSchemeAlone(string standard, string scheme)
    {
        var both = Run("rank", days, "--period", "2026-04", "--both", "--csv");
        Assert.That(both.Code, Is.Zero, both.Err);
        var header = both.Header.Split(',');
        var (index, rank) = (Array.IndexOf(header, $"index_{standard}_{scheme}"), Array.IndexOf(header, $"rank_{standard}_{scheme}"));
        var alone = Run("rank", days, "--period", "2026-04", "--standard", standard, "--scheme", scheme, "--csv").Lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).Select(c => $"{c[1]} {c[2]} {c[0]}");
        Assert.That(both.Lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).Select(c => $"{c[0]} {c[index]} {c[rank]}"), Is.EquivalentTo(alone));
    }

    [Test]
    public void AssessBulletin_LevelsOfDays_AddUpToTheValidOnes()
    {
        var rows = Run("assess", days, "--period", "2026-04", "--bulletin", "--csv").Lines.Skip(1).Where(l => l.StartsWith("A,", StringComparison.Ordinal)).Select(l => l.Split(',')).ToList();
        Assert.That(rows.Where(r => r[2].StartsWith("level_", StringComparison.Ordinal) && r[2].EndsWith("_days", StringComparison.Ordinal)).Sum(r => int.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(30));
    }

    [Test]
    public void RankBy_P95OfParticles_IsTheAssessedPercentile()
    {
        var ranked = Run("rank", days, "--period", "2026-04", "--by", "pm25_p95", "--csv").Lines[1].Split(',');
        var assessed = Run("assess", days, "--period", "2026-04", "--bulletin", "--csv").Lines.Single(l => l.StartsWith($"{ranked[1]},2026-04,p95,PM2.5", StringComparison.Ordinal)).Split(',');
        Assert.That(ranked[2], Is.EqualTo(assessed[4]));
    }

    [Test]
    public void AssessDustForms_WithoutEvents_AsksForThem()
    {
        var outcome = Run("assess", days, "--period", "2026-04", "--dust-forms");
        Assert.That((outcome.Code, outcome.Err.Contains("--events", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    [Test]
    public void AssessDustForms_WithADustDay_HasThreeForms()
    {
        var file = Write("dust.csv", [Observed, .. Enumerable.Range(1, 30).Select(d => $"A,2026-04-{d:00},8,20,{(d <= 2 ? 400 : 60)},30,0.5,90")]);
        var events = Write("e.csv", "area,from,to,kind,source", "A,2026-04-01,2026-04-02,dust,list");
        var row = Run("assess", file, "--events", events, "--period", "2026-04", "--dust-forms", "--base-share", "1.7", "--csv").Lines[1].Split(',');
        // 28 of 30 good as measured; all 30 without dust; 2 / 30 = 6.667 %, 4.967 above 1.7: 93.333 + 4.967 = 98.3.
        Assert.That(row.Skip(2).Take(4), Is.EqualTo(new[] { "93.3", "100.0", "98.3", "1.7" }));
    }
}
