using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>Weeks partition months, months quarters, quarters the year.</summary>
[TestFixture]
public sealed class PlanCalendarTests
{
    [Test]
    public void Parts_OfAnyPeriod_FollowEachOtherWithoutGapOrOverlap([Range(2012, 2032)] int year)
    {
        foreach (var root in new[] { AssessmentPeriod.Year(year), AssessmentPeriod.Season(year), AssessmentPeriod.HalfYear(year, 2) })
            Check(root);

        static void Check(AssessmentPeriod period)
        {
            var parts = PlanCalendar.Parts(period);
            if (parts.Count == 0)
                return;
            Assert.That((parts[0].Start, parts[^1].End, parts.Sum(p => p.Days)), Is.EqualTo((period.Start, period.End, period.Days)), period.ToString());
            foreach (var (before, after) in parts.Zip(parts.Skip(1)))
                Assert.That(after.Start, Is.EqualTo(before.End.PlusDays(1)));
            foreach (var part in parts)
                Check(part);
        }
    }

    /// <summary>1 November 2026 is a Sunday: a week of one day, then whole ISO weeks, then the 30th, a Monday.</summary>
    [Test]
    public void Parts_OfAMonth_AreIsoWeeksCutAtItsBorders() =>
        Assert.That(
            PlanCalendar.Parts(AssessmentPeriod.Month(2026, 11)).Select(w => w.ToString()),
            Is.EqualTo(new[] { "2026-11-01", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-11-30" }));

    [TestCase("2026", GoalLevel.Year)]
    [TestCase("2026-season", GoalLevel.Season)]
    [TestCase("2026-Q1", GoalLevel.Quarter)]
    [TestCase("2026-11", GoalLevel.Month)]
    [TestCase("2026-W46", GoalLevel.Week)]
    [TestCase("2026-11-30..2026-11-30", GoalLevel.Week)]
    [TestCase("2026-W44", null)]
    [TestCase("2026-11-03..2026-11-20", null)]
    [TestCase("2026-ozone", GoalLevel.OzoneSeason)]
    [TestCase("2026-10上旬", GoalLevel.TenDays)]
    [TestCase("2028-02下旬", GoalLevel.TenDays)]
    [TestCase("2026-10-21..2026-10-30", null)]
    public void LevelOf_Period_IsItsPlaceInThePlan(string period, GoalLevel? level) =>
        Assert.That(PlanCalendar.LevelOf(AssessmentPeriod.Parse(period)), Is.EqualTo(level));

    [Test]
    public void Parts_OfTheOzoneSeason_AreItsMonths() =>
        Assert.That(PlanCalendar.Parts(AssessmentPeriod.OzoneSeason(2026)).Select(m => m.ToString()), Is.EqualTo(new[] { "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09" }));
}
