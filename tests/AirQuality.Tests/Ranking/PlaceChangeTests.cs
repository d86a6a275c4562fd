using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

/// <summary>How places moved, among the areas ranked both times.</summary>
[TestFixture]
public sealed class PlaceChangeTests
{
    private static readonly RankingRule Index = new("index", RankingDirection.SmallestFirst);

    /// <summary>Both lists have a and b only: now a is before b, before b was before a.</summary>
    [Test]
    public void Between_AreasOfOneListOnly_DoNotMoveTheOthers()
    {
        var now = RankingMetric.Index.Rank([MadeAssessments.Of("new", 10), MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 30), MadeAssessments.Of("few", 25, reason: "few")]);
        var then = RankingMetric.Index.Rank([MadeAssessments.Of("a", 40), MadeAssessments.Of("b", 30), MadeAssessments.Of("few", 20)]);
        Assert.That(
            PlaceChange.Between(now, then).Select(c => $"{c.Area}: {c.Earlier} -> {c.Place}, {c.Rise} of {c.Among}"),
            Is.EqualTo(new[] { "new:  -> ,  of 2", "a: 2 -> 1, 1 of 2", "b: 1 -> 2, -1 of 2", "few:  -> ,  of 2" }));
    }

    [Test]
    public void Between_RankingsByTwoMetrics_IsRefused() =>
        Assert.That(() => PlaceChange.Between(RankingMetric.Index.Rank([]), RankingMetric.GoodDays.Rank([])), Throws.ArgumentException.With.Message.Contains("index and good_days"));

    /// <summary>An area can only lose as many places as areas passed it, and gain as many as it passed.</summary>
    [Test]
    public void Between_Generated_IsTheNumberPassedLessTheNumberThatPassed([Range(1, 15)] int seed)
    {
        var random = new Random(seed);
        RankingResult Generate() => RankingEngine.Rank(
            Enumerable.Range(0, 40).Where(_ => random.Next(3) > 0).Select(i => new RankingEntry(new Area($"{i}", AreaLevel.County), random.Next(1000))), Index);
        var (now, then) = (Generate(), Generate());
        var changes = PlaceChange.Between(now, then);
        var both = changes.Where(c => c.Rise is not null).Select(c => c.Area).ToHashSet();
        Assert.That(both, Is.Not.Empty);
        foreach (var change in changes.Where(c => c.Rise is not null))
        {
            int Better(RankingResult ranking) => ranking.Ranked.Count(r => both.Contains(r.Area) && r.Value < ranking.PlaceOf(change.Area)!.Value);
            Assert.That(change.Rise, Is.EqualTo(Better(then) - Better(now)));
            Assert.That(change.Among, Is.EqualTo(both.Count));
        }
    }

    [Test]
    public void Between_TiesAmongTheAreasOfBoth_ShareAsTheRuleSays([ValueSource(typeof(TieRule), nameof(TieRule.All))] TieRule ties)
    {
        RankingResult Rank(params (string Name, decimal Value)[] areas) =>
            RankingEngine.Rank(areas.Select(a => new RankingEntry(new Area(a.Name, AreaLevel.County), a.Value)), Index with { Ties = ties });
        var now = Rank(("new", 0), ("a", 1), ("b", 1), ("newer", 1.5m), ("c", 2));
        var then = Rank(("c", 1), ("a", 2), ("b", 3));
        var expected = ties == TieRule.Dense ? new[] { 1, 1, 2 } : [1, 1, 3];
        Assert.That(PlaceChange.Between(now, then).Where(c => c.Place is not null).Select(c => c.Place!.Value), Is.EqualTo(expected));
    }

    /// <summary>
    /// Measured days of Chinese cities, October 2015: the composite index of Shijiazhuang is 37.3 % lower than a year before, but
    /// 361 cities have a place and 190 had: among all of them it would have fallen from
    /// 188th to 315th, by 127 places. Among the 188 that have a place both times it rose by 28.
    /// </summary>
    [Test]
    public void Between_ACleanerCityAmongManyMoreThanLastYear_Rises()
    {
        var file = Path.Combine(RealData.Folder("cities-2013-2017"), "daily.csv.gz");
        var days = ObservationReader.Read([file], new ReadOptions { Lenient = true }).Days!;
        var group = PeriodRanking.Rank(days, AssessmentPeriod.Month(2015, 10)).Groups.Single();
        var city = group.Rows.Single(r => r.Area.Name == "石家庄");
        Assert.That(city.Change, Is.EqualTo(-37.3m));
        Assert.That(group.Ranking.Ranked, Has.Count.EqualTo(361));
        Assert.That(city.OnLastYear!.Among, Is.EqualTo(188));
        Assert.That(city.OnLastYear.Rise, Is.EqualTo(28));
    }
}
