using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Forecasts;

/// <summary>Scores forecasts on the days that came.</summary>
public static class ForecastScores
{
    /// <summary>Compares forecasts with days.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="days">The days that came. Forecasts of areas and days that are not among them, or have no AQI, are left out.</param>
    /// <param name="options">How days are judged.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The score of all together, then by lead, the shortest first.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<ForecastScore> Of(
        IEnumerable<DayForecast> forecasts, DailyGrid days, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(days);
        var standards = (options ?? AssessmentOptions.Default).Standards;
        var compared = new List<Compared>();
        foreach (var ofArea in forecasts.GroupBy(f => f.Area))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = days.IndexOf(ofArea.Key);
            var known = ofArea.Where(f => days.DayCount > 0 && f.Date >= days.FirstDay && f.Date <= days.LastDay).ToList();
            if (row < 0 || known.Count == 0)
                continue;
            var period = AssessmentPeriod.Range(known.Min(f => f.Date), known.Max(f => f.Date));
            var came = PeriodAssessor.Assess(days, row, period, options ?? AssessmentOptions.Default).DayAqis.Where(d => d.Aqi is not null).ToDictionary(d => d.Date);
            compared.AddRange(known.Where(f => came.ContainsKey(f.Date)).Select(f => new Compared(f, came[f.Date], standards.At(f.Date))));
        }

        return [Score(null, compared), .. compared.GroupBy(c => c.Forecast.LeadDays).OrderBy(g => g.Key).Select(g => Score(g.Key, [.. g]))];
    }

    private static ForecastScore Score(int? lead, List<Compared> compared) => new(lead, compared.Count)
    {
        RangeHits = Mean(compared.Where(c => c.Forecast.AqiFrom < c.Forecast.AqiTo).Select(c => c.Aqi >= c.Forecast.AqiFrom && c.Aqi <= c.Forecast.AqiTo ? 1.0 : 0)),
        LevelHits = Mean(compared.Where(c => c.Forecast.LevelFrom is not null).Select(c => c.Level >= c.Forecast.LevelFrom && c.Level <= c.Forecast.LevelTo ? 1.0 : 0)),
        PrimaryHits = Mean(compared.Where(c => c.Forecast.Primary.Count > 0 && c.Came.Primary.Count > 0).Select(c => c.Forecast.Primary.Intersect(c.Came.Primary).Any() ? 1.0 : 0)),
        Bias = Mean(compared.Select(c => c.Error).OfType<double>()),
        MeanError = Mean(compared.Select(c => c.Error).OfType<double>().Select(Math.Abs)),
    };

    private static double? Mean(IEnumerable<double> values) => values.Select(v => (double?)v).Average();

    /// <summary>A forecast beside the day that came.</summary>
    private readonly record struct Compared(DayForecast Forecast, DayAqi Came, Edition Edition)
    {
        public int Aqi => Came.Aqi!.Value;

        public int Level => Edition.Level(Aqi).Level;

        public double? Error => ((Forecast.AqiFrom + Forecast.AqiTo) / 2.0) - Aqi;
    }
}
