using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>A year that is over, forecast from its own months with the years before it.</summary>
internal sealed class PastYear(DailyGrid days, AssessmentPeriod year, List<AssessmentPeriod> earlier, BacktestOptions options)
{
    /// <summary>At month ends the outlook of every goal, beside what came.</summary>
    /// <param name="goals">The goals.</param>
    /// <param name="monthsLeft">How many months are to come.</param>
    /// <param name="recalibrations">What earlier years teach; <c>null</c> leaves the draws as they are.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public IEnumerable<PastForecast> Forecasts(List<KnownGoal> goals, IEnumerable<int> monthsLeft, Recalibrations? recalibrations, CancellationToken cancellationToken)
    {
        if (goals.Count == 0)
            yield break;
        foreach (var months in monthsLeft)
        {
            var asOf = year.End.PlusDays(1).PlusMonths(-months).PlusDays(-1);
            var results = Outlook.Of(days, [.. goals.Select(g => g.Goal)], asOf, options.Outlook, _ => recalibrations, cancellationToken);
            foreach (var (known, result) in goals.Zip(results))
                if (result.Probability is not null)
                    yield return new PastForecast(known, months, result);
        }
    }

    /// <summary>Goals for the figures of areas.</summary>
    public List<KnownGoal> Goals(int[] rows, CancellationToken cancellationToken)
    {
        var outcomes = Assess(year, rows, cancellationToken);
        var past = earlier.ConvertAll(p => Assess(p, rows, cancellationToken));
        return [.. outcomes.Index().SelectMany(o => Goals(o.Item, past.ConvertAll(p => p[o.Index])))];
    }

    /// <summary>Goals of every area not to be among the last places.</summary>
    public List<KnownGoal> RankGoals(CancellationToken cancellationToken)
    {
        var outcome = Indices(year, cancellationToken);
        var past = earlier.ConvertAll(p => Indices(p, cancellationToken));
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

    private Dictionary<int, decimal> Indices(AssessmentPeriod period, CancellationToken cancellationToken)
    {
        var indices = new Dictionary<int, decimal>();
        foreach (var (area, assessed) in Assess(period, [.. Enumerable.Range(0, days.Areas.Count)], cancellationToken).Index())
            if (Figure(assessed, GoalMetric.Index) is { } index)
                indices.Add(area, index);
        return indices;
    }

    private PeriodAssessment[] Assess(AssessmentPeriod period, int[] rows, CancellationToken cancellationToken)
    {
        var parallel = options.Outlook.Assessment with { DegreeOfParallelism = options.Outlook.DegreeOfParallelism };
        return PeriodAssessor.AssessRows(days, rows, new ComparedPeriod(period, year), parallel, cancellationToken);
    }

    private IEnumerable<KnownGoal> Goals(PeriodAssessment outcome, List<PeriodAssessment> past)
    {
        var decimals = OutlookFigure.Of(year, options.Outlook.Assessment);
        foreach (var metric in options.Metrics)
        {
            if (Figure(outcome, metric) is not { } came || Figure(past[0], metric) is not { } last)
                continue;
            var known = past.ConvertAll(a => Figure(a, metric)).OfType<decimal>().ToList();
            foreach (var (level, value) in options.GoalLevels.Select(level => new GoalAtLevel(level, decimal.Round(Level(metric, last, level), decimals.Decimals(metric)))).DistinctBy(g => g.Value))
            {
                var goal = new Goal(outcome.Area, metric, year, value);

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

    private static double Laplace(int met, int years) => (met + 1) / (years + 2.0);

    private static bool Keeps(decimal figure, Goal goal) => goal.Metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value;

    /// <summary>A goal as a multiple of last year's figure, and its value.</summary>
    private readonly record struct GoalAtLevel(decimal Level, decimal Value);
}
