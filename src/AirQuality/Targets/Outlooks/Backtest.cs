using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>Scores the outlook on the past: at every month end of every year with a year before it, forecasts made of what was known then, beside what came.</summary>
public static class Backtest
{
    private const int Bins = 10;

    private readonly record struct Forecast(GoalMetric Metric, int MonthsLeft, double Probability, double Climatology, bool Met)
    {
        public double Error => Square(Probability - Outcome);

        public double ClimatologyError => Square(Climatology - Outcome);

        public double Outcome => Met ? 1 : 0;
    }

    /// <summary>Runs the forecasts and scores them.</summary>
    /// <param name="days">The days of all years. Years are the twelve months that end with the last whole month of the grid, and those before.</param>
    /// <param name="options">Figures, goals, how days are drawn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BacktestResult Run(DailyGrid days, BacktestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        options ??= BacktestOptions.Default;
        var forecasts = new List<Forecast>();
        var years = Years(days);
        var forecast = new List<AssessmentPeriod>();
        for (var i = 0; i + 1 < years.Count; i++)
        {
            var before = forecasts.Count;
            Run(days, years[i], years[(i + 1)..], options, forecasts, cancellationToken);
            if (forecasts.Count > before)
                forecast.Add(years[i]);
        }

        return new BacktestResult
        {
            Years = forecast,
            Total = Score(forecasts),
            ByLead = [.. forecasts.GroupBy(f => f.MonthsLeft).OrderByDescending(g => g.Key).Select(g => (g.Key, Score([.. g])!))],
            ByMetric = [.. forecasts.GroupBy(f => f.Metric).Select(g => (g.Key, Score([.. g])!))],
            Reliability =
            [
                .. forecasts.GroupBy(f => Math.Min(Bins - 1, (int)(f.Probability * Bins))).OrderBy(g => g.Key).Select(g =>
                    new BacktestBin(g.Key / (double)Bins, (g.Key + 1) / (double)Bins, g.Count(), g.Average(f => f.Probability), g.Average(f => f.Outcome))),
            ],
            Reason = forecasts.Count > 0 ? null : Reason.Only(ReasonCode.NoTwoYears),
        };
    }

    /// <summary>Twelve whole months, the last ones first; the first of the data may be incomplete.</summary>
    private static List<AssessmentPeriod> Years(DailyGrid days)
    {
        var years = new List<AssessmentPeriod>();
        var end = days.LastDay.PlusDays(1).With(DateAdjusters.StartOfMonth);
        for (; end > days.FirstDay && days.DayCount > 0; end = end.PlusYears(-1))
            years.Add(end.Month == 1 ? AssessmentPeriod.Year(end.Year - 1) : AssessmentPeriod.Range(end.PlusYears(-1), end.PlusDays(-1)));
        return years;
    }

    private static void Run(DailyGrid days, AssessmentPeriod year, List<AssessmentPeriod> earlier, BacktestOptions options, List<Forecast> forecasts, CancellationToken cancellationToken)
    {
        var goals = new List<(Goal Goal, double Climatology, bool Met)>();
        for (var area = 0; area < days.Areas.Count; area++)
            AddGoals(days, area, year, earlier, options, goals);
        for (var months = 11; months > 0 && goals.Count > 0; months--)
        {
            var asOf = year.End.PlusDays(1).PlusMonths(-months).PlusDays(-1);
            var results = Outlook.Of(days, goals.Select(g => g.Goal), asOf, options.Outlook, cancellationToken);
            foreach (var ((goal, climatology, met), result) in goals.Zip(results))
                if (result.Probability is { } probability)
                    forecasts.Add(new Forecast(goal.Metric, months, probability, climatology, met));
        }
    }

    private static void AddGoals(
        DailyGrid days, int area, AssessmentPeriod year, List<AssessmentPeriod> earlier, BacktestOptions options, List<(Goal Goal, double Climatology, bool Met)> goals)
    {
        var rules = OutlookFigure.Of(year, options.Outlook.Assessment);
        var outcome = PeriodAssessor.Assess(days, area, year, options.Outlook.Assessment);
        var past = earlier.ConvertAll(p => PeriodAssessor.Assess(days, area, new ComparedPeriod(p, year), options.Outlook.Assessment));
        foreach (var metric in options.Metrics)
        {
            if (Figure(outcome, metric, options.DaysForYear) is not { } came || Figure(past[0], metric, options.DaysForYear) is not { } last)
                continue;
            var known = past.ConvertAll(a => Figure(a, metric, options.DaysForYear)).OfType<decimal>().ToList();
            foreach (var value in options.GoalLevels.Select(level => Level(metric, last, level, rules.Decimals(metric), year.Days)).Distinct())
            {
                var goal = new Goal(days.Areas[area], metric, year, value);
                goals.Add((goal, (known.Count(f => Keeps(f, goal)) + 1) / (known.Count + 2.0), Keeps(came, goal)));
            }
        }
    }

    /// <summary>The published figure of a year with enough valid days.</summary>
    private static decimal? Figure(PeriodAssessment assessment, GoalMetric metric, int needed)
    {
        var valid = metric.Kind switch
        {
            GoalKind.Mean or GoalKind.Percentile => assessment[metric.Pollutant!.Value].ValidDays,
            GoalKind.Index => assessment.Pollutants.Min(p => p.ValidDays),
            _ => assessment.ValidDays,
        };
        return valid >= needed ? OutlookFigure.Published(assessment, metric) : null;
    }

    private static decimal Level(GoalMetric metric, decimal last, decimal level, int decimals, int days)
    {
        var most = metric.IsRatio ? 100 : days;
        return decimal.Round(metric.LargerIsBetter ? Math.Max(0, most - (level * (most - last))) : level * last, decimals);
    }

    private static bool Keeps(decimal figure, Goal goal) => goal.Metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value;

    private static BacktestScore? Score(List<Forecast> forecasts)
    {
        if (forecasts.Count == 0)
            return null;
        var rate = forecasts.Average(f => f.Outcome);
        return new BacktestScore(forecasts.Count, forecasts.Average(f => f.Error), forecasts.Average(f => f.ClimatologyError), rate * (1 - rate));
    }

    private static double Square(double value) => value * value;
}
