using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Explanation;

[TestFixture]
public sealed class ExplainerTests
{
    /// <summary>Every figure in the trees of every metric is made again from the leaves, and the roots are the library's figures.</summary>
    [TestCaseSource(nameof(Trees))]
    public void Replay_OfEveryNodeOfEveryMetric_IsTheFigure(int seed, AreaLevel level, string? edition)
    {
        var data = GeneratedHours.Of(seed);
        var options = new AssessmentOptions { Standards = edition is null ? StandardsCatalogue.National : StandardsCatalogue.National.ById(edition), DailyPrecision = seed == 1 ? DailyPrecision.Published : DailyPrecision.Unrounded };
        var explainer = Explainer.Of(data.Grid, data.Network, level, options);
        var period = AssessmentPeriod.Range(new LocalDate(2026, 2, 25), new LocalDate(2026, 3, 2)); // over the change of standards
        foreach (var area in explainer.Days.Areas.Take(4))
        {
            var assessment = PeriodAssessor.Assess(explainer.Days, explainer.Days.IndexOf(area), period, options);
            foreach (var metric in RankingMetric.All)
                Assert.That(explainer.Explain(area, period, metric.Key).Value, Is.EqualTo(metric.Of(assessment)), $"{area} {metric.Key}");
            foreach (var pollutant in Enum.GetValues<Pollutant>())
            {
                var key = RankingMetric.Statistic(pollutant).Key;
                Assert.That(explainer.Explain(area, period, $"{key}_mean").Value, Is.EqualTo(assessment[pollutant].Mean));
                Assert.That(explainer.Explain(area, period, $"{key}_p{assessment[pollutant].PercentileOrder}").Value, Is.EqualTo(assessment[pollutant].Percentile));
            }

            foreach (var day in assessment.DayAqis)
                Assert.That(AssertReplays(explainer.DayAqi(area, day.Date)).Value, Is.EqualTo(day.Aqi));
            AssertReplays(explainer.Explain(area, period, "index"));
            AssertReplays(explainer.Explain(area, period, "good_ratio"), depth: 1);
        }
    }

    /// <summary>Quick are every level with the standards as they change and counties with each edition, of both precisions.</summary>
    private static IEnumerable<TestCaseData> Trees() => Sweep.Of(
        [1, 2],
        [AreaLevel.Station, AreaLevel.County, AreaLevel.City, AreaLevel.Province],
        new[] { null, "2012", "2026" },
        (seed, level, edition) => level == AreaLevel.County || (edition is null && seed == 1));

    /// <summary>Eleven days of 0.1 to 1.1: k = 1 + 10 x 0.95 = 10.5, between 1.0 and 1.1.</summary>
    [Test]
    public void Explain_APercentile_NamesItsNeighboursWithTheDecimalsOfDays()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var day = 1; day <= 11; day++)
            builder.Add(row, new LocalDate(2026, 5, day), Pollutant.CO, Concentration.FromDecimal(day / 10m));
        var explained = Explainer.Of(builder.Build()).Explain(new Area("x", AreaLevel.County), AssessmentPeriod.Range(new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 11)), "co_p95");
        Assert.That(explained.Note!.In(Language.English), Does.Contain("k = 1 + (11 - 1) x 0.95 = 10.5, X(10) = 1.0, X(11) = 1.1"));
    }

    [Test]
    public void Replay_OfDailyData_IsTheFigure()
    {
        var data = GeneratedDays.Of(5);
        var explainer = Explainer.Of(data.Grid);
        foreach (var area in explainer.Days.Areas)
        {
            foreach (var period in new[] { AssessmentPeriod.Month(2026, 2), AssessmentPeriod.Year(2026), AssessmentPeriod.Quarter(2027, 2) })
            {
                var assessment = PeriodAssessor.Assess(data.Grid, data.Grid.IndexOf(area), period);
                Assert.That(AssertReplays(explainer.Explain(area, period, "index"), depth: 2).Value, Is.EqualTo(assessment.Index.Published));
                Assert.That(AssertReplays(explainer.Explain(area, period, "heavy_days"), depth: 0).Value, Is.EqualTo(assessment.HeavyDays));
            }
        }
    }

    /// <summary>Days left out are listed with their event, and every figure without them is made again from the days that stay.</summary>
    [Test]
    public void Explain_WithEvents_ListsTheDaysLeftOutAndReplays([Values(EventScope.Statistics, EventScope.Days, EventScope.All)] EventScope scope)
    {
        var data = GeneratedDays.Of(11);
        var events = new GeneratedEvents(data, 12);
        var options = new AssessmentOptions { Events = events.Register, EventScope = scope };
        var explainer = Explainer.Of(data.Grid, options);
        var leftOut = 0;
        foreach (var area in explainer.Days.Areas.Where((_, number) => number % 2 == 1)) // of each kind of gaps one
        {
            foreach (var period in Enumerable.Range(1, 12).Select(m => AssessmentPeriod.Month(2026, m)))
            {
                var assessment = PeriodAssessor.Assess(data.Grid, data.Grid.IndexOf(area), period, options);
                foreach (var metric in RankingMetric.All)
                    Assert.That(AssertReplays(explainer.Explain(area, period, metric.Key), depth: 2).Value, Is.EqualTo(metric.Of(assessment)), $"{area} {period} {metric.Key}");
                foreach (var day in assessment.DayAqis)
                    Assert.That(AssertReplays(explainer.DayAqi(area, day.Date)).Value, Is.EqualTo(day.Aqi), $"{area} {day.Date}");

                var listed = explainer.Explain(area, period, "pm10").Inputs().Where(d => d.LeftOut is not null && d.Value is not null).ToList();
                var expected = scope.HasFlag(EventScope.Statistics) ? assessment.Excluded.Where(d => d.Pollutants.Contains(Pollutant.PM10)).Select(d => $"{d.Date:uuuu-MM-dd}") : [];
                Assert.That(listed.Select(d => d.What.En), Is.EqualTo(expected));
                Assert.That(listed.Select(d => d.LeftOut!.In(Language.Chinese)), Is.All.EqualTo("特殊事件：沙尘（list）"));
                leftOut += assessment.Excluded.Count;
            }
        }

        Assert.That(leftOut, Is.GreaterThan(50));
    }

    [Test]
    public void Explain_Weighted_MultipliesAndAdds()
    {
        var data = GeneratedDays.Of(6);
        var options = AssessmentOptions.Default with { Scheme = CompositeIndexScheme.Weighted };
        var index = Explainer.Of(data.Grid, options).Explain(data.Grid.Areas[0], AssessmentPeriod.Year(2026), "index");
        Assert.That(AssertReplays(index, depth: 3).Value, Is.EqualTo(PeriodAssessor.Assess(data.Grid, 0, AssessmentPeriod.Year(2026), options).Index.Published));
        Assert.That(index.Inputs().Count(i => i.Kind == DerivationKind.Product), Is.EqualTo(3));
    }

    [Test]
    public void Place_OfEveryArea_IsThatOfTheRanking()
    {
        var data = GeneratedDays.Of(7);
        var explainer = Explainer.Of(data.Grid);
        foreach (var metric in new[] { RankingMetric.Index, RankingMetric.GoodRatio, RankingMetric.HeavyDays })
        {
            var ranking = metric.Rank(PeriodAssessor.AssessAll(data.Grid, AssessmentPeriod.Year(2026)));
            foreach (var area in data.Grid.Areas)
            {
                var place = AssertReplays(explainer.Place(area, AssessmentPeriod.Year(2026), metric), depth: 0);
                Assert.That(place.Value, Is.EqualTo((decimal?)ranking.Ranked.FirstOrDefault(r => r.Area == area)?.Place));
                Assert.That(place.Reason is null, Is.EqualTo(place.Value is not null));
            }

            Assert.That(ranking.Ranked, Is.Not.Empty);
            Assert.That(ranking.Unranked, Is.Not.Empty);
        }
    }

    [Test]
    public void HourAqi_OfEveryArea_IsThatOfItsPublishedHours()
    {
        var data = GeneratedHours.Of(3);
        var explainer = Explainer.Of(data.Grid, data.Network, AreaLevel.County);
        var hours = AirQuality.Aggregation.HourAggregator.AreaHours(data.Grid, data.Network, AreaLevel.County);
        foreach (var area in explainer.Days.Areas)
        {
            for (var i = -1; i < 50; i++)
            {
                var end = new LocalDateTime(2026, 2, 27, 23, 0).PlusHours(i);
                var expected = AqiCalculator.RealTime(
                    PollutantConcentrations.From(p => hours.At(p, area.Name, end)), StandardsCatalogue.National.At(end.PlusHours(-1).Date), date: end.PlusHours(-1).Date);
                Assert.That(AssertReplays(explainer.HourAqi(area, end)).Value, Is.EqualTo((decimal?)expected.Aqi), $"{area} {end}");
            }
        }
    }

    /// <summary>HJ 633-2012 table 1, note 2: 24 hours of 900 are a mean of 900, IAQI 200 + 100 x 100 / 800 = 212.5, up to 213.</summary>
    [Test]
    public void HourAqi_SulphurDioxideAbove800Under2012_IsThatOfTheLast24Hours()
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= 48; hour++)
            foreach (var pollutant in Pollutants.All)
                builder.Add("A", new LocalDateTime(2020, 5, 1, 0, 0).PlusHours(hour), pollutant, Concentration.FromDecimal(pollutant == Pollutant.SO2 ? 900 : pollutant == Pollutant.CO ? 0.5m : 30));
        var hours = builder.Build();
        var explainer = Explainer.Of(hours, network: null, AreaLevel.Station);
        var why = AssertReplays(explainer.HourAqi(explainer.Days.Areas[0], new LocalDateTime(2020, 5, 2, 12, 0)));
        Assert.That(why.Value, Is.EqualTo(213));
        Assert.That(why.Value, Is.EqualTo((decimal?)RealTimeSeries.Of(hours, 0).ElementAt(35).Report.Aqi));
        Assert.That(why.ToText(Language.English, 2), Does.Contain("SO2 mean of 24 hours"));
    }

    [Test]
    public void Explain_Everywhere_GivesAReasonExactlyWhereThereIsNoValue()
    {
        var data = GeneratedHours.Of(4);
        var explainer = Explainer.Of(data.Grid, data.Network, AreaLevel.County);
        var reasons = 0;
        foreach (var area in explainer.Days.Areas)
        {
            foreach (var node in Nodes(explainer.Explain(area, AssessmentPeriod.Range(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 8)), "index")))
            {
                Assert.That(node.Reason is null, Is.EqualTo(node.Value is not null), node.What.En);
                reasons += node.Reason is null ? 0 : 1;
            }
        }

        Assert.That(reasons, Is.GreaterThan(100));
    }

    [Test]
    public void Explain_OtherStationKinds_AreListedAndLeftOut()
    {
        var data = GeneratedHours.Of(1);
        var explainer = Explainer.Of(data.Grid, data.Network, AreaLevel.County);
        var county = explainer.Days.Areas.Single(a => a.Name == "county3");
        var day = explainer.Explain(county, AssessmentPeriod.Day(new LocalDate(2026, 2, 10)), "pm25").Inputs().Single();
        Assert.That(day.Inputs().Select(s => (s.What.En, s.LeftOut?.ToString())), Is.EqualTo(new[] { ("3-1", null), ("3-2", null), ("3-3", "not an urban assessment point") }));
    }

    [Test]
    public void Explain_WhatThereIsNot_Throws()
    {
        var explainer = Explainer.Of(GeneratedDays.Of(1).Grid);
        var area = explainer.Days.Areas[0];
        Assert.That(() => explainer.Explain(area, AssessmentPeriod.Year(2026), "pm1"), Throws.ArgumentException.With.Message.Contain("'pm1' is no metric"));
        Assert.That(() => explainer.Explain(area, AssessmentPeriod.Year(2026), "aqi"), Throws.ArgumentException.With.Message.Contain("expected one day"));
        Assert.That(() => explainer.Explain(new Area("nowhere", AreaLevel.County), AssessmentPeriod.Year(2026), "index"), Throws.ArgumentException.With.Message.Contain("no area 'nowhere'"));
        Assert.That(() => explainer.HourAqi(area, new LocalDateTime(2026, 1, 1, 8, 0)), Throws.InvalidOperationException);
    }

    /// <summary>Replays a node and all below it, down to a depth, and gives it back.</summary>
    private static Derivation AssertReplays(Derivation node, int depth = int.MaxValue)
    {
        Assert.That(node.Replay(), Is.EqualTo(node.Value), node.What.En);
        if (depth > 0)
            foreach (var input in node.Inputs())
                AssertReplays(input, depth - 1);
        return node;
    }

    private static IEnumerable<Derivation> Nodes(Derivation node) => node.Inputs().SelectMany(Nodes).Prepend(node);
}
