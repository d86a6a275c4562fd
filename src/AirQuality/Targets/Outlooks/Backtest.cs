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

    private readonly record struct Forecast(KnownGoal Known, int MonthsLeft, OutlookResult Result)
    {
        public GoalMetric Metric => Known.Goal.Metric;

        public double Probability => Result.Probability!.Value;

        public double Climatology => Known.Climatology;

        public bool Met => Known.IsMet;

        public bool InBand => Result.P05 <= Known.Came && Known.Came <= Result.P95;

        public double Pinball => (Loss(Result.P05, 0.05) + Loss(Result.Median, 0.5) + Loss(Result.P95, 0.95)) / 3;

        private double Loss(decimal? quantile, double order) => (double)(Known.Came - quantile!.Value) is var above && above >= 0 ? order * above : (order - 1) * above;

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
        var ranks = new List<Forecast>();

        // No forecast sees a day after its own as-of date: Outlook cuts the grid there, and the years it draws from are all earlier.
        var years = Years(days);
        var forecast = new List<AssessmentPeriod>();
        for (var i = 0; i + 1 < years.Count; i++)
        {
            var before = forecasts.Count;
            var year = new PastYear(days, years[i], years[(i + 1)..], options);
            forecasts.AddRange(year.Forecasts(year.Goals(), cancellationToken));
            ranks.AddRange(year.Forecasts(year.RankGoals(), cancellationToken));
            if (forecasts.Count > before)
                forecast.Add(years[i]);
        }

        return new BacktestResult
        {
            Years = forecast,
            Total = Score(forecasts),
            ByLead = [.. forecasts.GroupBy(f => f.MonthsLeft).OrderByDescending(g => g.Key).Select(g => new LeadScore(g.Key, Score([.. g])!))],
            ByMetric = [.. forecasts.GroupBy(f => f.Metric).Select(g => new MetricScore(g.Key, OfOneUnit([.. g])))],
            ByDifficulty = [.. forecasts.GroupBy(f => f.Known.Level).OrderBy(g => g.Key).Select(g => new DifficultyScore(g.Key, Score([.. g])!))],
            ByRank = [.. ranks.GroupBy(f => (int)f.Known.Goal.Value).OrderBy(g => g.Key).Select(g => new RankScore(g.Key, OfOneUnit([.. g])))],
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

    private static BacktestScore OfOneUnit(List<Forecast> forecasts) => Score(forecasts)! with { Pinball = forecasts.Average(f => f.Pinball) };

    private static BacktestBin[] Reliability(List<Forecast> forecasts) =>
    [
        .. forecasts.GroupBy(f => f.Bin).OrderBy(g => g.Key).Select(g =>
            new BacktestBin(g.Key / (double)Bins, (g.Key + 1) / (double)Bins, g.Count(), g.Average(f => f.Probability), g.Average(f => f.Outcome))),
    ];

    private static double Square(double value) => value * value;

    private static double Laplace(int met, int years) => (met + 1) / (years + 2.0);

    private static bool Keeps(decimal figure, Goal goal) => goal.Metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value;

    /// <summary>A year that is over, forecast from its own months with the years before it.</summary>
    private sealed class PastYear(DailyGrid days, AssessmentPeriod year, List<AssessmentPeriod> earlier, BacktestOptions options)
    {
        /// <summary>At every month end with months to come the outlook of every goal, beside what came.</summary>
        public IEnumerable<Forecast> Forecasts(List<KnownGoal> goals, CancellationToken cancellationToken)
        {
            for (var months = 11; months > 0 && goals.Count > 0; months--)
            {
                var asOf = year.End.PlusDays(1).PlusMonths(-months).PlusDays(-1);
                var results = Outlook.Of(days, goals.Select(g => g.Goal), asOf, options.Outlook, cancellationToken);
                foreach (var (known, result) in goals.Zip(results))
                    if (result.Probability is not null)
                        yield return new Forecast(known, months, result);
            }
        }

        /// <summary>Goals for the figures of every area.</summary>
        public List<KnownGoal> Goals() => [.. Enumerable.Range(0, days.Areas.Count).SelectMany(Goals)];

        /// <summary>Goals of every area not to be among the last places.</summary>
        public List<KnownGoal> RankGoals()
        {
            var outcome = Indices(year);
            var past = earlier.ConvertAll(Indices);
            var goals = new List<KnownGoal>();
            foreach (var last in options.LastPlaces.Where(n => outcome.Count >= 3 * n))
            {
                // Places of this year and of those before are counted among the areas that each ranks.
                foreach (var (area, index) in outcome)
                {
                    var known = past.Where(p => p.ContainsKey(area) && p.Count >= 3 * last).ToList();
                    if (known.Count == 0 || !past[0].ContainsKey(area))
                        continue;
                    var climatology = Laplace(known.Count(p => IsOut(p, p[area], last)), known.Count);
                    goals.Add(new KnownGoal(new Goal(days.Areas[area], GoalMetric.Rank, year, last), climatology, 1 + outcome.Values.Count(v => v < index)) { IsMet = IsOut(outcome, index, last) });
                }
            }

            return goals;
        }

        private static bool IsOut(Dictionary<int, decimal> indices, decimal own, int last) => own < indices.Values.OrderDescending().ElementAt(last - 1);

        private Dictionary<int, decimal> Indices(AssessmentPeriod period)
        {
            var indices = new Dictionary<int, decimal>();
            for (var area = 0; area < days.Areas.Count; area++)
                if (Figure(PeriodAssessor.Assess(days, area, new ComparedPeriod(period, year), options.Outlook.Assessment), GoalMetric.Index) is { } index)
                    indices.Add(area, index);
            return indices;
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
                foreach (var (level, value) in options.GoalLevels.Select(level => new GoalAtLevel(level, decimal.Round(Level(metric, last, level), decimals.Decimals(metric)))).DistinctBy(g => g.Value))
                {
                    var goal = new Goal(days.Areas[area], metric, year, value);

                    // Laplace's rule of succession: two years that met it do not make it certain.
                    yield return new KnownGoal(goal, Laplace(known.Count(f => Keeps(f, goal)), known.Count), came) { Level = level, IsMet = Keeps(came, goal) };
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

    /// <summary>A goal as a multiple of last year's figure, and its value.</summary>
    private readonly record struct GoalAtLevel(decimal Level, decimal Value);

    /// <summary>A goal of a past year with what climatology gave it and the figure that came.</summary>
    private readonly record struct KnownGoal(Goal Goal, double Climatology, decimal Came)
    {
        /// <summary>The goal as a multiple of last year's figure.</summary>
        public decimal Level { get; init; }

        public required bool IsMet { get; init; }
    }
}
