using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

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

    /// <summary>A province's ratio is the mean of what is published for its cities: what rounding hides in each of them must not add up to a step.</summary>
    [Test]
    public void Split_Ratios_MeanOfThePublishedRatiosKeepsTheGoal([Values("good_ratio", "heavy_ratio")] string key, [Values] GoalPolicy policy)
    {
        var random = new Random(99);
        var metric = GoalMetric.ByKey(key);
        for (var i = 0; i < 400; i++)
        {
            var goal = new Goal(City, metric, AssessmentPeriod.Year(2026), metric == GoalMetric.GoodRatio ? random.Next(400, 1000) / 10m : random.Next(1, 200) / 10m) { Policy = policy };
            var members = Enumerable.Range(0, random.Next(1, 60)).Select(n => new AreaShare(new Area($"{n}", AreaLevel.County, City), random.Next(0, 400) / 10m)).ToList();
            Rational sum = 0;
            foreach (var own in SpatialDecomposition.Split(goal, members, SpatialRule.SameGoal))
                sum += own.Value;
            var mean = sum / members.Count;
            var figure = policy == GoalPolicy.Strict ? mean : mean.Round(1);
            Assert.That(metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value, Is.True, $"{goal} over {members.Count}");
        }
    }

    /// <summary>A province's percentile is the mean of its cities' (HJ 663), so goals of percentiles share out as those of means do: to whole µg/m³ for ozone, to 0.1 mg/m³ for CO.</summary>
    [Test]
    public void Split_Percentiles_EveryAreaAsHighAsItsGoalAllows_KeepsTheGoalOfTheWhole([Values] GoalPolicy policy, [Values] SpatialRule rule, [Values(Pollutant.O3, Pollutant.CO)] Pollutant pollutant)
    {
        var random = new Random(97);
        var (scale, decimals) = pollutant == Pollutant.CO ? (100m, 1) : (1m, 0);
        for (var i = 0; i < 1000; i++)
        {
            var goal = new Goal(City, GoalMetric.Statistic(pollutant), AssessmentPeriod.Year(2026), decimal.Round(random.Next(90, 220) / scale, decimals)) { Policy = policy };
            var members = Enumerable.Range(0, random.Next(1, 30)).Select(n => new AreaShare(new Area($"{n}", AreaLevel.County, City), random.Next(90, 220) / scale, random.Next(1, 9))).ToList();
            var goals = SpatialDecomposition.Split(goal, members, rule);
            Rational sum = 0;
            foreach (var (member, own) in members.Zip(goals))
                sum += HighestMean(own.Value, decimals, policy) * member.Weight;
            var whole = sum / members.Sum(m => m.Weight);
            Assert.That(policy == GoalPolicy.Strict ? whole <= goal.Value : whole.Round(decimals) <= goal.Value, Is.True, $"{goal.Value} over {string.Join(' ', goals.Select(g => g.Value))}");
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
    public void Split_Counts_MeanOfTheAreasKeepsTheGoal([Values("good_days", "heavy_days", "heavy_ratio")] string key)
    {
        var random = new Random(97);
        for (var i = 0; i < 300; i++)
        {
            var metric = GoalMetric.Find(key)!;
            var goal = new Goal(City, metric, AssessmentPeriod.Year(2026), metric.Kind switch { GoalKind.GoodDays => random.Next(150, 366), GoalKind.HeavyDays => random.Next(0, 30), _ => random.Next(0, 80) / 10m });
            var members = Enumerable.Range(0, random.Next(1, 20)).Select(n => new AreaShare(new Area($"{n}", AreaLevel.County, City), random.Next(0, 400) / 10m)).ToList();
            var goals = SpatialDecomposition.Split(goal, members);
            var (sum, all) = (goals.Sum(g => g.Value), members.Count * goal.Value);
            if (metric.Kind == GoalKind.HeavyRatio)
                Assert.That(new Rational(goals.Sum(g => HeavyDaysWithin(g.Value)) * 100, 365 * members.Count).Round(1), Is.LessThanOrEqualTo(goal.Value), $"{goal}");
            else
                Assert.That(metric.Kind == GoalKind.GoodDays ? sum >= all : sum <= all, Is.True, $"{goal} over {string.Join(' ', goals.Select(g => g.Value))}");
        }
    }

    [Test]
    public void Split_AGoalSetByHand_IsKeptAndTheOthersShareTheRest()
    {
        var goals = SpatialDecomposition.Split(
            new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30),
            [new(new Area("甲", AreaLevel.County, City), 30) { ByHand = 20 }, new(new Area("乙", AreaLevel.County, City), 30), new(new Area("丙", AreaLevel.County, City), 30)]);
        Assert.That(goals.Select(g => g.Value), Is.EqualTo(new[] { 20m, 35.0m, 35.0m }));
    }

    [Test]
    public void Split_GoalsByHandThatAllowMore_AreRefused() =>
        Assert.That(
            () => SpatialDecomposition.Split(new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30), [new(new Area("甲", AreaLevel.County, City), 30) { ByHand = 90 }, new(new Area("乙", AreaLevel.County, City), 30)]),
            Throws.ArgumentException.With.Message.Contains("allow more than its own"));

    /// <summary>Townships at the highest that their goals allow: the means of counties keep theirs, and the mean of these keeps the city's.</summary>
    [Test]
    public void SplitDown_CityToTownships_KeepsEveryStep([Values] SpatialRule rule, [Values] GoalPolicy policy)
    {
        var random = new Random(98);
        for (var i = 0; i < 40; i++)
        {
            var days = LastYear(random, counties: random.Next(1, 6));
            var goal = new Goal(City, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), random.Next(150, 600) / 10m) { Policy = policy };
            var shared = SpatialDecomposition.SplitDown(goal, days, rule: rule);
            Assert.That(shared.AndAllParts().Count(s => s.Parts.Count == 0), Is.EqualTo(days.Areas.Count));
            foreach (var node in shared.AndAllParts().Where(s => s.Parts.Count > 0))
            {
                Rational sum = 0;
                foreach (var part in node.Parts)
                    sum += HighestMean(part.Goal.Value, 1, policy);
                var whole = sum / node.Parts.Count;
                Assert.That(policy == GoalPolicy.Strict ? whole <= node.Goal.Value : whole.Round(1) <= node.Goal.Value, Is.True, $"{i}: {node.Goal}");
            }
        }
    }

    private static DailyGrid LastYear(Random random, int counties)
    {
        var builder = new DailyGridBuilder();
        for (var county = 0; county < counties; county++)
        {
            var parent = new Area($"县{county}", AreaLevel.County, City);
            for (var township = 0; township < 1 + (county % 3); township++)
            {
                var row = builder.AddArea(new Area($"镇{county}-{township}", AreaLevel.Township, parent));
                var level = random.Next(10, 60);
                for (var date = new LocalDate(2025, 1, 1); date.Year == 2025; date = date.PlusDays(1))
                    builder.Add(row, date, Pollutant.PM25, Concentration.FromThousandths(level * 1000));
            }
        }

        return builder.Build();
    }

    private static int HeavyDaysWithin(decimal ratio) => Enumerable.Range(0, 366).Last(d => new Rational(d * 100, 365).Round(1) <= ratio);

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
