using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Scenarios;

[TestFixture]
public sealed class ScenarioTests
{
    private static readonly DailyGrid Days = OutlookDays.Create(2, new LocalDate(2022, 1, 1), new LocalDate(2025, 12, 31), areas: 2);
    private static readonly LocalDate AsOf = new(2025, 9, 20);
    private static readonly Area Area = OutlookDays.Area(0);

    public static IEnumerable<GoalMetric> Metrics => GoalMetric.All.Where(m => !m.IsOfPlaces);

    [TestCaseSource(nameof(Metrics))]
    public void Of_LastYearRepeated_EqualsTheAssessmentOfTheDaysPutTogether(GoalMetric metric)
    {
        var expected = Figure(Ended(2025, 1, (_, v) => v), metric);
        var result = Of(new Goal(Area, metric, AssessmentPeriod.Year(2025), expected));
        Assert.That((result.Figure, result.Met, result.Margin, result.YearsBack, result.RemainingDays), Is.EqualTo(((decimal?)expected, true, 0m, 1, 102)));
        Assert.That((result.WithoutEpisode, result.EpisodeCost), Is.EqualTo(((decimal?)expected, (decimal?)null)));
    }

    [TestCaseSource(nameof(Metrics))]
    public void Of_BestOfThree_IsTheBestOfThem(GoalMetric metric)
    {
        var figures = Enumerable.Range(1, 3).Select(back => Figure(Ended(2025, back, (_, v) => v), metric)).ToList();
        var result = Of(new Goal(Area, metric, AssessmentPeriod.Year(2025), 50), new Scenario { Basis = ScenarioBasis.BestOfThree });
        Assert.That(result.Figure, Is.EqualTo(metric.LargerIsBetter ? figures.Max() : figures.Min()));
        Assert.That(figures[result.YearsBack!.Value - 1], Is.EqualTo(result.Figure));
    }

    [Test]
    public void Of_Better_LowersTheDaysToComeOnly([Values(-20, 15, 100)] int percent)
    {
        foreach (var metric in Metrics)
        {
            var expected = Figure(Ended(2025, 1, (p, v) => decimal.Round(v * (100 - percent) / 100, p == Pollutant.CO ? 1 : 0)), metric);
            Assert.That(Of(new Goal(Area, metric, AssessmentPeriod.Year(2025), 50), new Scenario { BetterPercent = percent }).Figure, Is.EqualTo(expected), metric.Key);
        }
    }

    [Test]
    public void Of_BetterForOnePollutant_LeavesTheOthers()
    {
        var scenario = new Scenario { BetterPercentOf = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = 30 } };
        Assert.That(Of(GoalOf(Pollutant.PM10, 50), scenario).Figure, Is.EqualTo(Of(GoalOf(Pollutant.PM10, 50)).Figure));
        Assert.That(Of(GoalOf(Pollutant.PM25, 50), scenario).Figure!.Value, Is.LessThan(Of(GoalOf(Pollutant.PM25, 50)).Figure!.Value));
    }

    /// <summary>January 2025 like January 2024, every day PM2.5 40 µg/m³; as of the 10th; three days at 150: 3 × 110 more.</summary>
    [Test]
    public void Of_Episode_CostsWhatTheHandCalculationSays()
    {
        var days = Constant(new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 10), 40);
        var scenario = new Scenario { Episode = new ScenarioEpisode(Pollutant.PM25, 150, 3) };
        ScenarioResult Of(GoalMetric metric, decimal goal, GoalPolicy policy = GoalPolicy.Published) => ScenarioAssessor.Of(
            days, [new Goal(Area, metric, AssessmentPeriod.Month(2025, 1), goal) { Policy = policy }], scenario, days.LastDay).Single();

        // (28 × 40 + 3 × 150) / 31 = 50.645, published 50.6
        var mean = Of(GoalMetric.Statistic(Pollutant.PM25), 51);
        Assert.That((mean.Figure, mean.WithoutEpisode, mean.EpisodeCost, mean.Met, mean.Margin), Is.EqualTo(((decimal?)50.6m, (decimal?)40, (decimal?)330, true, 0.4m)));
        Assert.That(Of(GoalMetric.Statistic(Pollutant.PM25), 50.6m, GoalPolicy.Strict).Met, Is.False);
        Assert.That(Of(GoalMetric.Statistic(Pollutant.PM25), 50.7m, GoalPolicy.Strict).Met, Is.True);

        var good = Of(GoalMetric.GoodDays, 29);
        Assert.That((good.Figure, good.WithoutEpisode, good.EpisodeCost, good.Met, good.Margin), Is.EqualTo(((decimal?)28, (decimal?)31, (decimal?)3, false, -1m)));
        Assert.That(Of(GoalMetric.Statistic(Pollutant.O3), 100).EpisodeCost, Is.Zero);

        // single index 40/35 = 1.14, 51/35 = 1.46
        Assert.That(Of(GoalMetric.Index, 5).EpisodeCost, Is.EqualTo(0.32m));
    }

    [Test]
    public void Of_EpisodeLongerThanTheRest_EndsWithThePeriod()
    {
        var days = Constant(new LocalDate(2024, 1, 1), new LocalDate(2025, 1, 29), 40);
        var result = ScenarioAssessor.Of(
            days, [new Goal(Area, GoalMetric.GoodDays, AssessmentPeriod.Month(2025, 1), 30)], new Scenario { Episode = new ScenarioEpisode(Pollutant.PM25, 90, 30) }, days.LastDay).Single();
        Assert.That((result.Figure, result.EpisodeCost), Is.EqualTo(((decimal?)29, (decimal?)2)));
    }

    [Test]
    public void Of_APeriodThatIsOver_IsWhatItWas()
    {
        foreach (var metric in Metrics)
        {
            var result = Of(new Goal(Area, metric, AssessmentPeriod.Month(2025, 5), 50), new Scenario { BetterPercent = 50, Episode = new ScenarioEpisode(Pollutant.PM25, 300, 5) });
            Assert.That((result.Figure, result.RemainingDays, result.YearsBack, result.EpisodeCost), Is.EqualTo(((decimal?)Figure(PeriodAssessor.Assess(Days, 0, AssessmentPeriod.Month(2025, 5)), metric), 0, (int?)null, (decimal?)0)));
        }
    }

    [Test]
    public void Of_TooFewDaysToRepeat_SaysHowMany()
    {
        var days = OutlookDays.Create(2, new LocalDate(2023, 1, 1), AsOf, areas: 1, without: d => d is { Year: 2024, Month: 11 });
        var goal = GoalOf(Pollutant.NO2, 35);
        var last = ScenarioAssessor.Of(days, [goal], new Scenario(), AsOf).Single();
        Assert.That(last.Figure, Is.Null);
        Assert.That(last.Reason!.ToString(), Does.Match(@"\d+ of 102 days valid in 2024-09-21\.\.2024-12-31, 89 needed"));
        Assert.That(ScenarioAssessor.Of(days, [goal], new Scenario { Basis = ScenarioBasis.BestOfThree }, AsOf).Single().YearsBack, Is.EqualTo(2));
    }

    [Test]
    public void Of_WhatHasNoFigure_SaysWhy()
    {
        Assert.That(Of(new Goal(Area, GoalMetric.Rank, AssessmentPeriod.Year(2025), 1)).Reason!.ToString(), Is.EqualTo("a place depends on the other areas"));
        Assert.That(Of(new Goal(new Area("elsewhere", AreaLevel.City), GoalMetric.Index, AssessmentPeriod.Year(2025), 1)).Reason!.ToString(), Is.EqualTo("no data"));
    }

    [TestCase(101, 1)]
    [TestCase(-1001, 1)]
    [TestCase(0, 0)]
    public void Of_OutOfRange_Throws(int percent, int days) =>
        Assert.That(
            () => Of(GoalOf(Pollutant.NO2, 35), new Scenario { BetterPercent = percent, Episode = new ScenarioEpisode(Pollutant.PM25, 150, days) }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Goal GoalOf(Pollutant pollutant, decimal value) => new(Area, GoalMetric.Statistic(pollutant), AssessmentPeriod.Year(2025), value);

    private static ScenarioResult Of(Goal goal, Scenario? scenario = null) => ScenarioAssessor.Of(Days, [goal], scenario ?? new Scenario(), AsOf).Single();

    private static decimal Figure(PeriodAssessment assessment, GoalMetric metric) => OutlookFigure.Published(assessment, metric)!.Value;

    /// <summary>A year of area 0 put together by hand: known days, then those of another year changed.</summary>
    private static PeriodAssessment Ended(int year, int yearsBack, Func<Pollutant, decimal, decimal> change)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Area);
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
        {
            foreach (var pollutant in Pollutants.All)
            {
                var value = Days.PublishedOn(0, date <= AsOf ? date : date.PlusYears(-yearsBack))[pollutant].Value;
                builder.Add(row, date, pollutant, Concentration.FromNullable(date <= AsOf || value is null ? value : change(pollutant, value.Value)));
            }
        }

        return PeriodAssessor.Assess(builder.Build(), 0, AssessmentPeriod.Year(year));
    }

    private static DailyGrid Constant(LocalDate first, LocalDate last, int pm25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Area);
        for (var date = first; date <= last; date = date.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, date, pollutant, Concentration.FromDecimal(pollutant switch { Pollutant.PM25 => pm25, Pollutant.CO => 1, _ => 30 }));
        return builder.Build();
    }
}
