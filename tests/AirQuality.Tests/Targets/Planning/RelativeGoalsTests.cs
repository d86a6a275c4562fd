using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Planning;

/// <summary>Goals in % of a base become the largest published figure whose printed change keeps them.</summary>
[TestFixture]
public sealed class RelativeGoalsTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    [Test]
    public void Resolve_AnyChange_IsTheLargestFigureThatKeepsIt()
    {
        for (var level = 20; level < 500; level += 17)
        {
            var days = Days(level);
            for (var change = -20m; change < 5; change += 0.7m)
            {
                var goal = RelativeGoals.Resolve(new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2027), change) { Base = new GoalBase(1) }, days)!;
                Assert.That(
                    (Comparison.PercentChange(goal.Value, level) <= change, Comparison.PercentChange(goal.Value + 0.1m, level) <= change),
                    Is.EqualTo((true, false)),
                    $"{change} % of {level} is {goal.Value}");
            }
        }
    }

    [Test]
    public void Resolve_ThreeYearBase_IsTheMeanOfTheThreeYears()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        Fill(builder, row, 2024, 40);
        Fill(builder, row, 2025, 30);
        Fill(builder, row, 2026, 26);
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2027), -10) { Base = new GoalBase(3) };
        Assert.That(RelativeGoals.Resolve(goal, builder.Build())!.Value, Is.EqualTo(28.8m)); // 32.0 less 10 %
    }

    [Test]
    public void Resolve_BaseWithoutValidYear_IsNoGoalAndIsTrackedWithTheReason()
    {
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), -3) { Base = new GoalBase(1) };
        var days = Days(30);
        Assert.That(RelativeGoals.Resolve(goal, days), Is.Null);
        var tracked = TargetTracker.Track(new TargetPlan([goal]), days, new LocalDate(2026, 6, 30)).Single().Whole;
        Assert.That((tracked.Status, tracked.Goal, tracked.Reason?.ToString()), Is.EqualTo((GoalStatus.NoData, (decimal?)null, "no valid base to compare with; 0 of 365 days valid in 2025, 324 needed")));
    }

    /// <summary>The first day has data to come, the day after the year has none left.</summary>
    [TestCase("2026-01-01", 364)]
    [TestCase("2026-12-31", 0)]
    [TestCase("2027-02-01", 0)]
    public void Track_BaseWithoutValidYear_HasNoGoalAndTheDaysThatAreLeft(string asOf, int remaining)
    {
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), -3) { Base = new GoalBase(1) };
        var whole = TargetTracker.Track(new TargetPlan([goal]), Days(30), NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value).Single().Whole;
        Assert.That((whole.Status, whole.RemainingDays, whole.IsByHand), Is.EqualTo((GoalStatus.NoData, remaining, true)));
        Assert.That((whole.Goal, whole.Planned, whole.Cap, whole.CapMayBeReached), Is.EqualTo(((decimal?)null, (decimal?)null, (decimal?)null, false)));
    }

    private static DailyGrid Days(int level)
    {
        var builder = new DailyGridBuilder();
        Fill(builder, builder.AddArea(County), 2026, level);
        return builder.Build();
    }

    private static void Fill(DailyGridBuilder builder, int row, int year, int level)
    {
        for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            builder.Add(row, day, Pollutant.PM25, Concentration.FromDecimal(level));
    }
}
