using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class ChangeRankingTests
{
    private static readonly AssessmentPeriod LastYear = AssessmentPeriod.Month(2017, 2);

    /// <summary>a was above class II (35) and got cleaner but is above still; b worsened and meets it; c worsened and does not; d has no last year.</summary>
    [Test]
    public void Rank_AttainedAreas_AreLeftOutOfTheWorseningOnlyAndSaidSo()
    {
        var now = new[] { MadeAssessments.Of("a", 40), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 50), MadeAssessments.Of("d", 60) };
        var then = new[] { MadeAssessments.Of("a", 50, LastYear), MadeAssessments.Of("b", 20, LastYear), MadeAssessments.Of("c", 45, LastYear) };
        var ranking = ChangeRanking.Rank(RankingMetric.Statistic(Pollutant.PM25), now, then);
        Assert.That(Text(ranking.Improvement), Is.EqualTo(new[] { "1 a -20.0", "2 c 11.1", "3 b 50.0", "d: no valid PM2.5 to compare with" }));
        Assert.That(Text(ranking.Worsening), Is.EqualTo(new[] { "1 a -20.0", "2 c 11.1", "b: all six pollutants meet class II", "d: no valid PM2.5 to compare with" }));
        Assert.That(ranking.Worsening.Bottom(1).Single().Area.Name, Is.EqualTo("c"));
        Assert.That(ranking.Improvement.Rule.Metric, Is.EqualTo("pm25_change"));
        Assert.That(ranking.Improvement.Bases.Select(b => b.Period), Is.EqualTo(new[] { MadeAssessments.Month, LastYear }));
    }

    [Test]
    public void Rank_EqualRates_Tie()
    {
        var ranking = ChangeRanking.Rank(
            RankingMetric.Statistic(Pollutant.PM25),
            [MadeAssessments.Of("a", 45), MadeAssessments.Of("b", 54), MadeAssessments.Of("c", 90)],
            [MadeAssessments.Of("a", 50, LastYear), MadeAssessments.Of("b", 60, LastYear), MadeAssessments.Of("c", 80, LastYear)]);
        Assert.That(Text(ranking.Improvement), Is.EqualTo(new[] { "1 a -10.0", "1 b -10.0", "3 c 12.5" }));
    }

    [Test]
    public void Rank_Generated_LosesNobodyInEitherList([Range(1, 10)] int seed)
    {
        var now = MadeAssessments.Generate(seed);
        var then = MadeAssessments.Generate(seed + 100, LastYear);
        foreach (var metric in RankingMetric.All)
        {
            var ranking = ChangeRanking.Rank(metric, now, then);
            foreach (var list in new[] { ranking.Improvement, ranking.Worsening })
                Assert.That(list.Ranked.Select(r => r.Area).Concat(list.Unranked.Select(u => u.Area)), Is.EquivalentTo(now.Select(a => a.Area)));
            var attained = now.Where(a => a.Attained == true).Select(a => a.Area).ToHashSet();
            Assert.That(ranking.Worsening.Ranked.Select(r => r.Area), Is.EqualTo(ranking.Improvement.Ranked.Select(r => r.Area).Where(a => !attained.Contains(a))));
        }
    }

    [Test]
    public void Change_AcrossStandards_IsRefusedEverywhere()
    {
        var now = MadeAssessments.Of("a", new PollutantStatistics(10, 20, 40, 30, 1, 100), edition: StandardsCatalogue.Y2026, scheme: CompositeIndexScheme.Plan2026);
        var then = MadeAssessments.Of("a", 30, LastYear);
        Assert.That(() => RankingMetric.Index.Change(now, then), Throws.ArgumentException.With.Message.Contains("2017-02 (standard 2012, scheme Classic)"));
        Assert.That(() => ChangeRanking.Rank(RankingMetric.Index, [now], [then]), Throws.ArgumentException.With.Message.Contains("one standard and scheme"));
    }

    [Test]
    public void Change_AcrossEditionsOrSchemesAlone_IsRefused()
    {
        var statistics = new PollutantStatistics(10, 20, 40, 30, 1, 100);
        var now = MadeAssessments.Of("a", statistics, edition: StandardsCatalogue.Y2026, scheme: CompositeIndexScheme.Plan2026);
        var ofAnotherEdition = MadeAssessments.Of("a", statistics, LastYear, StandardsCatalogue.Y2012, CompositeIndexScheme.Plan2026);
        var ofAnotherScheme = MadeAssessments.Of("a", statistics, LastYear, StandardsCatalogue.Y2026, CompositeIndexScheme.Classic);
        foreach (var then in new[] { ofAnotherEdition, ofAnotherScheme })
        {
            Assert.That(() => RankingMetric.Index.Change(now, then), Throws.ArgumentException.With.Message.Contains("one standard and scheme"));
            Assert.That(() => ChangeRanking.Rank(RankingMetric.Index, [now], [then with { Area = new Area("other", AreaLevel.County) }]), Throws.ArgumentException.With.Message.Contains("one standard and scheme"), "no area of both");
        }

        Assert.That(RankingMetric.Index.Change(now, now with { Period = LastYear }), Is.Zero);
    }

    [Test]
    public void Rank_TiesAndDecimalsAskedFor_AreUsed()
    {
        var now = new[] { MadeAssessments.Of("a", 45.5m), MadeAssessments.Of("b", 45), MadeAssessments.Of("c", 90) };
        var then = new[] { MadeAssessments.Of("a", 50, LastYear), MadeAssessments.Of("b", 50, LastYear), MadeAssessments.Of("c", 80, LastYear) };
        var options = new RankingOptions { Ties = TieRule.Dense, Decimals = 0 };
        var ranking = ChangeRanking.Rank(RankingMetric.Statistic(Pollutant.PM25), now, then, options);
        Assert.That(Text(ranking.Improvement), Is.EqualTo(new[] { "1 b -10", "2 a -9", "3 c 12" }));
        Assert.That((ranking.Improvement.Rule.Ties, ranking.Worsening.Rule.Decimals), Is.EqualTo((TieRule.Dense, (int?)0)));
    }

    [Test]
    public void Rank_NoEarlierPeriod_RanksNobody() =>
        Assert.That(Text(ChangeRanking.Rank(RankingMetric.Index, [MadeAssessments.Of("a", 40)], []).Improvement), Is.EqualTo(new[] { "a: no valid composite index to compare with" }));

    private static IEnumerable<string> Text(RankingResult result) =>
        [.. result.Ranked.Select(r => $"{r.Place} {r.Area} {r.Value}"), .. result.Unranked.Select(u => $"{u.Area}: {u.Reason}")];
}
