using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Targets.Budgets;

/// <summary>What is left of a goal is sharp: so much keeps it, a thousandth or a day more does not.</summary>
[TestFixture]
public sealed class AllowanceTests
{
    [Test]
    public void RemainingMean_DaysExactlyAtIt_MeetTheGoalAndOneThousandthMoreDoNot([Values] GoalPolicy policy, [Values(0, 1)] int decimals)
    {
        var random = new Random(71);
        for (var i = 0; i < 2000; i++)
        {
            var (valid, remaining) = (random.Next(0, 300), random.Next(1, 100));
            var goal = random.Next(100, 900) / 10m;
            decimal sum = Enumerable.Range(0, valid).Sum(_ => random.Next(0, 90));
            var control = Allowance.RemainingMean(new PublishedGoal(goal, decimals, policy), sum, valid, remaining);
            bool Met(decimal day)
            {
                var mean = (sum + (Rational)(remaining * day)) / (valid + remaining);
                return policy == GoalPolicy.Strict ? mean <= goal : mean.Round(decimals) <= goal;
            }

            Assert.That((Met(control), Met(control + 0.001m)), Is.EqualTo((true, false)), $"goal {goal}, {sum} over {valid}, {remaining} left");
        }
    }

    /// <summary>
    /// Wei county, Hebei, PM2.5 2020: from 1 January to 27 July (209 of 366 days) the mean was published as 58 and the mean the
    /// remaining days may have as 56; to 13 December (348 days) 55 and 95. Some pair of running sums fits all four printed
    /// figures, and only for a goal of 57, kept before rounding.
    /// </summary>
    [Test]
    public void RemainingMean_WeiCounty2020_IsReproducedForAGoalOf57Only()
    {
        static bool Fits(int goal, int validDays, int mean, int control) =>
            Enumerable.Range((mean - 1) * validDays, 2 * validDays).Any(sum =>
                new Rational(sum, validDays).Round(0) == mean
                && decimal.Round(Allowance.RemainingMean(new PublishedGoal(goal, 0, GoalPolicy.Strict), sum, validDays, 366 - validDays), 0) == control);

        var goals = Enumerable.Range(40, 40).Where(g => Fits(g, 209, 58, 56) && Fits(g, 348, 55, 95));
        Assert.That(goals, Is.EqualTo(new[] { 57 }));
    }

    [Test]
    public void DaysToLose_SoManyLost_KeepTheRatioAndOneMoreDoesNot()
    {
        var random = new Random(72);
        for (var i = 0; i < 2000; i++)
        {
            var valid = random.Next(0, 300);
            var (good, remaining) = (random.Next(0, valid + 1), random.Next(1, 100));
            var goal = random.Next(0, 1001) / 10m;
            var lose = Allowance.DaysToLose(goal, valid - good, valid + remaining);
            bool Met(int lost) => new Rational((good + remaining - lost) * 100, valid + remaining).Round(1) >= goal;
            if (lose >= 0)
                Assert.That(lose > remaining || Met(lose), Is.True);
            if (lose < remaining)
                Assert.That(Met(lose + 1), Is.False, $"goal {goal}, {good} of {valid} good, {remaining} left");
        }
    }

    [TestCase(Pollutant.O3, "160", "1", 90, 0)]
    [TestCase(Pollutant.PM25, "60.2", "1", 95, 1)]
    [TestCase(Pollutant.CO, "2.5", "0.1", 95, 1)]
    public void OfPercentile_SmallPeriods_EqualsTryingEveryNumberOfDaysAbove(Pollutant pollutant, decimal goal, decimal step, int order, int decimals)
    {
        var random = new Random(73);
        var differ = 0;
        for (var i = 0; i < 1500; i++)
        {
            var (valid, remaining) = (random.Next(0, 25), random.Next(0, 12));
            if (valid + remaining == 0)
                continue;
            var spread = i % 3 == 0 ? 40 : 6;
            var days = Enumerable.Range(0, valid).Select(_ => (decimal.Floor(goal / step) - (spread / 2) + random.Next(spread)) * step).ToArray();
            var found = Enum.GetValues<GoalPolicy>().Select(Checked).Distinct().Count();
            differ += found - 1;

            PercentileAllowance Checked(GoalPolicy policy)
            {
                var actual = Allowance.OfPercentile(new PublishedGoal(goal, StandardsCatalogue.Y2026.Assessment.Decimals(pollutant), policy), pollutant, [.. days.Select(Concentration.FromDecimal)], remaining);
                var canBeMet = Met(0, 0);
                var most = canBeMet ? Enumerable.Range(0, remaining + 1).Where(a => a == 0 || Met(a, goal)).Max() : -1;
                Assert.That((actual.CanBeMet, actual.CanBeLost, actual.DaysAbove), Is.EqualTo((canBeMet, !Met(remaining, 0), most)), $"{policy} {string.Join(' ', days)}");
                return actual;

                bool Met(int above, decimal level)
                {
                    var percentile = OracleAssess.Percentile(
                        [.. days.Select(d => (Rational)d), .. Enumerable.Repeat((Rational)level, remaining - above), .. Enumerable.Repeat((Rational)1_000_000, above)], order)!.Value;
                    return (policy == GoalPolicy.Strict ? percentile : percentile.Round(decimals)) <= (Rational)goal;
                }
            }
        }

        Assert.That(differ, Is.GreaterThan(0), "both ways of meeting a goal are told apart");
    }

    [Test]
    public void RemainingMean_BudgetOverspent_IsNegative() =>
        Assert.That(Allowance.RemainingMean(new PublishedGoal(30, 1), 30 * 366, 350, 15), Is.LessThan(0));

    [TestCase(0, 1, 1, 1, 0)]
    [TestCase(-1, 1, 1, 1, 0)]
    [TestCase(30, -1, 1, 1, 0)]
    [TestCase(30, 1, -1, 1, 0)]
    [TestCase(30, 1, 1, 0, 0)]
    [TestCase(30, 1, 1, -1, 0)]
    [TestCase(30, 1, 1, 1, -1)]
    [TestCase(30, 1, 1, 1, 3)]
    public void RemainingMean_NumberOutOfRange_Throws(int goal, int sum, int valid, int remaining, int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Allowance.RemainingMean(new PublishedGoal(goal, decimals), sum, valid, remaining));

    [TestCase(0, "30.5")]
    [TestCase(1, "30.05")]
    [TestCase(2, "30.005")]
    public void RemainingMean_NothingMeasuredYet_IsTheCapOfTheGoal(int decimals, string control) =>
        Assert.That(Allowance.RemainingMean(new PublishedGoal(30, decimals), 0, 0, 10).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(control));

    [TestCase(-1, 0, 1)]
    [TestCase(85, -1, 1)]
    [TestCase(85, 2, 1)]
    public void DaysToLose_NumberOutOfRange_Throws(int goal, int lost, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Allowance.DaysToLose(goal, lost, days));

    /// <summary>85 % of 360 days are 306, of 300 days 255.</summary>
    [TestCase(0, 0, 0, 0)]
    [TestCase(85, 0, 360, 54)]
    [TestCase(85, 50, 360, 4)]
    [TestCase(85, 0, 300, 45)]
    public void DaysToLose_ByHand_IsWhatTheRatioLeaves(int goal, int lost, int days, int lose) =>
        Assert.That(Allowance.DaysToLose(goal, lost, days, GoalPolicy.Strict), Is.EqualTo(lose));

    [Test]
    public void OfPercentile_WhatCannotBe_Throws()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Allowance.OfPercentile(new PublishedGoal(160, -1), Pollutant.O3, [], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Allowance.OfPercentile(new PublishedGoal(160, 0), Pollutant.O3, [], 0), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Allowance.OfPercentile(new PublishedGoal(160, 0), Pollutant.O3, [Concentration.FromDecimal(1), Concentration.FromDecimal(1)], -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }
}
