using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>All areas' goals met implies the whole's met.</summary>
[TestFixture]
public sealed class SpatialDecompositionTests
{
    private static readonly Area City = new("市", AreaLevel.City);

    [Test]
    public void Split_EveryAreaAsHighAsItsGoalAllows_KeepsTheGoalOfTheWhole([Values] GoalPolicy policy, [Values] SpatialRule rule, [Values(2023, 2025, 2026)] int year)
    {
        var random = new Random(95);
        var decimals = year == 2023 ? 0 : 1; // published to 0.1 since December 2024
        for (var i = 0; i < 1000; i++)
        {
            var goal = new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(year), random.Next(100, 900) / 10m) { Policy = policy };
            var members = Enumerable.Range(0, random.Next(1, 30)).Select(n => new AreaShare(new Area($"{n}", AreaLevel.County, City), random.Next(100, 900) / 10m, random.Next(1, 9))).ToList();
            var goals = SpatialDecomposition.Split(goal, members, rule);
            Rational sum = 0;
            foreach (var (member, own) in members.Zip(goals))
                sum += HighestMean(own.Value, decimals, policy) * member.Weight;
            var whole = sum / members.Sum(m => m.Weight);
            Assert.That(policy == GoalPolicy.Strict ? whole <= goal.Value : whole.Round(decimals) <= goal.Value, Is.True, $"{goal.Value} over {string.Join(' ', goals.Select(g => g.Value))}");
            Assert.That(goals.All(g => g.Policy == policy && g.Period == goal.Period), Is.True);
        }
    }

    [Test]
    public void Split_GoodRatio_LosesNoMoreDaysThanTheWholeMay()
    {
        var random = new Random(96);
        for (var i = 0; i < 500; i++)
        {
            var goal = new Goal(City, GoalMetric.GoodRatio, AssessmentPeriod.Year(2026), random.Next(400, 1000) / 10m);
            var members = Enumerable.Range(0, random.Next(1, 20)).Select(n => new AreaShare(new Area($"{n}", AreaLevel.County, City), random.Next(0, 400) / 10m)).ToList();
            var lost = SpatialDecomposition.Split(goal, members).Sum(g => Allowance.DaysToLose(g.Value, 0, 365));
            Assert.That(new Rational(((365 * members.Count) - lost) * 100, 365 * members.Count).Round(1), Is.GreaterThanOrEqualTo(goal.Value));
        }
    }

    [Test]
    public void Split_SameProportion_AsksTheDirtierForLess()
    {
        var goals = SpatialDecomposition.Split(
            new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 27),
            [new(new Area("净", AreaLevel.County, City), 20), new(new Area("脏", AreaLevel.County, City), 40)]);
        Assert.That(goals.Select(g => g.Value), Is.EqualTo(new[] { 18.0m, 36.0m }));
    }

    [Test]
    public void Split_Index_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SpatialDecomposition.Split(new Goal(City, GoalMetric.Index, AssessmentPeriod.Year(2026), 4), [new(City, 1)]));

    /// <summary>The supremum of means that are published at a goal, a hair below where it is not reached.</summary>
    private static Rational HighestMean(decimal goal, int decimals, GoalPolicy policy)
    {
        if (policy == GoalPolicy.Strict)
            return goal;
        var cap = goal + (Rational)(decimals == 0 ? 0.5m : 0.05m);
        return cap.Round(decimals) == goal ? cap : cap - new Rational(1, 1_000_000_000_000);
    }
}
