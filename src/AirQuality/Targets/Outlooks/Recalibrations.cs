using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>How outlooks of past years did in the same data, each made of the years before it alone, and what follows for the year forecast.</summary>
internal sealed class Recalibrations
{
    // The draws know one year's weather or a few, so how sure they are is itself a guess. Each year that is over and has one before it is forecast as it would have been then, and
    // the odds are mended by what came. Areas differ in one year as in another, so how sure to be (the slope) is learnt from few years. That all areas together ended better or
    // worse than said is for the most part that year's luck: a year in ten would tell half of it (the intercept).
    private const int LuckOfYears = 9;
    private const double SlopeDeviation = 0.8; // known beforehand, so that one region's few years change little
    private const double BiasWeight = 0.4; // of a bias of 0, in weathers, so that dates on which all goals were met do not run away
    private const double LeastSlope = 0.4;
    private const double MostSlope = 2.5;

    private const int MostAreas = 100; // a sample tells as much, as neighbours share their weather
    private const int MostYears = 3;
    private const int Simulations = 200;
    private const int LeastDays = 300; // of a period: shorter ones hang on the draws of few days
    private const int Steps = 30;
    private static readonly int[] MonthsLeft = [10, 7, 4, 2];

    private readonly Dictionary<GoalMetric, Recalibration> made = [];

    private Recalibrations()
    {
    }

    /// <summary>The recalibrations of a period's figures.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period forecast; years are those as long as it that end with the same day.</param>
    /// <param name="asOf">The last day that is known; no year that ends later is looked at.</param>
    /// <param name="metrics">The figures.</param>
    /// <param name="options">How days are drawn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Recalibrations Of(DailyGrid days, AssessmentPeriod period, LocalDate asOf, IEnumerable<GoalMetric> metrics, OutlookOptions options, CancellationToken cancellationToken)
    {
        var result = new Recalibrations();
        var asked = metrics.Where(m => !m.IsOfPlaces).Distinct().ToList();
        if (period.Days < LeastDays || asked.Count == 0)
            return result;
        var known = LocalDate.Min(asOf, days.LastDay);
        var past = Enumerable.Range(1, MostYears + options.PastYears).Select(back => period.PlusYears(-back)).SkipWhile(p => p.End > known).TakeWhile(p => p.End >= days.FirstDay).ToList();
        var backtest = new BacktestOptions
        {
            Metrics = asked,
            Outlook = options with { Simulations = Math.Min(Simulations, options.Simulations), Forecasts = [], DegreeOfParallelism = 1 },
        };
        int[] rows = [.. Enumerable.Range(0, Math.Min(MostAreas, days.Areas.Count)).Select(i => (int)((long)i * days.Areas.Count / Math.Min(MostAreas, days.Areas.Count)))];
        var open = new List<OpenYear>();
        for (var i = 0; i + 1 < past.Count && i < MostYears; i++)
        {
            var year = new PastYear(days, past[i], past[(i + 1)..], backtest);
            var goals = year.Goals(rows, cancellationToken);
            open.AddRange(MonthsLeft.Select(months => new OpenYear(year, goals, months)));
        }

        // A thread a date: what all areas tell is made first for each, and the other threads would wait for it.
        var byDate = new List<PastForecast>[open.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellationToken };
        Parallel.For(0, open.Count, parallel, i => byDate[i] = open[i].Forecasts(cancellationToken));
        var forecasts = byDate.SelectMany(f => f).ToList();
        foreach (var ofMetric in forecasts.Where(f => !f.Result.IsClimatology).GroupBy(f => f.Metric))
            result.made.Add(ofMetric.Key, Fit([.. ofMetric], Math.Max(1, days.Areas.Count / (double)OutlookLevels.OneWeather)));
        return result;
    }

    /// <summary>The recalibration of a figure; none where no past year can teach it.</summary>
    public Recalibration Of(GoalMetric metric) => made.GetValueOrDefault(metric, Recalibration.None);

    /// <summary>Logistic regression of what came on the odds said, by Newton's method, the areas of one weather counted once and each date with a bias of its own.</summary>
    private static Recalibration Fit(List<PastForecast> forecasts, double weathers)
    {
        var least = 1.0 / (2 * Simulations);
        var byArea = forecasts.GroupBy(f => f.Known.Goal.Area).ToList();
        var weights = byArea.ToDictionary(g => g.Key, g => weathers / byArea.Count / g.Count());
        var dates = forecasts.GroupBy(f => new PastDate(f.Known.Goal.Period.End, f.MonthsLeft))
            .Select(g => g.Select(f => new Point(Recalibration.LogOdds(Math.Clamp(f.Probability, least, 1 - least)), f.Outcome, weights[f.Known.Goal.Area])).ToArray()).ToArray();
        var slope = 1.0;
        var biases = new double[dates.Length];
        for (var step = 0; step < Steps; step++)
        {
            // The bias of each date is solved for beside the slope, so only the slope is left to solve.
            var sums = dates.Select((points, i) => Sums.Of(points, slope, biases[i])).ToArray();
            var curvature = (1 / (SlopeDeviation * SlopeDeviation)) + sums.Sum(s => s.Square - (s.Cross * s.Cross / s.Weight));
            var gradient = ((1 - slope) / (SlopeDeviation * SlopeDeviation)) + sums.Sum(s => s.SlopeGradient - (s.Cross * s.Gradient / s.Weight));
            var change = Math.Clamp(gradient / curvature, -1, 1);
            for (var i = 0; i < biases.Length; i++)
                biases[i] += Math.Clamp((sums[i].Gradient - (sums[i].Cross * change)) / sums[i].Weight, -1, 1);
            slope = Math.Clamp(slope + change, LeastSlope, MostSlope);
        }

        var years = forecasts.Select(f => f.Known.Goal.Period.End).Distinct().Count();
        return new Recalibration(slope, biases.Average() * years / (years + LuckOfYears));
    }

    /// <summary>A past as-of date.</summary>
    private readonly record struct PastDate(LocalDate End, int MonthsLeft);

    /// <summary>A past year with so many months to come, and the goals that are forecast.</summary>
    private readonly record struct OpenYear(PastYear Year, List<KnownGoal> Goals, int MonthsLeft)
    {
        public List<PastForecast> Forecasts(CancellationToken cancellationToken) => [.. Year.Forecasts(Goals, [MonthsLeft], null, cancellationToken)];
    }

    /// <summary>The logarithm of the odds said, 1 where the goal was met, and how much it counts.</summary>
    private readonly record struct Point(double LogOdds, double Outcome, double Weight);

    /// <summary>The first and second derivatives of the likelihood of one date's forecasts.</summary>
    private readonly record struct Sums(double Weight, double Cross, double Square, double Gradient, double SlopeGradient)
    {
        public static Sums Of(Point[] points, double slope, double bias)
        {
            double weight = BiasWeight, cross = 0, square = 0, gradient = -BiasWeight * bias, slopeGradient = 0;
            foreach (var point in points)
            {
                var said = Recalibration.Logistic(bias + (slope * point.LogOdds));
                var variance = point.Weight * said * (1 - said);
                var miss = point.Weight * (point.Outcome - said);
                weight += variance;
                cross += variance * point.LogOdds;
                square += variance * point.LogOdds * point.LogOdds;
                gradient += miss;
                slopeGradient += miss * point.LogOdds;
            }

            return new Sums(weight, cross, square, gradient, slopeGradient);
        }
    }
}
