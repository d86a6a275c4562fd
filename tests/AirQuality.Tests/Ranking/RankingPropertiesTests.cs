using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

/// <summary>What holds for every ranking, whatever the figures.</summary>
[TestFixture]
public sealed class RankingPropertiesTests
{
    private static readonly RankingOptions[] Rules =
    [
        RankingOptions.Default,
        new() { Ties = TieRule.Dense },
        new() { Ties = TieRule.Break },
        new() { Ties = TieRule.Break, Chain = TieBreakChain.FinerIndex },
        new() { Decimals = 0 },
    ];

    [Test]
    public void Rank_ShuffledAndRelabelled_GivesTheSamePlaces([Range(1, 8)] int seed, [ValueSource(nameof(Rules))] RankingOptions rule)
    {
        var areas = MadeAssessments.Generate(seed).ToArray();
        var shuffled = areas.Select(a => a with { Area = new Area($"x{a.Area.Name}", AreaLevel.City) }).ToArray();
        new Random(seed).Shuffle(shuffled);
        foreach (var metric in RankingMetric.All)
            Assert.That(
                Places(metric.Rank(shuffled, rule)).Select(p => (p.Name[1..], p.Place, p.IsTied)).Order(),
                Is.EqualTo(Places(metric.Rank(areas, rule)).Order()),
                metric.Key);
    }

    [Test]
    public void Rank_OneAreaCleaner_NeverLosesAPlace([Range(1, 12)] int seed, [ValueSource(nameof(Rules))] RankingOptions rule)
    {
        var areas = MadeAssessments.Generate(seed);
        var before = RankingMetric.Index.Rank(areas, rule);
        foreach (var (i, area) in areas.Index().Where(a => a.Item.IsValid))
        {
            var s = area.Pollutants.Select(p => p.Evaluated!.Value).ToArray();
            s[seed % 6] -= seed % 6 == 4 ? 0.1m : 1;
            var cleaner = MadeAssessments.Of(area.Area.Name, new PollutantStatistics(s[0], s[1], s[2], s[3], s[4], s[5]));
            var after = RankingMetric.Index.Rank([.. areas.Take(i), cleaner, .. areas.Skip(i + 1)], rule);
            Assert.That(after.PlaceOf(area.Area)!.Place, Is.LessThanOrEqualTo(before.PlaceOf(area.Area)!.Place));
            if (rule.Ties == TieRule.Share)
                Assert.That(after.PlaceOf(area.Area)!.PlaceFromBottom, Is.GreaterThanOrEqualTo(before.PlaceOf(area.Area)!.PlaceFromBottom));
        }
    }

    [Test]
    public void Rank_Ties_AreMutualAndShareBothPlaces([Range(1, 12)] int seed, [ValueSource(nameof(Rules))] RankingOptions rule)
    {
        var result = RankingMetric.Index.Rank(MadeAssessments.Generate(seed), rule);
        foreach (var area in result.Ranked)
        {
            var sharing = result.Ranked.Where(r => r.Place == area.Place).ToList();
            Assert.That(area.IsTied, Is.EqualTo(sharing.Count > 1));
            Assert.That(sharing.Where(r => r.Value != area.Value || r.PlaceFromBottom != area.PlaceFromBottom), Is.Empty);
        }
    }

    [Test]
    public void Rank_Places_CountFromBothEnds([Range(1, 12)] int seed)
    {
        var result = RankingMetric.Index.Rank(MadeAssessments.Generate(seed));
        foreach (var area in result.Ranked)
        {
            Assert.That(area.Place, Is.EqualTo(1 + result.Ranked.Count(r => r.Value < area.Value)));
            Assert.That(area.PlaceFromBottom, Is.EqualTo(1 + result.Ranked.Count(r => r.Value > area.Value)));
        }
    }

    [Test]
    public void Rank_EveryMetricAndRule_LosesNobody([Range(1, 8)] int seed, [ValueSource(nameof(Rules))] RankingOptions rule)
    {
        var areas = MadeAssessments.Generate(seed);
        foreach (var metric in RankingMetric.All)
        {
            var result = metric.Rank(areas, rule);
            Assert.That(result.Ranked.Select(r => r.Area).Concat(result.Unranked.Select(u => u.Area)), Is.EquivalentTo(areas.Select(a => a.Area)));
            Assert.That(result.Unranked.Where(u => string.IsNullOrWhiteSpace(u.Reason.ToString())), Is.Empty);
            Assert.That(
                (result.Rule.Ties, result.Rule.Decimals, result.Rule.Chain, result.IsOfOneStandard),
                Is.EqualTo((rule.Ties, rule.Decimals, rule.Chain ?? rule.Ties.Chain, true)));
            Assert.That(result.Bases, Is.EqualTo(new[] { new RankingBasis(MadeAssessments.Month, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic) }));
        }
    }

    [Test]
    public void Rank_AllTied_IsOneFirstPlaceAndEveryListIsAll()
    {
        var result = RankingMetric.Index.Rank(Enumerable.Range(0, 7).Select(i => MadeAssessments.Of($"{i}", 30)));
        Assert.That(result.Ranked.Select(r => (r.Place, r.PlaceFromBottom, r.IsTied)), Is.All.EqualTo((1, 1, true)));
        Assert.That((result.Top(1).Count, result.Bottom(1).Count, result.Top(100).Count), Is.EqualTo((7, 7, 7)));
    }

    [Test]
    public void Rank_AllIneligible_HasNoPlacesAndAllReasons()
    {
        var result = RankingMetric.Index.Rank(Enumerable.Range(0, 7).Select(i => MadeAssessments.Of($"{i}", 30, reason: "too few days")));
        Assert.That((result.Ranked.Count, result.Top(3).Count, result.Bottom(3).Count), Is.EqualTo((0, 0, 0)));
        Assert.That(result.Unranked.Select(u => u.Reason.ToString()), Is.All.EqualTo("too few days").And.Exactly(7).Items);
    }

    [Test]
    public void Rank_EmptyGroup_IsEmptyAndOfNoStandard()
    {
        var result = RankingMetric.Index.Rank([]);
        Assert.That((result.Ranked.Count, result.Unranked.Count, result.Bases.Count, result.IsOfOneStandard), Is.EqualTo((0, 0, 0, true)));
    }

    [Test]
    public void Rank_AcrossStandards_IsRefused() =>
        Assert.That(
            () => RankingMetric.Index.Rank([MadeAssessments.Of("a", 30), MadeAssessments.Of("b", new PollutantStatistics(10, 20, 40, 30, 1, 100), edition: StandardsCatalogue.Y2026, scheme: CompositeIndexScheme.Plan2026)]),
            Throws.ArgumentException.With.Message.Contains("2018-02 (standard 2012, scheme Classic) of a and 2018-02 (standard 2026, scheme Plan2026) of b"));

    [Test]
    public void Rank_AcrossPeriods_IsRefused() =>
        Assert.That(
            () => RankingMetric.Index.Rank([MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 30, AssessmentPeriod.Month(2018, 3))]),
            Throws.ArgumentException.With.Message.Contains("one period"));

    [TestCase(-1)]
    [TestCase(16)]
    public void Rank_ImpossibleDecimals_Throws(int decimals) =>
        Assert.That(() => RankingMetric.Index.Rank([MadeAssessments.Of("a", 30)], new RankingOptions { Decimals = decimals }), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static IEnumerable<(string Name, int Place, bool IsTied)> Places(RankingResult result) => result.Ranked.Select(r => (r.Area.Name, r.Place, r.IsTied));
}
