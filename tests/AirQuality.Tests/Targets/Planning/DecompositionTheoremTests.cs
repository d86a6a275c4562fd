using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using FsCheck;
using FsCheck.Fluent;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>以周保月、以月保季、以季保年: all weeks met implies month, quarter and year met, for every complete series, at published rounding.</summary>
[TestFixture]
public sealed class DecompositionTheoremTests
{
    private static readonly GoalMetric[] Metrics =
        [GoalMetric.Statistic(Pollutant.PM25), GoalMetric.Statistic(Pollutant.PM10), GoalMetric.Statistic(Pollutant.O3), GoalMetric.Statistic(Pollutant.CO), GoalMetric.GoodRatio, GoalMetric.GoodDays, GoalMetric.HeavyDays, GoalMetric.ExceedDays, GoalMetric.HeavyRatio, .. GoalMetric.Further];

    /// <summary>A counterexample would be shrunk to the smallest numbers that still break the implication.</summary>
    [Test]
    public void WeeksMet_AnyPlanAndSeries_ImplyEveryLevelMet([Values] GoalPolicy policy)
    {
        var checkedLevels = 0;
        Prop.ForAll<NonNegativeInt, NonNegativeInt, int[]>((goal, shape, pressures) =>
        {
            var world = new World(policy, goal.Get, shape.Get);
            var nodes = Nodes(world.Tree.Root).ToList();
            if (nodes.Any(n => n.Goal is null))
                return true; // a budget too small for the strictest goal: its week cannot be met, and nothing is promised
            var days = world.WorstSeries(pressures);
            foreach (var node in nodes)
            {
                checkedLevels++;
                if (!world.IsMet(node, days))
                    return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261124, 1));
        Assert.That(checkedLevels, Is.GreaterThan(50_000));
    }

    [Test]
    public void Budgets_AnyPlan_AddUpToTheThousandth([Values] GoalPolicy policy)
    {
        for (var number = 0; number < 400; number++)
        {
            foreach (var node in Nodes(new World(policy, number * 7919, number).Tree.Root).Where(n => n.Parts.Count > 0 && n.Goal is not null))
                Assert.That(node.Parts.Sum(p => p.Budget), Is.EqualTo(node.Effective), $"{number}: {node.Tree.Goal}, {node.Period}");
        }
    }

    /// <summary>The weeks' sums at their goals are never more than one published step a day of one week short of the month's.</summary>
    [Test]
    public void Goals_OfMeans_WasteLessThanAStepOfTheLongestPart()
    {
        for (var number = 0; number < 200; number++)
        {
            var world = new World(GoalPolicy.Published, number * 7919, number * Metrics.Length);
            var step = world.Decimals == 0 ? 1000 : 100;
            foreach (var node in Nodes(world.Tree.Root).Where(n => n.Parts.Count > 0 && n.Parts.All(p => p.Goal is not null)))
                Assert.That(node.Effective - node.Parts.Sum(p => p.Effective), Is.LessThanOrEqualTo(step * node.Parts.Min(p => p.Period.Days)), $"{node.Tree.Goal}, {node.Period}");
        }
    }

    private static IEnumerable<PlanNode> Nodes(PlanNode node) => node.Parts.SelectMany(Nodes).Prepend(node);

    /// <summary>A goal, a profile and a calendar made of a few numbers.</summary>
    private sealed class World
    {
        private readonly GoalMetric metric;
        private readonly GoalPolicy policy;
        private readonly decimal goal;

        public World(GoalPolicy policy, int goalNumber, int shape)
        {
            this.policy = policy;
            metric = Metrics[shape % Metrics.Length];
            var year = 2013 + (shape / Metrics.Length % 20);
            var period = shape % 3 == 2 && metric != GoalMetric.GoodDays ? AssessmentPeriod.Season(year) : AssessmentPeriod.Year(year);
            goal = metric.Kind switch
            {
                GoalKind.GoodRatio => goalNumber % 1001 / 10m,
                GoalKind.GoodDays => goalNumber % (period.Days + 1),
                GoalKind.HeavyDays => goalNumber % 60,
                GoalKind.HeavyRatio => goalNumber % 201 / 10m,
                GoalKind.Percentile => metric.Pollutant == Pollutant.CO ? 0.5m + (goalNumber % 50 / 10m) : 50 + (goalNumber % 200),
                _ => 1 + (goalNumber % 1500 / 10m),
            };
            var options = PlanOptions.Default;
            Decimals = metric.Pollutant is { } p ? options.EditionOf(period).Assessment.Decimals(p, period.End) : 0;
            Tree = new PlanTree(new RootGoal(new Goal(new Area("x", AreaLevel.County), metric, period, goal) { Policy = policy }, []), Profile(period, shape), options, new CalendarCache());
        }

        public int Decimals { get; }

        public PlanTree Tree { get; }

        /// <summary>Every week spends all its goal allows; how it is spread over the days follows the pressures.</summary>
        public int[] WorstSeries(int[] pressures)
        {
            var days = new int[Tree.Root.Last + 1];
            foreach (var week in Nodes(Tree.Root).Where(n => n.Parts.Count == 0))
            {
                if (Tree.Rule.InDays)
                    Spend(days, week, pressures);
                else
                    Fill(days, week, pressures);
            }

            return days;
        }

        public bool IsMet(PlanNode node, int[] days)
        {
            var values = days[node.First..(node.Last + 1)];
            switch (metric.Kind)
            {
                case GoalKind.Mean:
                    var mean = Rational.Mean([.. values.Select(v => new Rational(v, 1000))]);
                    return policy == GoalPolicy.Strict ? mean <= node.Goal!.Value : mean.Round(Decimals) <= node.Goal;
                case GoalKind.Percentile when node == Tree.Root:
                    var percentile = OracleAssess.Percentile([.. values.Select(v => new Rational(v, 1000))], AssessmentRules.PercentileOrder(metric.Pollutant!.Value))!.Value;
                    return policy == GoalPolicy.Strict ? percentile <= goal : percentile.Round(Decimals) <= goal;
                case GoalKind.Percentile:
                    return values.Count(v => v > goal * 1000) <= node.Budget;
                case GoalKind.GoodRatio:
                    var ratio = new Rational(values.Count(v => v <= 100) * 100, values.Length);
                    return policy == GoalPolicy.Strict && node == Tree.Root ? ratio >= node.Goal!.Value : ratio.Round(1) >= node.Goal;
                case GoalKind.HeavyRatio:
                    var heavy = new Rational(values.Count(v => v > 200) * 100, values.Length);
                    return policy == GoalPolicy.Strict && node == Tree.Root ? heavy <= node.Goal!.Value : heavy.Round(1) <= node.Goal;
                case GoalKind.GoodDays:
                    return values.Count(v => v <= 100) >= node.Goal;
                default:
                    return values.Count(v => v > 200) <= node.Goal;
            }
        }

        private static void Fill(int[] days, PlanNode week, int[] pressures)
        {
            var left = week.Effective;
            for (var day = week.First; day <= week.Last; day++)
            {
                var share = day == week.Last ? left : Math.Min(left, Math.Abs((long)Pressure(pressures, day)) * 1000 % (left + 1));
                days[day] = (int)share;
                left -= share;
            }
        }

        private void Spend(int[] days, PlanNode week, int[] pressures)
        {
            var (bad, good) = metric.Kind == GoalKind.Percentile ? (900_000, (int)(goal * 1000)) : (500, metric != GoalMetric.ExceedDays && metric.Kind is GoalKind.HeavyDays or GoalKind.HeavyRatio ? 200 : 100);
            var order = Enumerable.Range(week.First, week.Period.Days).OrderBy(d => Pressure(pressures, d)).ToList();
            foreach (var (number, day) in order.Index())
                days[day] = number < week.Effective ? bad : good;
        }

        private static int Pressure(int[] pressures, int day) => pressures.Length == 0 ? 0 : pressures[day % pressures.Length];

        private SeasonalProfile Profile(AssessmentPeriod period, int shape)
        {
            if (shape % 5 == 0)
                return SeasonalProfile.Flat(1000);
            var random = new Random(shape);
            var first = period.Start.PlusYears(-2);
            var history = Enumerable.Range(0, NodaTime.Period.DaysBetween(first, period.Start))
                .Select(d => InDays ? (random.Next(shape % 7 + 1) == 0 ? 1 : 0) : 5000 + (int)(4000 * Math.Cos(d / 58.0)) + random.Next(3000)).ToArray();
            return SeasonalProfile.Of(new PastDays(ProfileSource.Own, [history], first, InDays), period.Start, PlanOptions.Default, new CalendarCache())!;
        }

        private bool InDays => metric.Kind != GoalKind.Mean;
    }
}
