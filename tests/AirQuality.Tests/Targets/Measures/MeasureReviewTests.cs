using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Measures;

/// <summary>What measures promise against the gap, and what was seen of them, against figures worked out by hand.</summary>
[TestFixture]
public sealed class MeasureReviewTests
{
    private static readonly Area Own = new("甲县", AreaLevel.County);
    private static readonly Area Other = new("乙县", AreaLevel.County);
    private static readonly GoalMetric Particles = GoalMetric.Statistic(Pollutant.PM25);
    private static readonly LocalDate AsOf = new(2026, 11, 20); // 41 days left

    /// <summary>PM2.5 at 40 all of 2025 in both; in 2026 the own area at 44 to October and at 36 in November, the other at 42 and 39.</summary>
    private static readonly DailyGrid Days = Grid();

    [Test]
    public void Balance_OfAYear_AddsUpWhatMeasuresBringToTheDaysLeft()
    {
        // 10 more days of 3 µg/m³ and 41 of 1.5 over the 41 days left: 3 x 10 / 41 + 1.5 = 2.232; the one given up brings nothing.
        var balance = Review(Dust(3, new(2026, 11, 1), new(2026, 11, 30)), Dust(1.5m, new(2026, 12, 1), new(2026, 12, 31)) with { Period = AssessmentPeriod.Range(new(2026, 11, 10), new(2026, 12, 31)) }, Dust(9, new(2026, 12, 1), new(2026, 12, 31)) with { State = MeasureState.Dropped }).Balances[0];
        Assert.That(balance.Promised, Is.EqualTo(2.232m));
        Assert.That(balance.DaysLeft, Is.EqualTo(41));
        Assert.That(balance.Gap, Is.EqualTo(balance.Rest - balance.May));
        Assert.That(balance.Open, Is.EqualTo(balance.Gap - balance.Promised));
    }

    [Test]
    public void Seen_OfAMeasureThatRuns_IsTheChangeOnLastYearBesideThatOfOthers()
    {
        var seen = Review(Dust(3, new(2026, 11, 1), new(2026, 11, 30))).Balances[0].Effects[0].Seen!;
        Assert.That(seen.Period, Is.EqualTo(AssessmentPeriod.Range(new(2026, 11, 1), AsOf)));
        Assert.That((seen.Value, seen.LastYear, seen.Change, seen.Others, seen.Beyond), Is.EqualTo((36.0m, 40.0m, -4.0m, (decimal?)-1.0m, (decimal?)-3.0m)));
    }

    [Test]
    public void Seen_WhereTheOthersHaveSuchAMeasure_HasNoOthers()
    {
        var seen = Review(Dust(3, new(2026, 11, 1), new(2026, 11, 30)), Dust(3, new(2026, 11, 1), new(2026, 11, 30)) with { Area = Other }).Balances[0].Effects[0].Seen!;
        Assert.That(seen.OtherAreas, Is.Zero);
        Assert.That(seen.Beyond, Is.Null);
    }

    [Test]
    public void Seen_BeforeItsFirstDay_IsNothing() =>
        Assert.That(Review(Dust(3, new(2026, 12, 1), new(2026, 12, 31))).Balances[0].Effects[0].Seen, Is.Null);

    [Test]
    public void WithoutGoal_MeasuresOfAnotherFigure_AreNamed()
    {
        var report = Review(Dust(3, new(2026, 11, 1), new(2026, 11, 30)) with { Metric = GoalMetric.Statistic(Pollutant.PM10) });
        Assert.That(report.Balances, Is.Empty);
        Assert.That(report.WithoutGoal, Has.Count.EqualTo(1));
    }

    private static Measure Dust(decimal expected, LocalDate from, LocalDate to) => new(Own, "dust", Particles, AssessmentPeriod.Range(from, to), expected) { Name = $"{from}" };

    private static MeasureReport Review(params Measure[] measures)
    {
        var plan = new TargetPlan([new Goal(Own, Particles, AssessmentPeriod.Year(2026), 41)]);
        return MeasureReview.Of(measures, TargetTracker.Track(plan, Days, AsOf), Days, AsOf);
    }

    private static DailyGrid Grid()
    {
        var builder = new DailyGridBuilder();
        foreach (var area in new[] { Own, Other })
        {
            var row = builder.AddArea(area);
            for (var date = new LocalDate(2025, 1, 1); date <= AsOf; date = date.PlusDays(1))
            {
                var isLate = date >= new LocalDate(2026, 11, 1);
                var value = date.Year == 2025 ? 40 : area == Own ? (isLate ? 36 : 44) : isLate ? 39 : 42;
                builder.Add(row, date, Pollutant.PM25, Concentration.FromThousandths(value * 1000));
            }
        }

        return builder.Build();
    }
}
