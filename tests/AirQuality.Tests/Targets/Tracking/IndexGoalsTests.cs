using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Index goals: split into pollutant goals that guarantee them, and the factors that just meet them.</summary>
[TestFixture]
public sealed class IndexGoalsTests
{
    [Test]
    public void Split_StatisticsAtThePollutantGoals_KeepTheIndexGoal([Values] GoalPolicy policy)
    {
        var days = GeneratedDays.Of(91).Grid;
        foreach (var (row, area) in days.Areas.Index())
        {
            for (var value = 1.5m; value < 12; value += 0.37m)
            {
                var goal = new Goal(area, GoalMetric.Index, AssessmentPeriod.Year(2026), decimal.Round(value, 2)) { Policy = policy };
                var goals = IndexGoals.Split(goal, days).ToDictionary(g => g.Metric.Pollutant!.Value, g => (decimal?)g.Value);
                var index = CompositeIndex.Compute(
                    new PollutantStatistics(goals[Pollutant.SO2], goals[Pollutant.NO2], goals[Pollutant.PM10], goals[Pollutant.PM25], goals[Pollutant.CO], goals[Pollutant.O3]),
                    StandardsCatalogue.Y2026,
                    CompositeIndexScheme.Plan2026);
                Assert.That(policy == GoalPolicy.Published ? index.Published : index.Sum, Is.LessThanOrEqualTo(goal.Value), $"{row} {goal.Value}");
                Assert.That(goal.Value - index.Published!.Value, Is.LessThan(0.2m), "the goals ask for no more than steps and factors require");
            }
        }
    }

    /// <summary>An edition asked for brings the scheme of its time, here as in every assessment.</summary>
    [Test]
    public void Split_EditionAskedFor_KeepsTheGoalUnderItsOwnScheme()
    {
        var days = GeneratedDays.Of(91).Grid;
        var options = PlanOptions.Default with { Assessment = AssessmentOptions.Default with { Standards = StandardsCatalogue.Y2012 } };
        for (var value = 2.5m; value < 9; value += 0.41m)
        {
            var goals = IndexGoals.Split(new Goal(days.Areas[0], GoalMetric.Index, AssessmentPeriod.Year(2026), value), days, options).ToDictionary(g => g.Metric.Pollutant!.Value, g => (decimal?)g.Value);
            Assert.That(goals[Pollutant.PM10], Is.EqualTo(decimal.Floor(goals[Pollutant.PM10]!.Value)), "Classic takes integers");
            var index = CompositeIndex.Compute(
                new PollutantStatistics(goals[Pollutant.SO2], goals[Pollutant.NO2], goals[Pollutant.PM10], goals[Pollutant.PM25], goals[Pollutant.CO], goals[Pollutant.O3]),
                StandardsCatalogue.Y2012,
                CompositeIndexScheme.Classic);
            Assert.That(index.Published, Is.LessThanOrEqualTo(value));
        }
    }

    [Test]
    public void Track_FactorOnTheRemainingDays_MeetsTheGoalAndAThousandthMoreDoesNot()
    {
        var days = Complete();
        var area = days.Areas[0];
        var asOf = new LocalDate(2026, 8, 20);
        foreach (var value in new[] { 3.2m, 3.5m, 4.0m, 4.4m })
        {
            var goal = new Goal(area, GoalMetric.Index, AssessmentPeriod.Year(2026), value);
            var allowance = TargetTracker.Track(new TargetPlan([goal]), days, asOf).Single().Index!;
            Assert.That(allowance.IsFromLastYear, Is.True);
            if (allowance.Together is { } factor)
                Assert.That((IndexWith(days, asOf, _ => factor) <= value, IndexWith(days, asOf, _ => factor + 0.001m) <= value), Is.EqualTo((true, false)), $"goal {value}, together");
            foreach (var alone in allowance.Alone.Where(a => a.Factor is not null and < 10))
            {
                Assert.That(
                    (IndexWith(days, asOf, p => p == alone.Pollutant ? alone.Factor!.Value : 1) <= value, IndexWith(days, asOf, p => p == alone.Pollutant ? alone.Factor!.Value + 0.001m : 1) <= value),
                    Is.EqualTo((true, false)),
                    $"goal {value}, {alone}");
            }
        }
    }

    [Test]
    public void Track_NotEvenCleanAirIsEnough_IsMissed()
    {
        var days = Complete();
        var tracked = TargetTracker.Track(new TargetPlan([new Goal(days.Areas[0], GoalMetric.Index, AssessmentPeriod.Year(2026), 0.5m)]), days, new LocalDate(2026, 11, 20)).Single();
        Assert.That((tracked.Whole.Status, tracked.Index!.Together), Is.EqualTo((GoalStatus.Missed, (decimal?)null)));
    }

    /// <summary>Until the new edition is in force a year's index so far is already one by its limits, which a ranking of the day is not: it is told.</summary>
    [TestCase(1, "2026")]
    [TestCase(2, "2026")]
    [TestCase(3, null)]
    [TestCase(12, null)]
    public void Track_DaysOfTheEditionBefore_NamesTheEditionThatMakesTheFigure(int month, string? edition)
    {
        var days = Complete();
        var goals = new[] { GoalMetric.Index, GoalMetric.Rank, GoalMetric.Place }.Select(m => new Goal(days.Areas[0], m, AssessmentPeriod.Year(2026), 3));
        var tracked = TargetTracker.Track(new TargetPlan([.. goals]), days, new LocalDate(2026, month, 20));
        Assert.That(tracked.Select(g => g.Whole.JudgedBy?.Id), Is.EqualTo(new[] { edition, edition, edition }));
        var own = PeriodAssessor.Assess(days, 0, AssessmentPeriod.Year(2026).Until(new LocalDate(2026, month, 20)));
        Assert.That(tracked[0].Whole.Actual == own.Index.Published, Is.EqualTo(edition is null), "the figure is that of the day's own ranking");
    }

    /// <summary>The index of the year when each remaining day is last year's times a factor, made by the assessor from whole days.</summary>
    private static decimal IndexWith(DailyGrid days, LocalDate asOf, Func<Pollutant, decimal> factor)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(days.Areas[0]);
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            foreach (var pollutant in Pollutants.All)
            {
                var value = days.PublishedOn(0, day > asOf ? day.PlusYears(-1) : day)[pollutant].Value!.Value * (day > asOf ? factor(pollutant) : 1);
                if (pollutant is Pollutant.CO or Pollutant.O3)
                    value = decimal.Round(value, pollutant == Pollutant.CO ? 1 : 0, MidpointRounding.ToEven);
                builder.Add(row, day, pollutant, Concentration.FromDecimal(value));
            }
        }

        return PeriodAssessor.Assess(builder.Build(), row, AssessmentPeriod.Year(2026), AssessmentOptions.Default with { DailyPrecision = DailyPrecision.Unrounded }).Index.Published!.Value;
    }

    private static DailyGrid Complete()
    {
        var random = new Random(92);
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var day = new LocalDate(2025, 1, 1); day.Year < 2027; day = day.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? random.Next(3, 15) / 10m : random.Next(8, 90)));
        return builder.Build();
    }
}
