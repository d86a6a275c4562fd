using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Ranking;

[TestFixture]
public sealed class RankingMetricTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(5);

    [Test]
    public void Rank_GeneratedMonths_PlacesEqualTheOracle([Range(1, 12)] int month)
    {
        var period = AssessmentPeriod.Month(2026, month);
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, area) in Data.Areas)
        {
            var assessment = OracleAssess.Assess(area, "month", period.Start.ToOracle(), period.End.ToOracle());
            if (assessment.IsValid && OracleText.Index(assessment, month < 3 ? "Classic" : "Plan2026") is { } index)
                values[name] = index.Published;
        }

        var result = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(Data.Grid, period));
        Assert.That(result.Ranked.ToDictionary(r => r.Area.Name, r => r.Place), Is.EquivalentTo(OracleRegion.Places(values)));
    }

    [Test]
    public void Rank_InvalidAreas_AreListedWithPollutantAndDays()
    {
        var result = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2026, 5)));
        Assert.That(result.Unranked.Single(u => u.Area.Name == "area7").Reason.ToString(), Does.Match(@"SO2: \d+ of 31 days valid in 2026-05, 27 needed"));
    }

    [Test]
    public void Rank_OnePollutant_NeedsOnlyThatPollutant()
    {
        var assessments = PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2026, 5));
        var result = RankingMetric.ByKey("pm25").Rank(assessments);
        Assert.That(result.Ranked.Select(r => r.Area), Is.EquivalentTo(assessments.Where(a => a[Pollutant.PM25].IsValid).Select(a => a.Area)));
        Assert.That(result.Ranked.Select(r => r.Value), Is.Ordered);
    }

    [Test]
    public void Rank_GoodRatio_LargestIsFirst() =>
        Assert.That(RankingMetric.GoodRatio.Rank(PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2026, 5))).Ranked.Select(r => r.Value), Is.Ordered.Descending);

    [Test]
    public void ChangeRanking_Index_IsPercentOfThePublishedToOneDecimal()
    {
        var now = PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2026, 5));
        var before = PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2025, 5), new AssessmentOptions { Standards = now[0].Edition });
        var result = ChangeRanking.Rank(RankingMetric.Index, now, before).Improvement;
        var expected = now.Zip(before).Where(p => p.First.IsValid && p.Second.IsValid)
            .ToDictionary(p => p.First.Area, p => (((Rational)p.First.Index.Published!.Value - p.Second.Index.Published!.Value) * 100 / p.Second.Index.Published!.Value).Round(1));
        Assert.That(expected, Is.Not.Empty);
        Assert.That(result.Ranked.ToDictionary(r => r.Area, r => r.Value), Is.EquivalentTo(expected));
        Assert.That(result.Ranked.Select(r => r.Value), Is.Ordered);
        Assert.That(result.Ranked.Count + result.Unranked.Count, Is.EqualTo(now.Count));
    }

    [Test]
    public void ChangeRanking_GoodRatio_IsInPercentagePoints()
    {
        var now = PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2026, 5));
        var before = PeriodAssessor.AssessAll(Data.Grid, AssessmentPeriod.Month(2025, 5), new AssessmentOptions { Standards = now[0].Edition });
        var result = ChangeRanking.Rank(RankingMetric.GoodRatio, now, before).Improvement;
        var expected = now.Zip(before).Where(p => p.First.DaysReason is null && p.Second.DaysReason is null).ToDictionary(p => p.First.Area, p => p.First.GoodRatio - p.Second.GoodRatio);
        Assert.That(expected, Is.Not.Empty);
        Assert.That(result.Ranked.ToDictionary(r => r.Area, r => (decimal?)r.Value), Is.EquivalentTo(expected));
    }

    [Test]
    public void Rank_TiesAskedFor_AreUsed()
    {
        var areas = new[] { MadeAssessments.Of("a", 30), MadeAssessments.Of("b", 30), MadeAssessments.Of("c", 40) };
        Assert.That(RankingMetric.Index.Rank(areas, TieRule.Dense).Ranked.Select(r => r.Place), Is.EqualTo(new[] { 1, 1, 2 }));
    }

    [Test]
    public void FinerIndex_TwoWeights_IsTheWeightedSumOfTheQuotients()
    {
        var area = MadeAssessments.Of("a", new PollutantStatistics(9, 21, 43, 31, 1.1m, 101), scheme: CompositeIndexScheme.Weighted);
        var expected = area.Index.Singles.Select(s => (Rational)s.Concentration!.Value * s.Weight / s.Limit).Aggregate((x, y) => x + y);
        Assert.That(area.Index.Singles.Select(s => s.Weight).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(RankingMetric.FinerIndex.Of(area), Is.EqualTo(expected.Round(6)));
    }

    [Test]
    public void Statistic_NoPollutant_IsRefused() =>
        Assert.That(() => RankingMetric.Statistic((Pollutant)6), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("No such pollutant"));

    [Test]
    public void ByKey_Unknown_SaysWhatThereIs() =>
        Assert.That(() => RankingMetric.ByKey("smell"), Throws.ArgumentException.With.Message.Contains("index, so2, no2, pm10, pm25, co, o3_8h, good_ratio"));
}
