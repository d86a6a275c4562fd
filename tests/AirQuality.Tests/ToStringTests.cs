using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Tests.Ranking;
using AirQuality.Wording;

namespace AirQuality.Tests;

/// <summary>What results say of themselves in a debugger, a log or a script.</summary>
[TestFixture]
public sealed class ToStringTests
{
    private static readonly Area City = new("北京市", AreaLevel.City);

    [Test]
    public void ToString_OfAnAssessment_SaysAreaPeriodAndIndexOrWhyItIsNotValid()
    {
        var valid = MadeAssessments.Of("朝阳区", 35, parent: City);
        Assert.That(valid.ToString(), Is.EqualTo($"朝阳区, 北京市 2018-02: {valid.Index.Published}"));
        Assert.That(MadeAssessments.Of("朝阳区", 35, reason: "PM2.5: too few").ToString(), Does.EndWith(", not valid (PM2.5: too few)"));
        Assert.That((valid.Index with { Published = null, Reason = Reason.OfPollutants(ReasonCode.PollutantsMissing, default(PollutantMask).With(Pollutant.CO)) }).ToString(), Is.EqualTo("no index: no CO"));
    }

    [Test]
    public void ToString_OfPlaces_MarksThoseShared()
    {
        var (a, b, c) = (new Area("A", AreaLevel.County), new Area("B", AreaLevel.County), new Area("C", AreaLevel.County));
        var ranking = RankingEngine.Rank([new(a, 3.0m), new(b, 2.50m), new(c, 2.50m), new(City, 1, Reason.Because("天数不足", "too few days"))], new RankingRule("index", RankingDirection.SmallestFirst));
        Assert.That(ranking.Ranked.Select(r => r.ToString()), Is.EqualTo(new[] { "1= B 2.50", "1= C 2.50", "3 A 3.0" }));
        Assert.That(ranking.Unranked[0].ToString(), Is.EqualTo("北京市: too few days"));
        Assert.That(RankingMetric.FinerIndex.ToString(), Is.EqualTo("index_fine"));
    }

    [Test]
    public void ToString_OfAGoal_SaysWhetherItIsRelative()
    {
        var goal = new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 36.5m);
        Assert.That(goal.ToString(), Is.EqualTo("北京市 pm25 2026: 36.5"));
        Assert.That((goal with { Value = -3, Base = new GoalBase(1), Origin = GoalMetric.Index }).ToString(), Is.EqualTo("北京市 index:pm25 2026: -3%"));
    }
}
