using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
[Category("Long")]
[Category("Large")]
public sealed class BacktestTests
{
    private static readonly BacktestOptions Few = BacktestOptions.Default with { Outlook = OutlookOptions.Default with { Simulations = 320 } };

    /// <summary>Twelve real stations, 2015 forecast from 2013 and 2014.</summary>
    [Test]
    public void Run_UciBeijing_BeatsClimatologyAtEveryLead()
    {
        var days = DayAggregator.StationDays(UciBeijing.Data.Grid, UciBeijing.Data.Network);
        var result = Backtest.Run(days, Few);
        foreach (var (months, score) in result.ByLead)
            TestContext.Out.WriteLine($"{months} months left: {score.Forecasts} forecasts, Brier {score.Brier:0.000}, climatology {score.Climatology:0.000}, skill {score.Skill:0.00}");
        Assert.That(result.Years, Is.EqualTo(new[] { AssessmentPeriod.Year(2015) }));
        Assert.That(result.Total!.Forecasts, Is.GreaterThan(5000));
        Assert.That(result.Total.Skill, Is.GreaterThan(0.2));
        Assert.That(result.Total.Brier, Is.LessThan(result.Total.BaseRate), "beats even the rate known afterwards");
        Assert.That(result.ByLead.Select(l => l.Score.Skill), Has.All.GreaterThan(0.05));
    }

    [Test]
    public void Run_GeneratedYears_EqualsForecastsMadeOneByOne()
    {
        var days = OutlookDays.Create(3, new LocalDate(2022, 2, 1), new LocalDate(2025, 12, 15));
        var metric = GoalMetric.Statistic(Pollutant.PM25);
        var options = Few with { Metrics = [metric], GoalLevels = [1m] };
        var result = Backtest.Run(days, options);
        Assert.That(result.Years, Is.EqualTo(Enumerable.Range(0, 2).Select(i => AssessmentPeriod.Range(new LocalDate(2024 - i, 12, 1), new LocalDate(2025 - i, 11, 30)))), "2022-12 to 2023-11 has ten months before it");

        var errors = new List<(int Months, double Outlook, double Climatology)>();
        var inBand = 0;
        foreach (var year in result.Years)
        {
            for (var area = 0; area < days.Areas.Count; area++)
            {
                decimal FigureOf(int back) => PeriodAssessor.Assess(days, area, new ComparedPeriod(year.PlusYears(-back), year))[Pollutant.PM25].Evaluated!.Value;
                var goal = new Goal(days.Areas[area], metric, year, FigureOf(1));
                var outcome = FigureOf(0) <= goal.Value ? 1 : 0;
                var past = Enumerable.Range(1, year.Start.Year - 2022).Select(FigureOf).ToList();
                var climatology = (past.Count(f => f <= goal.Value) + 1.0) / (past.Count + 2);
                for (var months = 1; months <= 11; months++)
                {
                    var outlook = Outlook.Of(days, [goal], year.Start.PlusMonths(12 - months).PlusDays(-1), options.Outlook).Single();
                    var probability = outlook.Probability!.Value;
                    inBand += FigureOf(0) >= outlook.P05 && FigureOf(0) <= outlook.P95 ? 1 : 0;
                    errors.Add((months, Math.Pow(probability - outcome, 2), Math.Pow(climatology - outcome, 2)));
                }
            }
        }

        Assert.That(result.Total!.Forecasts, Is.EqualTo(errors.Count));
        Assert.That(result.Total.Brier, Is.EqualTo(errors.Average(e => e.Outlook)).Within(1e-12));
        Assert.That(result.Total.Climatology, Is.EqualTo(errors.Average(e => e.Climatology)).Within(1e-12));
        Assert.That(result.Total.Coverage, Is.EqualTo(inBand / (double)errors.Count).Within(1e-12));
        foreach (var (months, score) in result.ByLead)
            Assert.That(score.Brier, Is.EqualTo(errors.Where(e => e.Months == months).Average(e => e.Outlook)).Within(1e-12));
    }

    [Test]
    public void Run_AnyYears_ReliabilityCountsEveryForecastOnce()
    {
        var result = Backtest.Run(OutlookDays.Create(3, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31)), Few);
        var met = result.Reliability.Sum(b => b.Observed * b.Forecasts) / result.Total!.Forecasts;
        Assert.That(result.Reliability.Sum(b => b.Forecasts), Is.EqualTo(result.Total.Forecasts));
        Assert.That(result.Total.BaseRate, Is.EqualTo(met * (1 - met)).Within(1e-9));
        Assert.That(result.Reliability.Select(b => b.Forecast >= b.From && b.Forecast <= b.To), Has.All.True);
        Assert.That(result.ByMetric.Sum(m => m.Score.Forecasts), Is.EqualTo(result.Total.Forecasts));
        Assert.That(result.ByMetric.Select(m => m.Metric), Is.EquivalentTo(Few.Metrics));
    }

    [Test]
    public void Run_AnyYears_TheCalibrationErrorIsTheMeanDistanceOfTheReliabilityTable()
    {
        var result = Backtest.Run(OutlookDays.Create(3, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31)), Few);
        foreach (var score in result.ByMetric.Select(m => m.Score).Append(result.Total!))
        {
            Assert.That(score.Reliability.Sum(b => b.Forecasts), Is.EqualTo(score.Forecasts));
            Assert.That(score.CalibrationError * score.Forecasts, Is.EqualTo(score.Reliability.Sum(b => Math.Abs((b.Forecast - b.Observed) * b.Forecasts))).Within(1e-9));
        }
    }

    /// <summary>Every goal has one difficulty; of nine areas only the last three are asked for, in every year with one before it.</summary>
    [Test]
    public void Run_AnyYears_ScoresDifficultiesAndLastPlaces()
    {
        var days = OutlookDays.Create(3, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31), areas: 9, gapEvery: int.MaxValue);
        var result = Backtest.Run(days, Few with { Metrics = [GoalMetric.Index] });
        Assert.That(result.ByDifficulty.Sum(d => d.Score.Forecasts), Is.EqualTo(result.Total!.Forecasts));
        Assert.That(result.ByDifficulty.Select(d => d.Level), Is.Ordered);
        Assert.That(result.ByRank.Select(r => r.Last), Is.EqualTo(new[] { 3 }));
        Assert.That(result.ByRank[0].Score.Forecasts, Is.EqualTo(2 * 11 * 9));

        // Three of nine are in the last places, so the rate known afterwards is two thirds: 2/3 × 1/3, and a little off where indices tie.
        Assert.That(result.ByRank[0].Score.BaseRate, Is.EqualTo(2.0 / 9).Within(0.03));
    }

    /// <summary>A band from 5 to 95 that holds what came costs its width, as each end pays a twentieth of its distance.</summary>
    [Test]
    public void Run_GeneratedYears_ThePinballLossIsThatOfTheThreeFigures()
    {
        var days = OutlookDays.Create(3, new LocalDate(2024, 1, 1), new LocalDate(2025, 12, 31), areas: 1);
        var metric = GoalMetric.Statistic(Pollutant.PM25);
        var year = AssessmentPeriod.Year(2025);
        decimal FigureOf(int of) => PeriodAssessor.Assess(days, 0, new ComparedPeriod(AssessmentPeriod.Year(of), year))[Pollutant.PM25].Evaluated!.Value;
        var (came, losses) = (FigureOf(2025), new List<double>());
        for (var months = 1; months <= 11; months++)
        {
            var outlook = Outlook.Of(days, [new Goal(days.Areas[0], metric, year, FigureOf(2024))], year.Start.PlusMonths(12 - months).PlusDays(-1), Few.Outlook).Single();
            foreach (var (order, quantile) in new[] { (0.05, outlook.P05), (0.5, outlook.Median), (0.95, outlook.P95) })
                losses.Add(came >= quantile ? order * (double)(came - quantile!.Value) : (1 - order) * (double)(quantile!.Value - came));
        }

        Assert.That(Backtest.Run(days, Few with { Metrics = [metric], GoalLevels = [1m] }).ByMetric.Single().Score.Pinball, Is.EqualTo(losses.Average()).Within(1e-9));
    }

    [Test]
    public void Run_OneYear_SaysWhyThereIsNoScore()
    {
        var result = Backtest.Run(OutlookDays.Create(3, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Few);
        Assert.That(result.Total, Is.Null);
        Assert.That(result.Reason!.ToString(), Is.EqualTo("no area has a valid year after another"));
    }

    [Test]
    public void Run_NoDays_SaysWhyThereIsNoScore() =>
        Assert.That(Backtest.Run(new DailyGridBuilder().Build(), Few).Reason, Is.Not.Null);
}
