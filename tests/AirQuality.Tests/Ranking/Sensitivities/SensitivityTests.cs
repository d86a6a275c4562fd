using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Ranking.Sensitivities;

[TestFixture]
public sealed class SensitivityTests
{
    [Test]
    public void Days_Generated_EqualAnAssessmentOfAGridWithoutTheDay([Range(1, 3)] int seed, [Values("index", "pm25", "good_ratio")] string key)
    {
        var group = new GeneratedGroup(seed, 9, AssessmentPeriod.Range(new LocalDate(2026, 2, 10), new LocalDate(2026, 3, 20)));
        var metric = RankingMetric.ByKey(key);
        var ranking = metric.Rank(group.Assessments);
        var own = ranking.Ranked[^2];
        var influences = Sensitivity.Of(Ranked(group, ranking, metric), own.Area).Days;
        Assert.That(influences, Has.Count.EqualTo(group.Period.Days));
        foreach (var influence in influences)
        {
            var without = metric.Of(PeriodAssessor.Assess(Rebuilt(group.Days, influence.Cause), group.Days.IndexOf(own.Area), group.Period));
            Assert.That((influence.Figure, influence.Effect), Is.EqualTo((without, own.Value - without)));
            Assert.That(influence.Place, Is.EqualTo(GeneratedGroup.With(ranking, own.Area, without!.Value).Ranked.Single(r => r.Area == own.Area).Place));
        }
    }

    [Test]
    public void Days_OutsideThePeriodOrWithoutData_HaveNoInfluence()
    {
        var group = new GeneratedGroup(5, 4, AssessmentPeriod.Month(2026, 5));
        var week = AssessmentPeriod.Range(new LocalDate(2026, 5, 28), new LocalDate(2026, 6, 3));
        var ranking = RankingMetric.Statistic(Pollutant.PM25).Rank(PeriodAssessor.AssessAll(group.Days, AssessmentPeriod.Month(2026, 5)));
        var influences = Sensitivity.Of(Ranked(group, ranking, RankingMetric.Statistic(Pollutant.PM25)) with { Period = week }, ranking.Ranked[0].Area).Days;
        Assert.That(influences.Select(i => i.Cause), Is.EqualTo(Enumerable.Range(28, 4).Select(d => new LocalDate(2026, 5, d))));
    }

    [Test]
    public void Days_TheWorstDay_CostsThePlace()
    {
        // Both have 30 but for one day of 340 that lifts the mean of the first from 30 to 40.
        var period = AssessmentPeriod.Month(2026, 5);
        var builder = new DailyGridBuilder();
        foreach (var name in (string[])["struck", "calm"])
            for (var i = 0; i < 31; i++)
                builder.Add(builder.AddArea(new Area(name, AreaLevel.County)), period.Start.PlusDays(i), Pollutant.PM25, Concentration.FromDecimal(name == "calm" ? 35 : i == 6 ? 340 : 30));
        var days = builder.Build();
        var metric = RankingMetric.Statistic(Pollutant.PM25);
        var assessments = PeriodAssessor.AssessAll(days, period);
        var ranking = metric.Rank(assessments);
        var ranked = new RankedPeriod { Ranking = ranking, Metric = metric, Period = period, Days = days, Assessments = assessments };
        var worst = Sensitivity.Of(ranked, ranking.Ranked[^1].Area).Days.MaxBy(i => i.Effect)!;
        Assert.That(worst, Is.EqualTo(new Influence<LocalDate>(new LocalDate(2026, 5, 7), 30.0m, 10.0m, 1)));
    }

    [Test]
    public void Stations_Generated_EqualTheAreaMadeFromTheOthers([Values(AreaLevel.County, AreaLevel.City, AreaLevel.Province)] AreaLevel level)
    {
        var data = GeneratedHours.Of(4);
        var period = AssessmentPeriod.Range(new LocalDate(2026, 1, 20), new LocalDate(2026, 4, 9));
        var stationDays = DayAggregator.StationDays(data.Grid, data.Network);
        var metric = RankingMetric.GoodDays;
        var areaDays = DayAggregator.AreaDays(stationDays, data.Network, level);
        var assessments = PeriodAssessor.AssessAll(areaDays, period);
        var ranking = RankingEngine.Rank(assessments.Select(a => new RankingEntry(a.Area, a.GoodDays)), new RankingRule("good_days", RankingDirection.LargestFirst));
        var ranked = new RankedPeriod { Ranking = ranking, Metric = metric, Period = period, Days = areaDays, Assessments = assessments, Stations = new StationDays(stationDays, data.Network) };
        var changed = 0;
        foreach (var own in ranking.Ranked)
        {
            var influences = new LeaveOneOut(ranked, own.Area).Stations(CancellationToken.None);
            Assert.That(influences.Select(i => i.Cause), Is.EqualTo(data.Network.AssessmentStations(own.Area)));
            foreach (var influence in influences)
            {
                var network = new StationNetwork(data.Network.Stations.Where(s => s.Id != influence.Cause.Id));
                var days = DayAggregator.AreaDays(data.Grid, network, level);

                // Without a day that has an AQI there is no count.
                decimal? expected = days.IndexOf(own.Area) is >= 0 and var row && PeriodAssessor.Assess(days, row, period) is { ValidDays: > 0 } others ? others.GoodDays : null;
                Assert.That(influence.Figure, Is.EqualTo(expected), $"{own.Area} {influence.Cause.Id}");
                changed += influence.Effect is null or 0 ? 0 : 1;
            }
        }

        Assert.That(changed, Is.GreaterThan(3));
    }

    [Test]
    public void PollutantsAtMedian_Generated_EqualTheIndexOfTheStatistics([Range(1, 3)] int seed, [Values(8, 9)] int areas)
    {
        var group = new GeneratedGroup(seed, areas, AssessmentPeriod.Month(2026, 5));
        var own = group.Ranking.Ranked[^1];
        foreach (var influence in Sensitivity.Of(Ranked(group, group.Ranking, RankingMetric.Index), own.Area).Pollutants)
        {
            var sorted = group.Ranking.Ranked.Select(r => group.Of(r.Area).Index.Singles[(int)influence.Cause].Concentration!.Value).Order().ToList();
            var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
            var expected = GeneratedGroup.Index(group.Of(own.Area), p => p == influence.Cause ? median : null);
            Assert.That((influence.Figure, influence.Effect), Is.EqualTo(((decimal?)expected, (decimal?)(own.Value - expected))));
        }
    }

    [Test]
    public void Pollutants_OfOtherRankingsThanByIndex_AreNotAsked()
    {
        var group = new GeneratedGroup(1, 5, AssessmentPeriod.Month(2026, 5));
        var ranking = RankingMetric.GoodDays.Rank(group.Assessments);
        var sensitivity = Sensitivity.Of(Ranked(group, ranking, RankingMetric.GoodDays), ranking.Ranked[0].Area);
        Assert.That(sensitivity.Pollutants, Is.Empty);
        Assert.That(sensitivity.Marginal, Is.Empty);
    }

    [Test]
    public void Of_AnAreaThatIsNotRanked_Throws()
    {
        var group = new GeneratedGroup(1, 5, AssessmentPeriod.Month(2026, 5));
        Assert.That(() => Sensitivity.Of(Ranked(group, group.Ranking, RankingMetric.Index), new Area("nowhere", AreaLevel.County)), Throws.ArgumentException.With.Message.Contains("nowhere is not ranked"));
    }

    [Test]
    public void Marginal_Generated_NextStepIsTheLeastThatLowersTheIndex([Range(1, 5)] int seed, [Values(2015, 2026)] int year)
    {
        var group = new GeneratedGroup(seed, 3, AssessmentPeriod.Month(year, 5));
        foreach (var assessment in group.Assessments.Where(a => group.Ranking.PlaceOf(a.Area) is not null))
        {
            foreach (var effect in new LeaveOneOut(Ranked(group, group.Ranking, RankingMetric.Index), assessment.Area).Marginal())
            {
                var now = assessment.Index.Singles[(int)effect.Pollutant].Concentration!.Value;
                var step = new decimal(1, 0, 0, isNegative: false, now.Scale);
                decimal With(decimal less) => GeneratedGroup.Index(assessment, p => p == effect.Pollutant ? now - less : null);
                Assert.That(With(effect.NextStep!.Value), Is.LessThan(assessment.Index.Published!.Value));
                Assert.That(With(effect.NextStep.Value - step), Is.EqualTo(assessment.Index.Published));
                Assert.That(effect.PerUnit, Is.EqualTo(decimal.Round(effect.Weight / effect.Limit, 4)));
            }
        }
    }

    [Test]
    public void PlaceWith_Break_IsBehindEquals()
    {
        var ranking = RankingEngine.Rank(
            [new(new Area("a", AreaLevel.County), 1), new(new Area("b", AreaLevel.County), 2), new(new Area("c", AreaLevel.County), 3)],
            new RankingRule("index", RankingDirection.SmallestFirst, TieRule.Break));
        Assert.That(PlaceGaps.PlaceWith(ranking, ranking.Ranked[2].Area, 2), Is.EqualTo(3));
    }

    private static RankedPeriod Ranked(GeneratedGroup group, RankingResult ranking, RankingMetric metric) =>
        new() { Ranking = ranking, Metric = metric, Period = group.Period, Days = group.Days, Assessments = group.Assessments };

    /// <summary>The grid made anew, cell by cell, without a day.</summary>
    private static DailyGrid Rebuilt(DailyGrid days, LocalDate left)
    {
        var builder = new DailyGridBuilder();
        for (var row = 0; row < days.Areas.Count; row++)
        {
            builder.AddArea(days.Areas[row]);
            for (var date = days.FirstDay; date <= days.LastDay; date = date.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    if (date != left)
                        builder.Add(row, date, pollutant, days.PublishedOn(row, date)[pollutant]);
        }

        return builder.Build();
    }
}
