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
    private const int Bins = PastForecast.Bins;
    private static readonly int[] MonthsLeft = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

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
        var forecasts = new List<PastForecast>();
        var ranks = new List<PastForecast>();

        // No forecast sees a day after its own as-of date: Outlook cuts the grid there, and the years it draws from are all earlier.
        var years = Years(days);
        var forecast = new List<AssessmentPeriod>();
        for (var i = 0; i + 1 < years.Count; i++)
        {
            var before = forecasts.Count;
            var year = new PastYear(days, years[i], years[(i + 1)..], options);
            var recalibrations = Recalibrations.Of(days, years[i], years[i].Start.PlusDays(-1), options.Metrics, options.Outlook, cancellationToken);
            forecasts.AddRange(year.Forecasts(year.Goals([.. Enumerable.Range(0, days.Areas.Count)], cancellationToken), MonthsLeft, recalibrations, cancellationToken));
            ranks.AddRange(year.Forecasts(year.RankGoals(cancellationToken), MonthsLeft, null, cancellationToken));
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

    private static BacktestScore? Score(List<PastForecast> forecasts)
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

    private static BacktestScore OfOneUnit(List<PastForecast> forecasts) => Score(forecasts)! with { Pinball = forecasts.Average(f => f.Pinball) };

    private static BacktestBin[] Reliability(List<PastForecast> forecasts) =>
    [
        .. forecasts.GroupBy(f => f.Bin).OrderBy(g => g.Key).Select(g =>
            new BacktestBin(g.Key / (double)Bins, (g.Key + 1) / (double)Bins, g.Count(), g.Average(f => f.Probability), g.Average(f => f.Outcome))),
    ];
}
