using AirQuality.Statistics.Trends;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Weather.Normalisation;

/// <summary>A pollutant of an area with the weather taken out, day by day. Immutable and safe to share between threads.</summary>
/// <remarks>
/// Observed = normalised + weather on every day, and with dust in the mean of every period. Days are published daily values (O3 as MDA8), means are their
/// arithmetic means; percentiles are not normalised.
/// </remarks>
public sealed class NormalisedSeries
{
    private const double LeastShareOfDays = 0.75;
    private const int TrendYears = 2; // of fewer, a line through the year's weather and the year's course cannot be told apart
    private const int TrendSlack = 7;

    private readonly NormalisationOptions options;

    internal NormalisedSeries(Area area, Pollutant pollutant, NormalisationOptions options)
    {
        Area = area;
        Pollutant = pollutant;
        this.options = options;
    }

    /// <summary>The area.</summary>
    public Area Area { get; }

    /// <summary>The pollutant.</summary>
    public Pollutant Pollutant { get; }

    /// <summary>The decimals in which its concentrations and changes are told: one more than a day is published with.</summary>
    public int Decimals => Pollutant == Pollutant.CO ? 2 : 1;

    /// <summary>Every day of the data, in order of time.</summary>
    public required IReadOnlyList<NormalisedDay> Days { get; init; }

    /// <summary>How well days are known from their weather; <c>null</c> where it could not be tried.</summary>
    public required WeatherSkill? Skill { get; init; }

    /// <summary>The same by seasons, winter first.</summary>
    public required IReadOnlyList<SeasonSkill> Seasons { get; init; }

    /// <summary>Why the weather is not taken out: no weather for the area, less than two years, no skill; <c>null</c> where it is.</summary>
    public required Reason? Refusal { get; init; }

    /// <summary>Why a period has no normalised mean.</summary>
    /// <param name="period">The period.</param>
    /// <returns>That of the series, or that the period lies beyond the record; <c>null</c> where there is a mean.</returns>
    public Reason? RefusalOf(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Refusal is not null)
            return Refusal;
        var known = In(period).Count(d => d.Observed is not null && d.Expected is not null && !d.IsEvent);
        var events = In(period).Count(d => d.IsEvent);
        return known < LeastShareOfDays * (period.Days - events) ? WeatherReasons.Beyond(period, known, period.Days) : null;
    }

    /// <summary>The mean of a period as it was and with average weather.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The mean; <c>null</c> where <see cref="RefusalOf"/> says why there is none.</returns>
    public NormalisedMean? Mean(AssessmentPeriod period) => RefusalOf(period) is null ? MeanOf(period) : null;

    /// <summary>The means of the whole months that have one, in order of time.</summary>
    public IReadOnlyList<NormalisedMean> Months() => Means(d => AssessmentPeriod.Month(d.Year, d.Month));

    /// <summary>The means of the whole years that have one, in order of time.</summary>
    public IReadOnlyList<NormalisedMean> Years() => Means(d => AssessmentPeriod.Year(d.Year));

    /// <summary>Why days have no trend.</summary>
    /// <param name="within">The days, two years at the least; <c>null</c> for all.</param>
    /// <returns>That of the series, that the days are too few, or that they lie beyond the record; <c>null</c> where there is a trend.</returns>
    public Reason? TrendRefusalOf(AssessmentPeriod? within = null)
    {
        if (Refusal is not null)
            return Refusal;
        var known = Known(within ?? Record);
        return within is not null && RefusalOf(within) is { } beyond ? beyond
            : known.Count == 0 ? WeatherReasons.NoDays
            : known[^1].Date < known[0].Date.PlusYears(TrendYears).PlusDays(-TrendSlack) ? WeatherReasons.ShortTrend(known[0].Date, known[^1].Date)
            : null;
    }

    /// <summary>How the pollutant rises or falls a year with average weather.</summary>
    /// <param name="within">The days; <c>null</c> for all.</param>
    /// <returns>The trend; <c>null</c> where <see cref="TrendRefusalOf"/> says why there is none.</returns>
    public NormalisedTrend? Trend(AssessmentPeriod? within = null)
    {
        if (TrendRefusalOf(within) is not null)
            return null;
        var period = within ?? Record;
        var known = Known(period);
        var line = new TrendLine(known);
        var (slope, mean) = (line.Of(d => d.Normalised!.Value), known.Average(d => d.Normalised!.Value));
        var half = TrendLine.Widening * line.Error().HalfWidth(options.Confidence, means: 2);
        return new NormalisedTrend(Area, Pollutant, period)
        {
            Confidence = options.Confidence,
            Days = known.Count,
            Observed = line.Of(d => (double)d.Observed!.Value),
            Normalised = slope,
            Low = slope - half,
            High = slope + half,
            Mean = mean,
            PercentLow = 100 * (slope - half) / mean,
            PercentHigh = 100 * (slope + half) / mean,
            Months = TrendResult.Of(MonthsWithin(period).Select(m => KeyValuePair.Create(m, Rounded(Mean(m)?.Normalised))), options.Confidence),
        };
    }

    /// <summary>The observed mean of a period and what events add to it, even where the weather is not taken out; <c>null</c> without a value.</summary>
    internal NormalisedMean? MeanOf(AssessmentPeriod period)
    {
        List<NormalisedDay> valued = [.. In(period).Where(d => d.Observed is not null)];
        if (valued.Count == 0)
            return null;
        List<NormalisedDay> ordinary = [.. valued.Where(d => !d.IsEvent)];
        double Over(Func<NormalisedDay, double> value) => ordinary.Count == 0 ? double.NaN : ordinary.Average(value);
        // Days without weather stand as they are: they are part of the mean, and nothing is known of their error.
        var half = Errors.HalfWidth([.. ordinary.Where(d => d.Residual is not null)], options.Confidence);
        var without = Over(d => (double)d.Observed!.Value);
        var weather = Over(d => d.Weather);
        return new NormalisedMean(period)
        {
            Days = valued.Count,
            EventDays = valued.Count - ordinary.Count,
            DaysWithoutWeather = ordinary.Count(d => d.Expected is null),
            Observed = (double)valued.Average(d => d.Observed!.Value),
            WithoutEvents = without,
            Weather = weather,
            Low = without - weather - half,
            High = without - weather + half,
            Error = BlockError.OfMean(ordinary),
        };
    }

    /// <summary>What the models leave unexplained, by season.</summary>
    internal PooledError Errors { get; init; } = new([]);

    /// <summary>How wide intervals are.</summary>
    internal double Confidence => options.Confidence;

    private AssessmentPeriod Record => AssessmentPeriod.Range(Days[0].Date, Days[^1].Date);

    private List<NormalisedDay> Known(AssessmentPeriod period) => [.. In(period).Where(d => d.Residual is not null && !d.IsEvent)];

    private static IEnumerable<AssessmentPeriod> MonthsWithin(AssessmentPeriod period)
    {
        for (var month = AssessmentPeriod.Month(period.Start.Year, period.Start.Month); month.Start <= period.End; month = AssessmentPeriod.Month(month.End.PlusDays(1).Year, month.End.PlusDays(1).Month))
            yield return month;
    }

    private decimal? Rounded(double? value) => value is { } known && double.IsFinite(known) ? Math.Round((decimal)known, Decimals + 1) : null;

    private IReadOnlyList<NormalisedMean> Means(Func<LocalDate, AssessmentPeriod> periodOf) =>
        [.. Days.Select(d => periodOf(d.Date)).Distinct().Select(Mean).OfType<NormalisedMean>()];

    private IEnumerable<NormalisedDay> In(AssessmentPeriod period)
    {
        if (Days.Count == 0)
            return [];
        var first = Math.Max(0, Period.DaysBetween(Days[0].Date, period.Start));
        return Days.Skip(first).TakeWhile(d => d.Date <= period.End);
    }

    /// <summary>Area, pollutant and skill.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Pollutant.Symbol()}: {Refusal?.ToString() ?? Skill?.ToString()}");
}
