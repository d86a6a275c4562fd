using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking.Gaps;

[TestFixture]
public sealed class GoodDaysGapTests
{
    [Test]
    public void Of_Generated_IsTheFewestDaysThatLeaveTheList([Range(1, 6)] int seed, [Values("good_ratio", "good_days")] string key)
    {
        var group = new GeneratedGroup(seed, 12, AssessmentPeriod.Month(2026, 5));
        var metric = RankingMetric.ByKey(key);
        var ranking = metric.Rank(group.Assessments);
        foreach (var own in ranking.Bottom(4))
        {
            var assessment = group.Of(own.Area);
            var gap = GoodDaysGap.Of(assessment, PlaceGaps.OutOfBottom(ranking, own.Area, 4), daysLeft: 20);
            decimal Figure(int good, int valid) => key == "good_days" ? good : decimal.Round(100m * good / valid, 1, MidpointRounding.ToEven);
            bool Leaves(decimal figure) => GeneratedGroup.With(ranking, own.Area, figure).Bottom(4).All(r => r.Area != own.Area);
            int? Fewest(int from, int most, int valid) => Enumerable.Range(from, most - from + 1).Where(g => Leaves(Figure(g, valid))).Select(g => (int?)g).FirstOrDefault();
            var valid = assessment.ValidDays;
            Assert.That((gap.Good, gap.ValidDays, gap.Needed), Is.EqualTo((assessment.GoodDays, valid, Fewest(0, valid, valid))));
            Assert.That(gap.NeededOfLeft, Is.EqualTo(Fewest(assessment.GoodDays, assessment.GoodDays + 20, valid + 20) - assessment.GoodDays));
        }
    }

    [Test]
    public void Of_NothingLeft_AsksNothingOfIt()
    {
        var group = new GeneratedGroup(1, 12, AssessmentPeriod.Month(2026, 5));
        var ranking = RankingMetric.GoodRatio.Rank(group.Assessments);
        var own = ranking.Ranked[^1].Area;
        Assert.That(GoodDaysGap.Of(group.Of(own), PlaceGaps.OutOfBottom(ranking, own, 4)).NeededOfLeft, Is.Null);
    }

    [Test]
    public void Of_OtherRankings_Throw()
    {
        var group = new GeneratedGroup(1, 12, AssessmentPeriod.Month(2026, 5));
        var own = group.Ranking.Ranked[^1].Area;
        Assert.That(() => GoodDaysGap.Of(group.Of(own), PlaceGaps.OutOfBottom(group.Ranking, own, 4)), Throws.ArgumentException);
    }
}
