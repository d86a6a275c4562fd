using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Wording;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class TieBreakChainTests
{
    /// <summary>a 0.2 + 0.5 + 1 + 1 + 0.2 + 0.5, b 0.5 + 0.45 + 1 + 0.8 + 0.15 + 0.5, c 0.2 + 0.5 + 1 + 1 + 0.1 + 0.6: 3.40 each.</summary>
    [Test]
    public void Shaanxi_EqualIndices_ArePlacedByPm25First()
    {
        var a = MadeAssessments.Of("a", new PollutantStatistics(12, 20, 70, 35, 0.8m, 80));
        var b = MadeAssessments.Of("b", new PollutantStatistics(30, 18, 70, 28, 0.6m, 80));
        var c = MadeAssessments.Of("c", new PollutantStatistics(12, 20, 70, 35, 0.4m, 96));
        Assert.That(new[] { a, b, c }.Select(x => x.Index.Published), Is.All.EqualTo(3.40m));
        Assert.That(Ranked([a, b, c], TieBreakChain.Shaanxi), Is.EqualTo(new[] { "1 b", "2 a", "3 c" }));
    }

    [Test]
    public void Shaanxi_EqualInAll_ShareThePlace() =>
        Assert.That(Ranked([MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 35)], TieBreakChain.Shaanxi), Is.EqualTo(new[] { "1 a", "1 b", "3 c" }));

    [Test]
    public void Chain_OfAnyMetrics_ComparesEachInItsDirection()
    {
        var chain = new TieBreakChain("good days first", [RankingMetric.GoodDays, RankingMetric.HeavyDays]);
        var areas = new[]
        {
            MadeAssessments.Of("a", 30) with { GoodDays = 20, HeavyDays = 2 },
            MadeAssessments.Of("b", 30) with { GoodDays = 25, HeavyDays = 3 },
            MadeAssessments.Of("c", 30) with { GoodDays = 20, HeavyDays = 1 },
        };
        Assert.That(Ranked(areas, chain), Is.EqualTo(new[] { "1 b", "2 c", "3 a" }));
        Assert.That(RankingMetric.Index.Rank(areas, new RankingOptions { Ties = TieRule.Break, Chain = chain }).Rule.Chain!.ToString(), Is.EqualTo("good days first (good_days, heavy_days)"));
    }

    [Test]
    public void Chain_InvalidFigure_ComesLast()
    {
        var areas = new[] { MadeAssessments.Of("a", 30) with { GoodDays = 28, DaysReason = Reason.Because("天数不足", "too few days") }, MadeAssessments.Of("b", 30) };
        Assert.That(Ranked(areas, new TieBreakChain("days", [RankingMetric.GoodDays])), Is.EqualTo(new[] { "1 b", "2 a" }));
    }

    /// <summary>SO2 18/60 + NO2 26/40 + PM10 70/70 + PM2.5 35/35 + CO 1/4 + O3 80/160 = 0.3 + 0.65 + 1 + 1 + 0.25 + 0.5; 1/60 more is 3.716667.</summary>
    [Test]
    public void FinerIndex_IsTheSumBeforeRounding()
    {
        Assert.That(RankingMetric.FinerIndex.Of(MadeAssessments.Of("a", new PollutantStatistics(18, 26, 70, 35, 1, 80))), Is.EqualTo(3.7m));
        Assert.That(RankingMetric.FinerIndex.Of(MadeAssessments.Of("a", new PollutantStatistics(19, 26, 70, 35, 1, 80))), Is.EqualTo(3.716667m));
        Assert.That(RankingMetric.FinerIndex.Of(MadeAssessments.Of("a", new PollutantStatistics(null, 26, 70, 35, 1, 80))), Is.Null);
    }

    private static IEnumerable<string> Ranked(IEnumerable<PeriodAssessment> areas, TieBreakChain chain) =>
        RankingMetric.Index.Rank(areas, new RankingOptions { Ties = TieRule.Break, Chain = chain }).Ranked.Select(r => $"{r.Place} {r.Area}");
}
