using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Targets.Budgets;

/// <summary>What a goal allows, against rationals rounded half to even.</summary>
[TestFixture]
public sealed class BudgetRuleTests
{
    private static readonly AqiThresholds Thresholds = StandardsCatalogue.National.Thresholds;

    /// <summary>57 is odd: 57.5 rounds to 58, so the sum must stay below 57.5 × 366; 58 is even: 58.5 rounds to 58 and may be reached.</summary>
    [TestCase(57, 366, 21_044_999)]
    [TestCase(58, 366, 21_411_000)]
    public void Mean_PublishedIntegers_MayUseWhatRoundingTakesAway(int goal, int days, long budget) =>
        Assert.That(new MeanBudget(0, GoalPolicy.Published).Budget(goal, days), Is.EqualTo(budget));

    [Test]
    public void Mean_Strict_IsTheGoalTimesTheDays() =>
        Assert.That(new MeanBudget(1, GoalPolicy.Strict).Budget(29.5m, 365), Is.EqualTo(10_767_500));

    [Test]
    public void Mean_AnyGoalAndDays_IsTheLargestSumThatIsPublishedWithinTheGoal([Values(0, 1)] int decimals)
    {
        var random = new Random(51);
        var rule = new MeanBudget(decimals, GoalPolicy.Published);
        for (var i = 0; i < 2000; i++)
        {
            var goal = random.Next(1, 2000) / 10m;
            var days = random.Next(1, 367);
            var budget = rule.Budget(goal, days);
            decimal Published(long sum) => new Rational(sum, 1000L * days).Round(decimals);
            Assert.That((Published(budget) <= goal, Published(budget + 1) <= goal), Is.EqualTo((true, false)), $"{goal} over {days} days");
        }
    }

    [Test]
    public void Mean_GoalWithin_IsTheLargestGoalThatKeepsTheBudget([Values] GoalPolicy policy, [Values(0, 1)] int decimals)
    {
        var random = new Random(52);
        var rule = new MeanBudget(decimals, policy);
        var step = decimals == 0 ? 1 : 0.1m;
        for (var i = 0; i < 2000; i++)
        {
            var days = random.Next(1, 367);
            var budget = random.NextInt64(-1000, 100_000L * days);
            var goal = rule.GoalWithin(budget, days);
            if (goal is null)
                Assert.That(rule.Budget(0, days), Is.GreaterThan(budget));
            else
                Assert.That((rule.Budget(goal.Value, days) <= budget, rule.Budget(goal.Value + step, days) <= budget), Is.EqualTo((true, false)), $"{budget} over {days} days");
        }
    }

    [Test]
    public void GoodRatio_AnyGoalAndDays_IsTheMostDaysLostThatKeepTheRatio([Values] GoalPolicy policy)
    {
        var random = new Random(53);
        var rule = new GoodRatioBudget(policy, Thresholds);
        for (var i = 0; i < 2000; i++)
        {
            var goal = random.Next(0, 1001) / 10m;
            var days = random.Next(1, 367);
            bool Met(long lost)
            {
                var ratio = new Rational((days - lost) * 100, days);
                return policy == GoalPolicy.Strict ? ratio >= goal : ratio.Round(1) >= goal;
            }

            var budget = rule.Budget(goal, days);
            Assert.That((budget < 0 || Met(budget), budget < days && Met(budget + 1)), Is.EqualTo((true, false)), $"{goal} % of {days} days");
        }
    }

    [Test]
    public void HeavyRatio_AnyGoalAndDays_IsTheMostHeavyDaysThatKeepTheRatio([Values] GoalPolicy policy)
    {
        var random = new Random(57);
        var rule = new HeavyRatioBudget(policy, Thresholds);
        for (var i = 0; i < 2000; i++)
        {
            var goal = random.Next(0, 1001) / 10m;
            var days = random.Next(1, 367);
            var most = Enumerable.Range(0, days + 1).Last(heavy => new Rational(heavy * 100, days) is var ratio && (policy == GoalPolicy.Strict ? ratio <= goal : ratio.Round(1) <= goal));
            Assert.That(rule.Budget(goal, days), Is.EqualTo(most), $"{goal} % of {days} days");
        }
    }

    /// <summary>A share of days given as a ratio allows those days, not one more.</summary>
    [Test]
    public void HeavyRatio_GoalWithin_AllowsTheDaysItStandsFor([Values] GoalPolicy policy)
    {
        var rule = new HeavyRatioBudget(policy, Thresholds);
        for (var days = 1; days <= 366; days++)
            for (var heavy = 0; heavy <= days; heavy++)
                Assert.That(rule.Budget(rule.GoalWithin(heavy, days)!.Value, days), Is.EqualTo(heavy), $"{heavy} of {days} days");
    }

    [TestCase(366, 300, 66)]
    [TestCase(365, 365, 0)]
    public void GoodDays_Goal_LeavesTheOtherDaysToLose(int days, int goal, int lost) =>
        Assert.That(new GoodDaysBudget(Thresholds).Budget(goal, days), Is.EqualTo(lost));

    /// <summary>Whatever the days above the goal hold, so many of them keep the percentile within it.</summary>
    [Test]
    public void Percentile_DaysAboveWithinTheBudget_AlwaysKeepTheGoal([Values(Pollutant.O3, Pollutant.CO)] Pollutant pollutant)
    {
        var random = new Random(54);
        for (var i = 0; i < 1000; i++)
        {
            var days = random.Next(2, 367);
            var goal = pollutant == Pollutant.O3 ? 160m : 4m;
            var decimals = pollutant == Pollutant.O3 ? 0 : 1;
            var above = (int)Math.Max(0, new PercentileBudget(pollutant, goal, decimals, GoalPolicy.Published).Budget(goal, days));
            var values = Enumerable.Range(0, days).Select(d => (Rational)(d < above ? 1_000_000m : goal)).ToList();
            var figure = OracleAssess.Percentile(values, AssessmentRules.PercentileOrder(pollutant))!.Value.Round(decimals);
            if (new PercentileBudget(pollutant, goal, decimals, GoalPolicy.Published).Budget(goal, days) >= 0)
                Assert.That(figure, Is.LessThanOrEqualTo(goal), $"{above} of {days} days above");
        }
    }

    [Test]
    public void Of_EveryMetric_IsTheRuleOfItsKind()
    {
        BudgetRule Of(GoalMetric metric) => BudgetRule.Of(
            new Goal(new Area("x", AreaLevel.County), metric, AssessmentPeriod.Year(2026), 30),
            metric.Pollutant is { } pollutant ? StandardsCatalogue.Y2026.Assessment.Decimals(pollutant) : 0,
            Thresholds);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { GoalMetric.Statistic(Pollutant.PM25), GoalMetric.Statistic(Pollutant.O3), GoalMetric.GoodRatio, GoalMetric.GoodDays, GoalMetric.HeavyDays, GoalMetric.HeavyRatio }.Select(m => Of(m).GetType().Name), Is.EqualTo(new[] { nameof(MeanBudget), nameof(PercentileBudget), nameof(GoodRatioBudget), nameof(GoodDaysBudget), nameof(HeavyDaysBudget), nameof(HeavyRatioBudget) }));
            Assert.That(() => Of(GoalMetric.Index), Throws.ArgumentException.With.Message.Contains("index"));
            Assert.That(new[] { GoalMetric.Statistic(Pollutant.PM25), GoalMetric.Statistic(Pollutant.O3), GoalMetric.GoodRatio }.Select(m => Of(m).InDays), Is.EqualTo(new[] { false, true, true }));
        }
    }

    /// <summary>57 is odd, so that 57.5 is out; 58 is even, so that 58.5 may be reached.</summary>
    [TestCase(57, 0, "57.5", false)]
    [TestCase(58, 0, "58.5", true)]
    [TestCase(57, 1, "57.05", true)]
    public void Cap_Published_IsHalfAStepAbove(int goal, int decimals, string cap, bool reached)
    {
        var expected = new Cap(decimal.Parse(cap, System.Globalization.CultureInfo.InvariantCulture), reached);
        Assert.That(new MeanBudget(decimals, GoalPolicy.Published).Cap(goal), Is.EqualTo(expected));
        Assert.That(new PercentileBudget(Pollutant.O3, goal, decimals, GoalPolicy.Published).Cap(goal), Is.EqualTo(expected));
        Assert.That(new MeanBudget(decimals, GoalPolicy.Strict).Cap(goal), Is.EqualTo(new Cap(goal, MayBeReached: true)));
        Assert.That(new GoodDaysBudget(Thresholds).Cap(goal), Is.EqualTo(new Cap(goal, MayBeReached: true)));
    }

    [Test]
    public void Spent_AtTheBorder_BeginsAboveIt()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { 100, 101 }.Select(v => new GoodRatioBudget(GoalPolicy.Published, Thresholds).Spent(v)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(new[] { 100, 101 }.Select(v => new GoodDaysBudget(Thresholds).Spent(v)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(new[] { 200, 201 }.Select(v => new HeavyDaysBudget(Thresholds).Spent(v)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(new[] { 160_000, 160_001 }.Select(v => new PercentileBudget(Pollutant.O3, 160, 0, GoalPolicy.Published).Spent(v)), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(new MeanBudget(0, GoalPolicy.Published).Spent(35_250), Is.EqualTo(35_250));
        }
    }

    /// <summary>A mean of 0 is published for sums up to half a step a day, so that smaller sums hold not even that goal.</summary>
    [Test]
    public void GoalWithin_BudgetBelowNothing_IsNone()
    {
        var rules = new BudgetRule[] { new MeanBudget(0, GoalPolicy.Published), new PercentileBudget(Pollutant.O3, 160, 0, GoalPolicy.Published), new GoodRatioBudget(GoalPolicy.Published, Thresholds), new GoodDaysBudget(Thresholds), new HeavyDaysBudget(Thresholds) };
        Assert.That(rules.Select(r => r.GoalWithin(-1, 30)), Is.All.Null);
        Assert.That(rules.Select(r => r.GoalWithin(0, 30)), Is.EqualTo(new decimal?[] { null, 160, 100, 30, 0 }));
        Assert.That(rules.Select(r => r.GoalWithin(31, 30)), Is.EqualTo(new decimal?[] { null, 160, 0, 0, 31 }));
        Assert.That(new[] { rules[0].GoalWithin(5, 0), rules[2].GoalWithin(5, 0) }, Is.All.Null);
    }

    [Test]
    public void Raised_MeanGoal_IsThatOfTheNextPublishedStep() =>
        Assert.That(
            new[] { new MeanBudget(0, GoalPolicy.Published).Raised(30), new MeanBudget(1, GoalPolicy.Published).Raised(30), new GoodRatioBudget(GoalPolicy.Published, Thresholds).Raised(30), new HeavyDaysBudget(Thresholds).Raised(3) },
            Is.EqualTo(new decimal?[] { 31, 30.1m, null, null }));
}
