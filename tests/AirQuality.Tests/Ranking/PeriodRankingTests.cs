using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Ranking;

/// <summary>A ranking of a period in one question.</summary>
[TestFixture]
public sealed class PeriodRankingTests
{
    private static readonly DailyGrid Days = OutlookDays.Create(3, new LocalDate(2024, 1, 1), new LocalDate(2025, 12, 31), areas: 9);
    private static readonly AssessmentPeriod May = AssessmentPeriod.Month(2025, 5);

    [Test]
    public void Rank_ByAFigure_IsTheRankingOfTheAssessmentsWithChangesOfBothBases([ValueSource(typeof(RankingMetric), nameof(RankingMetric.All))] RankingMetric metric)
    {
        var group = PeriodRanking.Rank(Days, May, new RankingQuery { By = RankingCriterion.Of(metric) }).Groups.Single();
        var (now, lastYear, previous) = (Assess(May), Compared(May.PlusYears(-1)), Compared(May.Previous()));
        var expected = metric.Rank(now);
        Assert.That(group.Ranking.Ranked, Is.EqualTo(expected.Ranked));
        Assert.That(group.Rows.Select(r => r.OnLastYear), Is.EqualTo(PlaceChange.Between(expected, metric.Rank(lastYear))));
        Assert.That(group.Rows.Select(r => r.OnPrevious), Is.EqualTo(PlaceChange.Between(expected, metric.Rank(previous))));
        Assert.That(group.Rows.Select(r => r.Change), Is.EqualTo(group.Rows.Select(r => metric.Change(now.Single(a => a.Area == r.Area), lastYear.Single(a => a.Area == r.Area)))));
        Assert.That(group.Worst, Is.SameAs(group.Ranking));
    }

    [Test]
    public void Rank_ByAChange_HasBothListsOfTheChangeRanking()
    {
        var group = PeriodRanking.Rank(Days, May, new RankingQuery { By = RankingCriterion.ChangeOf(RankingMetric.Index) }).Groups.Single();
        var expected = ChangeRanking.Rank(RankingMetric.Index, Assess(May), Compared(May.PlusYears(-1)));
        Assert.That(group.Ranking.Ranked, Is.EqualTo(expected.Improvement.Ranked));
        Assert.That(group.Worst.Unranked, Is.EqualTo(expected.Worsening.Unranked));
        Assert.That(group.Bottom(2).Select(r => r.PlaceFromBottom), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(group.Rows.Where(r => r.Change != r.Value), Is.Empty);
    }

    [Test]
    public void Rank_ByAMeanOfPlaces_CombinesTheRankingsOfItsParts()
    {
        var by = RankingCriterion.Parse("2*index+pm25_change");
        var group = PeriodRanking.Rank(Days, May, new RankingQuery { By = by }).Groups.Single();
        RankingResult[] parts = [RankingMetric.Index.Rank(Assess(May)), ChangeRanking.Rank(RankingMetric.Statistic(Pollutant.PM25), Assess(May), Compared(May.PlusYears(-1))).Improvement];
        Assert.That(group.Ranking.Ranked, Is.EqualTo(CombinedRanking.Rank(by, parts, RankingOptions.Default).Ranked));
        Assert.That(group.Parts.Select(p => p.Rule.Metric), Is.EqualTo(new[] { "index", "pm25_change" }));
        Assert.That(group.Rows.Select(r => r.Change), Is.All.Null);
    }

    [Test]
    public void Rank_WithinCities_RanksEachByItself()
    {
        var ranking = PeriodRanking.Rank(Days, May, new RankingQuery { Grouping = RankingGrouping.By(AreaLevel.City) });
        foreach (var group in ranking.Groups)
            Assert.That(group.Ranking.Ranked, Is.EqualTo(RankingMetric.Index.Rank(Assess(May).Where(a => a.Area.Parent == group.Ranking.Group)).Ranked));
        Assert.That(ranking.Groups.SelectMany(g => g.Rows).Select(r => r.Area), Is.EquivalentTo(Days.Areas));
    }

    /// <summary>What a <c>foreach</c> goes through has a place; the others are rows with the reason.</summary>
    [Test]
    public void Rank_GoneThrough_GivesTheAreasWithAPlace()
    {
        var builder = new DailyGridBuilder();
        foreach (var (name, count, level) in new[] { ("whole", 31, 30), ("few", 20, 20), ("other", 31, 20) })
        {
            var row = builder.AddArea(new Area(name, AreaLevel.County));
            for (var day = 0; day < count; day++)
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, May.Start.PlusDays(day), pollutant, Concentration.FromDecimal(level));
        }

        var ranking = PeriodRanking.Rank(builder.Build(), May);
        var seen = new List<string>();
        foreach (var area in ranking)
            seen.Add($"{area.Place} {area.Area.Name}");
        Assert.That(seen, Is.EqualTo(new[] { "1 other", "2 whole" }));
        Assert.That(ranking.Groups[0].Rows[^1].Reason!.ToString(), Does.Contain("20 of 31 days valid"));
        Assert.That(ranking.Groups[0].Rows[0].OnLastYear, Is.Null, "no data of last year");
    }

    [Test]
    public void Rank_WhileThePeriodRuns_RanksTheDaysToADay()
    {
        var ranking = PeriodRanking.Rank(Days, May, new RankingQuery { AsOf = new LocalDate(2025, 5, 20) });
        Assert.That(ranking.Assessed, Is.EqualTo(AssessmentPeriod.Range(May.Start, new LocalDate(2025, 5, 20))));
        Assert.That(ranking.Groups[0].Ranking.Ranked, Is.EqualTo(RankingMetric.Index.Rank(Assess(ranking.Assessed)).Ranked));
        Assert.That(() => PeriodRanking.Rank(Days, May, new RankingQuery { AsOf = new LocalDate(2025, 4, 30) }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Rank_APeriodWithoutDays_IsRefused() =>
        Assert.That(() => PeriodRanking.Rank(Days, AssessmentPeriod.Month(2026, 1)), Throws.ArgumentException.With.Message.Contains("Expected days in 2026-01, found 2024-01-01..2025-12-31"));

    /// <summary>An earlier period as May is compared with it.</summary>
    private static IReadOnlyList<PeriodAssessment> Compared(AssessmentPeriod earlier) => PeriodAssessor.AssessAll(Days, new ComparedPeriod(earlier, May));

    private static IReadOnlyList<PeriodAssessment> Assess(AssessmentPeriod period) => PeriodAssessor.AssessAll(Days, period);
}
