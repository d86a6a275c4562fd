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
        var result = Mix([PM25.Rank(now), ChangeRanking.Rank(PM25, now, then).Improvement]);
        Assert.That(result.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 2.00", "1 b 2.00", "1 c 2.00", "4 d 4.00" }));
        Assert.That(result.Bases.Select(b => $"{b.Period}"), Is.EqualTo(new[] { "2018-02", "2017-02" }));
    }

    [Test]
    public void Rank_Generated_EqualsTheRationalMeans([Range(1, 10)] int seed)
    {
        var areas = MadeAssessments.Generate(seed);
        decimal[] weights = [0.7m, 0.2m, seed];
        var rankings = new[] { RankingMetric.Index, PM25, RankingMetric.Statistic(Pollutant.O3) }.Select(m => m.Rank(areas)).ToList();
        var result = Mix(rankings, weights);
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
            [.. Mix([.. metrics.Select(m => m.Rank(areas))], [.. metrics.Select(m => m == PM25 ? 0.5m : 2)]).Ranked.Select(r => (r.Area.Name, r.Place, r.IsTied)).Order()];
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
        static RankingResult Both(IReadOnlyList<PeriodAssessment> all) => Mix([RankingMetric.Index.Rank(all), PM25.Rank(all)], [2, 1]);
        var before = Both(areas);
        foreach (var (i, area) in areas.Index().Where(a => a.Item.IsValid))
        {
            var s = area.Pollutants.Select(p => p.Evaluated!.Value).ToArray();
            var cleaner = MadeAssessments.Of(area.Area.Name, new PollutantStatistics(s[0], s[1], s[2], s[3] - 1, s[4], s[5]));
            Assert.That(Both([.. areas.Take(i), cleaner, .. areas.Skip(i + 1)]).PlaceOf(area.Area)!.Place, Is.LessThanOrEqualTo(before.PlaceOf(area.Area)!.Place));
        }
    }

    [Test]
    public void Rank_TiesAndDecimalsAskedFor_AreUsed()
    {
        var areas = new[] { MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 40) };
        RankingResult[] parts = [PM25.Rank(areas), RankingMetric.GoodDays.Rank(areas)];
        var finer = Mix(parts, [1, 2], new RankingOptions { Decimals = 3 });
        Assert.That(finer.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 1.000", "2 b 1.333", "3 c 1.667" }));
        var dense = Mix(parts, [1, 2], new RankingOptions { Decimals = 0, Ties = TieRule.Dense });
        Assert.That(dense.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), Is.EqualTo(new[] { "1 a 1", "1 b 1", "2 c 2" }));
        Assert.That(dense.Rule, Is.EqualTo(new RankingRule("pm25+2*good_days", RankingDirection.SmallestFirst, TieRule.Dense, 0)));
    }

    [Test]
    public void Rank_AreaMissingInAPart_IsListedWithThePart()
    {
        var result = Mix([RankingMetric.Index.Rank([MadeAssessments.Of("a", 20), MadeAssessments.Of("b", 20, reason: "few days")]), PM25.Rank([MadeAssessments.Of("a", 20), MadeAssessments.Of("c", 20)])]);
        Assert.That(result.Ranked.Single().Area.Name, Is.EqualTo("a"));
        Assert.That(result.Unranked.Select(u => $"{u.Area}: {u.Reason}"), Is.EqualTo(new[] { "b: composite index: few days; PM2.5: not in this ranking", "c: composite index: not in this ranking" }));
    }

    [Test]
    public void Rank_PartsOfTwoStandards_SaysSo()
    {
        var other = MadeAssessments.Of("a", new PollutantStatistics(10, 20, 40, 30, 1, 100), edition: StandardsCatalogue.Y2026, scheme: CompositeIndexScheme.Plan2026);
        Assert.That(Mix([RankingMetric.Index.Rank([MadeAssessments.Of("a", 20)]), RankingMetric.Index.Rank([other])]).IsOfOneStandard, Is.False);
    }

    /// <summary>The mean of places in rankings by figures or changes; weights of 1 where none are given.</summary>
    private static RankingResult Mix(IReadOnlyList<RankingResult> rankings, decimal[]? weights = null, RankingOptions? options = null) => CombinedRanking.Rank(
        RankingCriterion.MeanOf([.. rankings.Select((r, i) => new RankingPart(RankingCriterion.Parse(r.Rule.Metric), weights is null ? 1 : weights[i]))]),
        rankings,
        options ?? RankingOptions.Default);
}
