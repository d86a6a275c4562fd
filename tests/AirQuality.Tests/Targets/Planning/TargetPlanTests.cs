using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>Plans: what is refused, and goals set by hand that are kept while the rest is shared out.</summary>
[TestFixture]
public sealed class TargetPlanTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);
    private static readonly GoalMetric PM25 = GoalMetric.Statistic(Pollutant.PM25);

    [Test]
    public void Decompose_QuarterSetByHand_IsKeptAndTheOthersRebalanced()
    {
        var plan = Plan(Goal("2026", 30), Goal("2026-Q1", 45));
        var root = Decompose(plan).Root;
        Assert.That(root.Parts.Select(p => p.IsByHand), Is.EqualTo(new[] { true, false, false, false }));
        Assert.That(root.Parts[0].Goal, Is.EqualTo(45));
        // 30.05 × 365 − 45.05 × 90 + … leaves 6,913.75 for 275 days: 25.1 each (cap 25.15, not reached).
        Assert.That(root.Parts.Skip(1).Select(p => p.Goal), Is.All.EqualTo(25.0m).Or.EqualTo(25.1m));
        Assert.That(root.Parts.Sum(p => p.Budget), Is.LessThanOrEqualTo(root.Budget));
    }

    [Test]
    public void Decompose_WeekSetByHand_IsPaidForByItsMonthAndQuarter()
    {
        var root = Decompose(Plan(Goal("2026", 30), Goal("2026-W03", 200))).Root;
        var january = root.Parts[0].Parts[0];
        Assert.That(january.Parts.Single(w => w.Period.ToString() == "2026-W03").Goal, Is.EqualTo(200));
        Assert.That(january.Budget, Is.GreaterThanOrEqualTo(7 * 200));
        Assert.That(january.Parts.Sum(w => w.Budget), Is.LessThanOrEqualTo(january.Budget));
    }

    [Test]
    public void New_MonthsThatAllowMoreThanTheirQuarter_NamesTheQuarter()
    {
        var error = Assert.Throws<PlanConflictException>(() => Plan(Goal("2026", 30), Goal("2026-Q1", 40), Goal("2026-01", 60), Goal("2026-02", 70)))!;
        Assert.That(error.Message, Does.Contain("2026-Q1"));
    }

    /// <summary>The quarter allows 40.05 × 90 = 3,604.5; the goal named is the latest inside it, not one behind or around it.</summary>
    [TestCase("2026-01:130", "2026-01")]
    [TestCase("2026-03:130", "2026-03")]
    [TestCase("2026-02:70,2026-01:60", "2026-02")]
    public void New_GoalsThatAllowMoreThanTheirQuarter_NameTheLastOfThem(string inside, string named)
    {
        var months = inside.Split(',').Select(m => m.Split(':')).Select(m => Goal(m[0], int.Parse(m[1], System.Globalization.CultureInfo.InvariantCulture)));
        var error = Assert.Throws<PlanConflictException>(() => Plan([Goal("2026", 30), Goal("2026-Q1", 40), .. months, Goal("2026-04", 30)]))!;
        Assert.That(error.Goal.Period.ToString(), Is.EqualTo(named));
    }

    [TestCase("2026", 30, "2026", 31, "has a goal already")]
    [TestCase("2026", 0, null, 0, "expected from 0.1")]
    [TestCase("2026", 3000, null, 0, "expected from 0.1")]
    [TestCase("2026-11-03..2026-11-20", 30, null, 0, "no period of a plan")]
    public void New_GoalOutOfRangeOrTwice_IsRefused(string period, int value, string? second, int secondValue, string message)
    {
        Goal[] goals = second is null ? [Goal(period, value)] : [Goal(period, value), Goal(second, secondValue)];
        Assert.That(Assert.Throws<PlanConflictException>(() => new TargetPlan(goals))!.Message, Does.Contain(message));
    }

    [Test]
    public void New_IndexOrPercentileInsideAYear_IsRefused([Values("index", "o3_8h")] string metric) =>
        Assert.Throws<PlanConflictException>(() => new TargetPlan(
        [
            new Goal(County, GoalMetric.Find(metric)!, AssessmentPeriod.Year(2026), 100),
            new Goal(County, GoalMetric.Find(metric)!, AssessmentPeriod.Quarter(2026, 1), 100),
        ]));

    [Test]
    public void New_PolicyThatDiffersFromTheYears_IsRefused() =>
        Assert.Throws<PlanConflictException>(() => Plan(Goal("2026", 30), Goal("2026-Q1", 45) with { Policy = GoalPolicy.Strict }));

    [Test]
    public void Decompose_NoHistory_NamesAFlatProfile() =>
        Assert.That(Decompose(Plan(Goal("2026", 30))).Profile.ToString(), Is.EqualTo("flat"));

    [Test]
    public void Decompose_SeasonGoal_IsSharedOverItsMonths() =>
        Assert.That(Decompose(Plan(Goal("2026-season", 40))).Root.Parts.Select(p => p.Period.ToString()), Is.EqualTo(new[] { "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03" }));

    [Test]
    public void Decompose_HistoryOfTheParentOnly_IsUsedAndNamed()
    {
        var city = new Area("市", AreaLevel.City);
        var (young, old) = (new Area("新县", AreaLevel.County, city), new Area("老县", AreaLevel.County, city));
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(old);
        builder.AddArea(young);
        for (var day = new LocalDate(2025, 1, 1); day.Year == 2025; day = day.PlusDays(1))
            builder.Add(row, day, Pollutant.PM25, Concentration.FromDecimal(day.Month is 1 or 12 ? 80 : 30));
        var plan = GoalDecomposition.Decompose(new TargetPlan([new Goal(young, PM25, AssessmentPeriod.Year(2026), 35)]), builder.Build()).Single();
        Assert.That(plan.Profile.ToString(), Is.EqualTo("parent 2025"));
        Assert.That(plan.Root.Parts[0].Goal, Is.GreaterThan(plan.Root.Parts[1].Goal!.Value));
    }

    [Test]
    public void Decompose_ProfileYears_AreThoseOfTheOptions()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var day = new LocalDate(2023, 1, 1); day.Year < 2026; day = day.PlusDays(1))
            builder.Add(row, day, PM25.Pollutant!.Value, Concentration.FromDecimal(30));
        var plan = GoalDecomposition.Decompose(Plan(Goal("2026", 30)), builder.Build(), PlanOptions.Default with { ProfileYears = 1 }).Single();
        Assert.That(plan.Profile.ToString(), Is.EqualTo("own 2025"));
    }

    [Test]
    public void Decompose_RankGoal_IsLeftOut()
    {
        var plan = Plan(new Goal(County, GoalMetric.Rank, AssessmentPeriod.Year(2026), 3), Goal("2026", 30));
        Assert.That(GoalDecomposition.Decompose(plan, new DailyGridBuilder().Build()).Select(p => p.Goal.Metric), Is.EqualTo(new[] { PM25 }));
    }

    [Test]
    public void Decompose_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => GoalDecomposition.Decompose(Plan(Goal("2026", 30)), new DailyGridBuilder().Build(), cancellationToken: new CancellationToken(canceled: true)));

    [Test]
    public void AndAllParts_Year_IsEveryPeriodBeforeItsParts()
    {
        var root = Decompose(Plan(Goal("2026", 30))).Root;
        var all = root.AndAllParts().ToList();
        Assert.That(all.Take(4).Select(p => p.Level), Is.EqualTo(new[] { GoalLevel.Year, GoalLevel.Quarter, GoalLevel.Month, GoalLevel.Week }));
        Assert.That(all[0], Is.SameAs(root));
        Assert.That(all.Where(p => p.Level == GoalLevel.Week).Sum(p => p.Days), Is.EqualTo(365));
        Assert.That(root.CapMayBeReached, Is.True);
    }

    /// <summary>The week from 2 to 8 March 2026: it is the one to come from Monday 23 February to Sunday 1 March.</summary>
    [TestCase("2026-02-22", false)]
    [TestCase("2026-02-23", true)]
    [TestCase("2026-03-01", true)]
    [TestCase("2026-03-08", true)]
    [TestCase("2026-03-09", false)]
    public void ForMonday_AGoalOfTheWeekToCome_IsAmongThem(string day, bool expected) =>
        Assert.That(Plan(Goal("2026-W10", 30)).ForMonday(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Goals.Any(), Is.EqualTo(expected));

    [TestCase("2026-06-14", new[] { "2026", "2026-Q4", "2026-01" })]
    [TestCase("2025-11-30", new[] { "2025", "2025-season" })]
    [TestCase("2026-01-31", new[] { "2026", "2026-Q4", "2025-season", "2026-01" })]
    [TestCase("2027-02-10", new[] { "2027-02" })]
    [TestCase("2028-01-01", new string[0])]
    public void RunningOn_ADay_HasTheGoalsThatHoldItAndAllThatAreSetByHandInsideThem(string day, string[] expected)
    {
        var plan = Plan(Goal("2025", 35), Goal("2026", 30), Goal("2026-Q4", 40), Goal("2025-season", 50), Goal("2027-02", 60), Goal("2026-01", 45));
        var running = plan.RunningOn(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.That(running.Goals.Select(g => g.Period.ToString()), Is.EqualTo(expected));
        Assert.That(new TargetPlan(running.Goals).Roots.Select(r => r.ByHand.Count), Is.EqualTo(running.Roots.Select(r => r.ByHand.Count)), "a plan of these goals alone is the same plan");
    }

    private static TargetPlan Plan(params Goal[] goals) => new(goals);

    private static Goal Goal(string period, decimal value) => new(County, PM25, AssessmentPeriod.Parse(period), value);

    private static GoalPlan Decompose(TargetPlan plan) => GoalDecomposition.Decompose(plan, new DailyGridBuilder().Build()).Single();

    /// <summary>What lies across the quarters and weeks of the year shares no budget with it.</summary>
    [TestCase("2026-ozone")]
    [TestCase("2026-10上旬")]
    public void Plan_AGoalAcrossQuartersOrWeeks_StandsBesideThatOfTheYear(string period)
    {
        var plan = Plan(Goal("2026", 30), Goal(period, 20));
        Assert.That(plan.Roots.Select(r => r.Goal.Period.ToString()), Is.EquivalentTo(new[] { "2026", $"{AssessmentPeriod.Parse(period)}" }));
    }
}
