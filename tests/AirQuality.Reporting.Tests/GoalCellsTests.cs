using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>The goal that stands beside a status.</summary>
[TestFixture]
public sealed class GoalCellsTests
{
    private static readonly Words Chinese = Words.Of(Language.Chinese);

    private static IEnumerable<(TrackedGoal Goal, TrackedPeriod Period)> All(string period) =>
        SampleReport.Of(5, period).Goals.SelectMany(g => g.Periods.Where(p => p.Planned is not null).Select(p => (g, p)));

    [TestCase("2026-10")]
    [TestCase("2026-11-01..2026-11-20")]
    public void Judged_OfEveryPeriod_BeginsWithTheGoalItsStatusIsJudgedOn(string period)
    {
        foreach (var (goal, of) in All(period))
            Assert.That(GoalCells.Judged(goal, of, Chinese).Shown(Chinese), Does.StartWith(GoalCells.Planned(goal, of, Chinese).Shown(Chinese)), $"{goal.Goal} {of.Period}");
    }

    [Test]
    public void Judged_OfAPeriodThatIsOver_HasNoGoalInForce() =>
        Assert.That(All("2026-10").Where(g => g.Period.RemainingDays == 0).Select(g => GoalCells.Judged(g.Goal, g.Period, Chinese).Shown(Chinese)), Has.None.Contains("现行").And.Not.Empty);

    [Test]
    public void Judged_WhereTheGoalInForceIsAnother_NamesBoth()
    {
        var (goal, planned) = All("2026-10").First(g => g.Goal.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25) && g.Period.RemainingDays > 0);
        var period = planned with { Goal = planned.Planned - 1.5m };
        Assert.That(GoalCells.Judged(goal, period, Chinese).Shown(Chinese), Is.EqualTo($"{period.Planned}（现行{period.Goal}）"));
    }
}
