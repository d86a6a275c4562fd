using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Goals not to be among the last of a city.</summary>
[TestFixture]
public sealed class RankTrackerTests
{
    private static readonly Area City = new("乙市", AreaLevel.City);

    /// <summary>Three counties of a city at 20, 30 and 40: out of the last one and two, but not of the last three.</summary>
    [TestCase(0, 2, 200, GoalStatus.OnTrack)]
    [TestCase(1, 2, 200, GoalStatus.AtRisk)]
    [TestCase(1, 1, 365, GoalStatus.Met)]
    [TestCase(2, 1, 365, GoalStatus.Missed)]
    public void Track_RankGoal_FollowsThePlaceFromTheBottom(int county, int last, int count, GoalStatus status)
    {
        var days = Counties(count, 20, 30, 40);
        var whole = TargetTracker.Track(new TargetPlan([new Goal(days.Areas[county], GoalMetric.Rank, AssessmentPeriod.Year(2026), last)]), days, days.LastDay).Single().Whole;
        Assert.That((whole.Status, whole.Actual), Is.EqualTo((status, (decimal?)(3 - county))));
    }

    /// <summary>Counties at 20, 30, 30 and 40: the two that tie are both second from the bottom, and a tie extends the last two to three.</summary>
    [Test]
    public void Track_RankGoalAtATie_CountsTheTieAmongTheLastAsListsAndOutlookDo()
    {
        var days = Counties(365, 20, 30, 30, 40);
        var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.Year(2026)));
        var goals = days.Areas.Select(a => new Goal(a, GoalMetric.Rank, AssessmentPeriod.Year(2026), 2)).ToList();
        var tracked = TargetTracker.Track(new TargetPlan(goals), days, days.LastDay).Where(g => g.Whole.Status == GoalStatus.Missed).Select(g => g.Goal.Area);
        var outlook = Outlook.Of(days, goals, days.LastDay).Where(r => r.Probability == 0).Select(r => r.Goal.Area);
        var last = ranking.Bottom(2).Select(r => r.Area).ToList();
        Assert.That(last, Has.Count.EqualTo(3));
        Assert.That(tracked, Is.EquivalentTo(last));
        Assert.That(outlook, Is.EquivalentTo(last));
    }

    /// <summary>Counties at 20, 30 and 40: a goal of place 2 is kept by the first two, counted from the top.</summary>
    [TestCase(0, 2, 200, GoalStatus.OnTrack)]
    [TestCase(1, 2, 365, GoalStatus.Met)]
    [TestCase(2, 2, 200, GoalStatus.AtRisk)]
    [TestCase(1, 1, 365, GoalStatus.Missed)]
    public void Track_PlaceGoal_FollowsThePlaceFromTheTop(int county, int place, int count, GoalStatus status)
    {
        var days = Counties(count, 20, 30, 40);
        var whole = TargetTracker.Track(new TargetPlan([new Goal(days.Areas[county], GoalMetric.Place, AssessmentPeriod.Year(2026), place)]), days, days.LastDay).Single().Whole;
        Assert.That(whole.Status, Is.EqualTo(status));
        Assert.That(whole.Actual, Is.EqualTo(county + 1));
    }

    /// <summary>The index named as enough is: whoever has the air of the second shares its place.</summary>
    [Test]
    public void Track_PlaceGoalThatIsMissed_NamesTheIndexThatWouldDo()
    {
        var days = Counties(365, 20, 30, 40);
        var needed = TargetTracker.Track(new TargetPlan([new Goal(days.Areas[2], GoalMetric.Place, AssessmentPeriod.Year(2026), 2)]), days, days.LastDay).Single().Rank!.Needed;
        var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(Counties(365, 20, 30, 30), AssessmentPeriod.Year(2026)));
        Assert.That(needed, Is.EqualTo(ranking.Ranked[^1].Value));
        Assert.That(ranking.Ranked[^1].Place, Is.EqualTo(2));
    }

    /// <summary>Of a year that is over the outlook knows who kept the place.</summary>
    [Test]
    public void Outlook_PlaceGoalOfAYearThatIsOver_IsCertain()
    {
        var days = Counties(365, 20, 30, 40);
        var results = Outlook.Of(days, days.Areas.Select(a => new Goal(a, GoalMetric.Place, AssessmentPeriod.Year(2026), 2)), days.LastDay);
        Assert.That(results.Select(r => r.Probability), Is.EqualTo(new double?[] { 1, 1, 0 }));
    }

    /// <summary>Days of counties from 1 January 2026, every pollutant at the level of its county.</summary>
    private static DailyGrid Counties(int count, params int[] levels)
    {
        var builder = new DailyGridBuilder();
        foreach (var (number, level) in levels.Index())
        {
            var row = builder.AddArea(new Area($"县{number}", AreaLevel.County, City));
            for (var day = 0; day < count; day++)
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, new LocalDate(2026, 1, 1).PlusDays(day), pollutant, Concentration.FromDecimal(level));
        }

        return builder.Build();
    }
}
