using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace AirQuality.Statistics.Trends;

/// <summary>Trends over years, quarters or months: Spearman, (seasonal) Mann–Kendall, Theil–Sen.</summary>
internal static class TrendAnalysis
{
    private const int ValuesPerSeason = 3;
    private const int Years = 5;

    /// <summary>A figure of an area over periods, each valid one judged as the last period of the same season is compared with it: March of any year as the last March.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="periods">Years, quarters or months in order of time.</param>
    /// <param name="options">How periods are assessed.</param>
    /// <returns>One value a period; missing where the figure is not valid.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IReadOnlyList<SeriesValue> Series(DailyGrid days, int area, Figure figure, IReadOnlyList<AssessmentPeriod> periods, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(periods);
        // Judged by one edition a season, the newest: a step of the standard in between would otherwise be found as a trend.
        var last = periods.GroupBy(p => p.Start.Month).ToDictionary(g => g.Key, g => g.Last());
        return [.. periods.Select(p =>
        {
            var assessment = PeriodAssessor.Assess(days, area, new ComparedPeriod(p, last[p.Start.Month]), options);
            return new SeriesValue(p, figure.ReasonOf(assessment) is null ? figure.Of(assessment) : null);
        })];
    }

    /// <summary>The trend of a series.</summary>
    /// <param name="series">Years, quarters or months in order of time, each once; periods that are missing may be left out or have no value.</param>
    /// <param name="options">Levels.</param>
    /// <returns>The trend; a series without a trend that can be computed has the parts that can.</returns>
    /// <exception cref="ArgumentException">The series is empty, out of order, or mixes kinds of period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    public static TrendResult Of(IReadOnlyList<SeriesValue> series, TrendOptions? options = null)
    {
        options ??= TrendOptions.Default;
        Check(series, options);
        var points = series.Where(v => v.Value is not null).Select(v => new Point(v.Period, v.Value!.Value)).ToList();

        // A month is compared with the same month of other years only (Hirsch, Slack and Smith 1982); years are one season.
        var seasons = points.GroupBy(p => p.Season).Select(g => g.ToList()).ToList();
        var kendall = Kendall(seasons, out var variance);
        var byYears = series[0].Period.Kind is PeriodKind.Year or PeriodKind.Season;
        var spearman = byYears ? SpearmanTrend.Of(points.ConvertAll(p => p.Value)) : null;
        return new TrendResult
        {
            From = series[0].Period,
            To = series[^1].Period,
            Count = points.Count,
            Missing = series.Count - points.Count,
            Spearman = spearman,
            MannKendall = kendall,
            Slope = Slope(points, seasons, variance, options.Confidence),
            Verdict = spearman is not null
                ? points.Count < Years ? TrendVerdict.TooShort : Verdict(spearman.Coefficient ?? 0, spearman.Significance != SpearmanSignificance.None)
                : points.Count == 0 || points.Count < ValuesPerSeason * seasons.Count ? TrendVerdict.TooShort : Verdict(kendall.S, kendall.PValue < options.Significance),
        };
    }

    private static TrendVerdict Verdict(double direction, bool significant) =>
        !significant ? TrendVerdict.NotSignificant : direction > 0 ? TrendVerdict.Rising : TrendVerdict.Falling;

    private static MannKendallResult Kendall(List<List<Point>> seasons, out double variance)
    {
        // S is how many pairs rise less how many fall: it asks for the sign only, so one extreme year weighs like any other. Its variance
        // without a trend is n(n - 1)(2n + 5)/18, less the same of every group of equal values; seasons are independent, so both add up.
        // Counted in eighteenths, as whole numbers, and divided once.
        long s = 0, eighteenths = 0;
        foreach (var season in seasons)
        {
            for (var i = 0; i < season.Count; i++)
                for (var j = i + 1; j < season.Count; j++)
                    s += season[j].Value.CompareTo(season[i].Value);
            eighteenths += Weight(season.Count) - season.GroupBy(p => p.Value).Sum(g => Weight(g.Count()));
        }

        variance = eighteenths / 18.0;
        if (eighteenths == 0)
            return new MannKendallResult(s, 0, null, null);

        // S moves in steps of two; a step towards 0 (continuity) makes the normal distribution fit it for few values.
        var z = (s - Math.Sign(s)) / Math.Sqrt(variance);
        return new MannKendallResult(s, variance, z, Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(z))));
    }

    /// <summary>n (n − 1) (2n + 5), of a season or of a group of equal values.</summary>
    private static long Weight(long n) => n * (n - 1) * ((2 * n) + 5);

    private static SlopeEstimate? Slope(List<Point> points, List<List<Point>> seasons, double variance, double confidence)
    {
        // Theil and Sen: the median of the slopes of all pairs, a year's rise each. Least squares would let one winter of inversions or one
        // lockdown spring decide the slope; the median stays put until nearly a third of the years are odd.
        var slopes = new List<double>();
        foreach (var season in seasons)
            for (var i = 0; i < season.Count; i++)
                for (var j = i + 1; j < season.Count; j++)
                    slopes.Add((double)(season[j].Value - season[i].Value) * 12 / (season[j].Month - season[i].Month));
        if (slopes.Count == 0)
            return null;
        slopes.Sort();
        var slope = SortedArrayStatistics.Median([.. slopes]);
        var half = Normal.InvCDF(0, 1, (1 + confidence) / 2) * Math.Sqrt(variance);

        // The M1-th and the (M2 + 1)-th slope, M = (N' -/+ C) / 2; beyond the ends there is no interval of this confidence.
        var low = (int)Math.Round((slopes.Count - half) / 2);
        var high = (int)Math.Round((slopes.Count + half) / 2) + 1;
        var within = low >= 1 && high <= slopes.Count;
        var level = SortedArrayStatistics.Median([.. points.Select(p => (double)p.Value).Order()]);
        return new SlopeEstimate(slope, within ? slopes[low - 1] : null, within ? slopes[high - 1] : null, level == 0 ? null : slope / level * 100);
    }

    private static void Check(IReadOnlyList<SeriesValue> series, TrendOptions options)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0)
            throw new ArgumentException("The series is empty.", nameof(series));
        if (series[0].Period.Kind is not (PeriodKind.Year or PeriodKind.Season or PeriodKind.Quarter or PeriodKind.Month))
            throw new ArgumentException($"Expected years, seasons, quarters or months, found {series[0].Period}.", nameof(series));
        for (var i = 1; i < series.Count; i++)
        {
            if (series[i].Period.Kind != series[0].Period.Kind)
                throw new ArgumentException($"Expected periods of one kind, found {series[0].Period} and {series[i].Period}.", nameof(series));
            if (series[i].Period.Start <= series[i - 1].Period.Start)
                throw new ArgumentException($"Expected periods in order, found {series[i].Period} after {series[i - 1].Period}.", nameof(series));
        }

        foreach (var level in new[] { options.Significance, options.Confidence })
            if (level is not (> 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(options), level, "Expected a level between 0 and 1.");
    }

    private readonly record struct Point(AssessmentPeriod Period, decimal Value)
    {
        public int Season => Period.Start.Month;

        public int Month => (Period.Start.Year * 12) + Period.Start.Month;
    }
}
