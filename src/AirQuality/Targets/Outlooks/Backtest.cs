using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>Scores the outlook on the past: at every month end of every year with a year before it, forecasts made of what was known then, beside what came.</summary>
public static class Backtest
{
    private const int Bins = 10;

    private readonly record struct Forecast(GoalMetric Metric, int MonthsLeft, double Probability, double Climatology, bool Met, bool InBand)
    {
        public int Bin => Math.Min(Bins - 1, (int)(Probability * Bins));

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

        // No forecast sees a day after its own as-of date: Outlook cuts the grid there, and the years it draws from are all earlier.
        var years = Years(days);
        var forecast = new List<AssessmentPeriod>();
        for (var i = 0; i + 1 < years.Count; i++)
        {
            var before = forecasts.Count;
            var year = new PastYear(days, years[i], years[(i + 1)..], options);
            forecasts.AddRange(year.Forecasts(cancellationToken));
            if (forecasts.Count > before)
                forecast.Add(years[i]);
        }

        return new BacktestResult
        {
            Years = forecast,
            Total = Score(forecasts),
            ByLead = [.. forecasts.GroupBy(f => f.MonthsLeft).OrderByDescending(g => g.Key).Select(g => new LeadScore(g.Key, Score([.. g])!))],
            ByMetric = [.. forecasts.GroupBy(f => f.Metric).Select(g => new MetricScore(g.Key, Score([.. g])!))],
            Reliability = Reliability(forecasts),
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

    private static BacktestScore? Score(List<Forecast> forecasts)
    {
        if (forecasts.Count == 0)
            return null;
        var rate = forecasts.Average(f => f.Outcome);
        var bins = Reliability(forecasts);
        return new BacktestScore(forecasts.Count, forecasts.Average(f => f.Error), forecasts.Average(f => f.ClimatologyError), rate * (1 - rate))
        {
            CalibrationError = bins.Sum(b => b.Forecasts * Math.Abs(b.Forecast - b.Observed)) / forecasts.Count,
            Coverage = forecasts.Average(f => f.InBand ? 1.0 : 0),
            Reliability = bins,
        };
    }

    private static BacktestBin[] Reliability(List<Forecast> forecasts) =>
    [
        .. forecasts.GroupBy(f => f.Bin).OrderBy(g => g.Key).Select(g =>
            new BacktestBin(g.Key / (double)Bins, (g.Key + 1) / (double)Bins, g.Count(), g.Average(f => f.Probability), g.Average(f => f.Outcome))),
    ];

    private static double Square(double value) => value * value;

    private static bool Keeps(decimal figure, Goal goal) => goal.Metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value;

    /// <summary>A year that is over, forecast from its own months with the years before it.</summary>
    private sealed class PastYear(DailyGrid days, AssessmentPeriod year, List<AssessmentPeriod> earlier, BacktestOptions options)
    {
        /// <summary>At every month end with months to come the outlook of every goal, beside what came.</summary>
        public IEnumerable<Forecast> Forecasts(CancellationToken cancellationToken)
        {
            var goals = Enumerable.Range(0, days.Areas.Count).SelectMany(Goals).ToList();
            for (var months = 11; months > 0 && goals.Count > 0; months--)
            {
                var asOf = year.End.PlusDays(1).PlusMonths(-months).PlusDays(-1);
                var results = Outlook.Of(days, goals.Select(g => g.Goal), asOf, options.Outlook, cancellationToken);
                foreach (var (known, result) in goals.Zip(results))
                    if (result.Probability is { } probability)
                        yield return new Forecast(known.Goal.Metric, months, probability, known.Climatology, known.IsMet, result.P05 <= known.Came && known.Came <= result.P95);
            }
        }

        private IEnumerable<KnownGoal> Goals(int area)
        {
            var decimals = OutlookFigure.Of(year, options.Outlook.Assessment);
            var outcome = PeriodAssessor.Assess(days, area, year, options.Outlook.Assessment);
            var past = earlier.ConvertAll(p => PeriodAssessor.Assess(days, area, new ComparedPeriod(p, year), options.Outlook.Assessment));
            foreach (var metric in options.Metrics)
            {
                if (Figure(outcome, metric) is not { } came || Figure(past[0], metric) is not { } last)
                    continue;
                var known = past.ConvertAll(a => Figure(a, metric)).OfType<decimal>().ToList();
                foreach (var value in options.GoalLevels.Select(level => decimal.Round(Level(metric, last, level), decimals.Decimals(metric))).Distinct())
                {
                    var goal = new Goal(days.Areas[area], metric, year, value);

                    // Laplace's rule of succession: two years that met it do not make it certain.
                    var climatology = (known.Count(f => Keeps(f, goal)) + 1) / (known.Count + 2.0);
                    yield return new KnownGoal(goal, climatology, came);
                }
            }
        }

        /// <summary>The published figure of a year with enough valid days.</summary>
        private decimal? Figure(PeriodAssessment assessment, GoalMetric metric)
        {
            var valid = metric.Kind switch
            {
                GoalKind.Mean or GoalKind.Percentile => assessment[metric.Pollutant!.Value].ValidDays,
                GoalKind.Index => assessment.Pollutants.Min(p => p.ValidDays),
                _ => assessment.ValidDays,
            };
            return valid >= options.DaysForYear ? OutlookFigure.Published(assessment, metric) : null;
        }

        /// <summary>A goal at a multiple of last year's figure; of good days, of the days lost.</summary>
        private decimal Level(GoalMetric metric, decimal last, decimal level)
        {
            var most = metric.IsRatio ? 100 : year.Days;
            return metric.LargerIsBetter ? Math.Max(0, most - (level * (most - last))) : level * last;
        }

    }

    /// <summary>A goal of a past year with what climatology gave it and the figure that came.</summary>
    private readonly record struct KnownGoal(Goal Goal, double Climatology, decimal Came)
    {
        public bool IsMet => Keeps(Came, Goal);
    }
}
