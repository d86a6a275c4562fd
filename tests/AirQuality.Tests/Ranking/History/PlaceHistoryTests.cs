using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.History;

[TestFixture]
public sealed class PlaceHistoryTests
{
    [Test]
    public void RowInLast_CountsBackFromEachMonthAndStopsAtGaps()
    {
        // last of three in months 1 2, not ranked in 3, last in 4 5, tied with the last but one in 6
        var history = PlaceHistory.Of(
        [
            Month(10, 20, 30), Month(20, 10, 30), RankingMetric.Index.Rank([MadeAssessments.Of("a", 10), MadeAssessments.Of("b", 20), MadeAssessments.Of("c", 30, reason: "few days")]),
            Month(10, 20, 30), Month(10, 20, 30), Month(10, 30, 30),
        ]);
        var c = history.Areas.Single(a => a.Area.Name == "c");
        Assert.That(Enumerable.Range(0, 6).Select(i => c.RowInLast(1, i)), Is.EqualTo(new[] { 1, 2, 0, 1, 2, 3 }));
        Assert.That((c.RowInLast(1), c.LongestRowInLast(1), c.TimesInLast(1), c.TimesInLast(0)), Is.EqualTo((3, 3, 5, 0)));
        Assert.That(c.Places.Select(p => p.Place), Is.EqualTo(new int?[] { 3, 3, null, 3, 3, 2 }));
        Assert.That(c.Places[2].Reason!.ToString(), Is.EqualTo("few days"));
        Assert.That(history.Areas.Single(a => a.Area.Name == "b").RowInLast(1), Is.EqualTo(1));
        Assert.That(history.Areas.Single(a => a.Area.Name == "a").LongestRowInLast(99), Is.EqualTo(6));
    }

    [Test]
    public void Of_AreaOfSomeMonthsOnly_IsSaidNotToBeInTheOthers()
    {
        var history = PlaceHistory.Of([RankingMetric.Index.Rank([MadeAssessments.Of("a", 10)]), RankingMetric.Index.Rank([MadeAssessments.Of("b", 10)])]);
        Assert.That(history.Areas.Select(a => $"{a.Area}: {string.Join(", ", a.Places.Select(p => $"{p.Place}{p.Reason}"))}"), Is.EqualTo(new[] { "a: 1, not in this ranking", "b: not in this ranking, 1" }));
    }

    [Test]
    public void Of_Days_EqualsTheRankingOfEachMonthAndInLastTheList([Values(1, 3)] int last)
    {
        var days = GeneratedDays.Of(7).Grid;
        var span = AssessmentPeriod.Year(2026);
        foreach (var periods in new[] { PlaceHistory.MonthsOf(span), PlaceHistory.ToDateOf(span) })
        {
            var history = PlaceHistory.Of(days, periods);
            Assert.That(history.Rankings.Select(r => r.Bases[0].Period), Is.EqualTo(periods));
            foreach (var (i, period) in periods.Index())
            {
                var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, period));
                Assert.That(history.Areas.Where(a => a.Places[i].Ranked is not null).Select(a => (a.Area, a.Places[i].Place!.Value)), Is.EquivalentTo(ranking.Ranked.Select(r => (r.Area, r.Place))));
                Assert.That(history.Areas.Where(a => a.Places[i].IsInLast(last)).Select(a => a.Area), Is.EquivalentTo(ranking.Bottom(last).Select(r => r.Area)));
            }
        }
    }

    [Test]
    public void ToDateOf_Year_EndsWithTheYear()
    {
        var periods = PlaceHistory.ToDateOf(AssessmentPeriod.Year(2025)).Select(p => p.ToString()).ToList();
        Assert.That((periods.Count, periods[1], periods[11]), Is.EqualTo((12, "2025-01-01..2025-02-28", "2025")));
        Assert.That(PlaceHistory.MonthsOf(AssessmentPeriod.Parse("2025-11-20..2026-01-02")).Select(p => p.ToString()), Is.EqualTo(new[] { "2025-11", "2025-12", "2026-01" }));
    }

    [Test]
    public void Of_DifferentMetricsOrNothing_IsRefusedOrEmpty()
    {
        Assert.That(() => PlaceHistory.Of([RankingMetric.Index.Rank([]), RankingMetric.GoodDays.Rank([])]), Throws.ArgumentException);
        Assert.That(PlaceHistory.Of([]).Areas, Is.Empty);
    }

    private static RankingResult Month(params decimal[] pm25) =>
        RankingMetric.Index.Rank(pm25.Select((v, i) => MadeAssessments.Of($"{(char)('a' + i)}", v)));
}
