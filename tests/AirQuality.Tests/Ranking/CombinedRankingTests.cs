using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class CombinedRankingTests
{
    private static readonly RankingMetric PM25 = RankingMetric.Statistic(Pollutant.PM25);

    [Test]
    public void Rank_MeanOfIndexAndChange_IsByTheMeanPlace()
    {
        var now = new[] { MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 40), MadeAssessments.Of("d", 50) };
        var then = new[] { 21, 40, 60, 50 }.Zip(now).Select(p => MadeAssessments.Of(p.Second.Area.Name, p.First, AssessmentPeriod.Month(2017, 2)));
        var result = CombinedRanking.Rank("pm25 and its change", [new(PM25.Rank(now)), new(PM25.RankByChange(now, then))]);
        Assert.That(result.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 2.00", "1 b 2.00", "1 c 2.00", "4 d 4.00" }));
        Assert.That(result.Bases.Select(b => $"{b.Period}"), Is.EqualTo(new[] { "2018-02", "2017-02" }));
    }

    [Test]
    public void Rank_Generated_EqualsTheRationalMeans([Range(1, 10)] int seed)
    {
        var areas = MadeAssessments.Generate(seed);
        decimal[] weights = [0.7m, 0.2m, seed];
        var rankings = new[] { RankingMetric.Index, PM25, RankingMetric.Statistic(Pollutant.O3) }.Select(m => m.Rank(areas)).ToList();
        var result = CombinedRanking.Rank("mix", [.. rankings.Zip(weights, (r, w) => new RankingPart(r, w))]);
        var valid = areas.Where(a => a.IsValid).Select(a => a.Area).ToList();
        var means = valid.ToDictionary(a => a, a => rankings.Zip(weights).Select(p => (Rational)(p.Second * p.First.PlaceOf(a)!.Place)).Aggregate((x, y) => x + y) / weights.Sum());
        foreach (var area in result.Ranked)
        {
            Assert.That(area.Place, Is.EqualTo(1 + means.Values.Count(m => m.CompareTo(means[area.Area]) < 0)));
            Assert.That(area.Value, Is.EqualTo(means[area.Area].Round(2)));
        }

        Assert.That(result.Ranked.Select(r => r.Area), Is.EquivalentTo(valid));
        Assert.That(result.Unranked.Select(u => u.Area), Is.EquivalentTo(areas.Where(a => !a.IsValid).Select(a => a.Area)));
    }

    [Test]
    public void Rank_ShuffledAreasAndParts_GivesTheSamePlaces([Range(1, 10)] int seed)
    {
        var areas = MadeAssessments.Generate(seed).ToArray();
        RankingMetric[] metrics = [RankingMetric.Index, PM25, RankingMetric.GoodRatio];
        List<(string Name, int Place, bool IsTied)> Places() =>
            [.. CombinedRanking.Rank("mix", [.. metrics.Select(m => new RankingPart(m.Rank(areas), m == PM25 ? 0.5m : 2))]).Ranked.Select(r => (r.Area.Name, r.Place, r.IsTied)).Order()];
        var before = Places();
        new Random(seed).Shuffle(areas);
        Array.Reverse(metrics);
        Assert.That(before, Is.Not.Empty);
        Assert.That(Places(), Is.EqualTo(before));
    }

    [Test]
    public void Rank_OneAreaCleaner_NeverLosesAPlace([Range(1, 10)] int seed)
    {
        var areas = MadeAssessments.Generate(seed);
        static RankingResult Mix(IEnumerable<PeriodAssessment> all) => CombinedRanking.Rank("mix", [new(RankingMetric.Index.Rank(all), 2), new(PM25.Rank(all))]);
        var before = Mix(areas);
        foreach (var (i, area) in areas.Index().Where(a => a.Item.IsValid))
        {
            var s = area.Pollutants.Select(p => p.Evaluated!.Value).ToArray();
            var cleaner = MadeAssessments.Of(area.Area.Name, new PollutantStatistics(s[0], s[1], s[2], s[3] - 1, s[4], s[5]));
            Assert.That(Mix([.. areas.Take(i), cleaner, .. areas.Skip(i + 1)]).PlaceOf(area.Area)!.Place, Is.LessThanOrEqualTo(before.PlaceOf(area.Area)!.Place));
        }
    }

    [Test]
    public void Rank_TiesAndDecimalsAskedFor_AreUsed()
    {
        var areas = new[] { MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 40) };
        RankingPart[] parts = [new(PM25.Rank(areas)), new(RankingMetric.GoodDays.Rank(areas), 2)];
        var finer = CombinedRanking.Rank("mix", parts, new RankingOptions { Decimals = 3 });
        Assert.That(finer.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 1.000", "2 b 1.333", "3 c 1.667" }));
        var dense = CombinedRanking.Rank("mix", parts, new RankingOptions { Decimals = 0, Ties = TieRule.Dense });
        Assert.That(dense.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 1", "1 b 1", "2 c 2" }));
        Assert.That(dense.Rule, Is.EqualTo(new RankingRule("mix", RankingDirection.SmallestFirst, TieRule.Dense, 0)));
    }

    [Test]
    public void Rank_AreaMissingInAPart_IsListedWithThePart()
    {
        var result = CombinedRanking.Rank("mix", [new(RankingMetric.Index.Rank([MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 20, reason: "few days")])), new(PM25.Rank([MadeAssessments.Of("a", 20), MadeAssessments.Of("c", 20)]))]);
        Assert.That(result.Ranked.Single().Area.Name, Is.EqualTo("a"));
        Assert.That(result.Unranked.Select(u => $"{u.Area}: {u.Reason}"), Is.EqualTo(new[] { "b: composite index: few days; PM2.5: not in this ranking", "c: composite index: not in this ranking" }));
    }

    [Test]
    public void Rank_PartsOfTwoStandards_SaysSo()
    {
        var other = MadeAssessments.Of("a", new PollutantStatistics(10, 20, 40, 30, 1, 100), edition: StandardsCatalogue.Y2026, scheme: CompositeIndexScheme.Plan2026);
        Assert.That(CombinedRanking.Rank("mix", [new(RankingMetric.Index.Rank([MadeAssessments.Of("a", 20)])), new(RankingMetric.Index.Rank([other]))]).IsOfOneStandard, Is.False);
    }

    [Test]
    public void Rank_NoPartsOrWeights_Throws()
    {
        Assert.That(() => CombinedRanking.Rank("mix", []), Throws.ArgumentException.With.Message.Contains("rankings to combine, found none"));
        Assert.That(() => CombinedRanking.Rank(" ", [new(RankingMetric.Index.Rank([]))]), Throws.ArgumentException.With.Property("ParamName").EqualTo("name"));
        Assert.That(() => CombinedRanking.Rank("mix", [new(RankingMetric.Index.Rank([]), 0)]), Throws.ArgumentException.With.Message.Contains("above 0"));
    }
}
