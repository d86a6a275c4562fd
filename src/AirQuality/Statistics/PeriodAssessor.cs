using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>Assesses areas over periods (HJ 663): six statistics, validity, good and heavy days, composite index.</summary>
/// <example><code>
/// foreach (var area in PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(2026, 10)))
///     Console.WriteLine($"{area.Area.Name}: index {area.Index.Published}, PM2.5 {area[Pollutant.PM25].Mean}, good days {area.GoodRatio} %");
/// </code></example>
public static class PeriodAssessor
{
    /// <summary>Assesses every area of a grid, in its order.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<PeriodAssessment> AssessAll(DailyGrid days, AssessmentPeriod period, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        var results = new PeriodAssessment[days.Areas.Count];
        for (var area = 0; area < results.Length; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[area] = Assess(days, area, period, options);
        }

        return results;
    }

    /// <summary>Assesses one area.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static PeriodAssessment Assess(DailyGrid days, int area, AssessmentPeriod period, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= AssessmentOptions.Default;
        var edition = options.Edition ?? StandardsCatalogue.At(period.End);
        var dayAqis = AqisOf(days, area, period, options);
        var pollutants = new PollutantAssessment[AirQuality.Pollutants.Count];
        foreach (var pollutant in AirQuality.Pollutants.All)
            pollutants[(int)pollutant] = AssessPollutant(days, area, pollutant, period, edition, options, dayAqis);

        var scheme = options.Scheme ?? CompositeIndexScheme.At(options.Edition is null ? period.End : edition.EffectiveFrom);
        var index = CompositeIndex.Compute(p => pollutants[(int)p].Unrounded, edition, scheme);
        var valid = dayAqis.Count(d => d.Aqi is not null);
        var good = dayAqis.Count(d => d.Aqi <= 100);
        return new PeriodAssessment
        {
            Area = days.Areas[area],
            Period = period,
            Edition = edition,
            Pollutants = pollutants,
            Index = index,
            DayAqis = dayAqis,
            ValidDays = valid,
            GoodDays = good,
            GoodRatio = valid == 0 ? null : new Fraction(good * 100, valid).Round(1),
            HeavyDays = dayAqis.Count(d => d.Aqi > 200),
            DaysReason = PeriodValidity.Reason(period, (from, to) => dayAqis.Count(d => d.Aqi is not null && d.Date >= from && d.Date <= to), edition.Assessment),
            Reasons = [.. pollutants.Where(p => !p.IsValid).Select(p => $"{p.Pollutant.Symbol()}: {p.Reason}")],
            Excluded = options.EventsOf(days.Areas[area], EventScope.All) is { } events ? ExcludedDays(days, area, period, events) : [],
        };
    }

    private static PollutantAssessment AssessPollutant(
        DailyGrid days, int area, Pollutant pollutant, AssessmentPeriod period, Edition edition, AssessmentOptions options, IReadOnlyList<DayAqi> dayAqis)
    {
        var (first, last) = days.Clip(period);
        var published = days.Published(pollutant, area);
        var events = options.EventsOf(days.Areas[area], EventScope.Statistics);
        var valid = new List<int>();
        var exceedances = 0;
        Fraction? largest = null;
        for (var day = first; day <= last; day++)
        {
            if (published[day].IsMissing || events?.Excludes(days.FirstDay.PlusDays(day), pollutant) == true)
                continue;
            valid.Add(day);
            var limit = (options.Edition ?? StandardsCatalogue.At(days.FirstDay.PlusDays(day))).DailyLimit(pollutant);
            if (published[day].Thousandths <= limit * Concentration.Scale)
                continue;
            exceedances++;
            var multiple = Multiple(new Fraction(published[day].Thousandths, Concentration.Scale), limit);
            if (largest is null || Fraction.Compare(multiple, largest.Value) > 0)
                largest = multiple;
        }

        var order = AssessmentRules.PercentileOrder(pollutant);
        var (mean, percentile) = valid.Count == 0 ? default
            : options.DailyPrecision == DailyPrecision.Published ? OfPublished(days.Published(pollutant, area), valid, order)
            : OfExact(days.Exact(pollutant, area), valid, order);
        var evaluated = pollutant is Pollutant.CO or Pollutant.O3 ? percentile : mean;
        var decimals = edition.Assessment.Decimals(pollutant);
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = valid.Count,
            Mean = mean?.Round(decimals),
            Percentile = percentile?.Round(decimals),
            PercentileOrder = order,
            Unrounded = evaluated,
            ExceedanceDays = exceedances,
            LargestExceedanceMultiple = largest?.Round(2),
            ExceedanceMultiple = ExceedanceMultiple(pollutant, evaluated, edition),
            Attained = Attained(pollutant, mean, percentile, period, edition),
            PrimaryDays = dayAqis.Count(d => d.Primary.Contains(pollutant)),
            Reason = PeriodValidity.Reason(
                period,
                (from, to) => ValidDays(days, area, pollutant, from, to, options.ExcludedDays == ExcludedDayRule.Missing ? events : null),
                edition.Assessment),
        };
    }

    private static (Fraction? Mean, Fraction? Percentile) OfPublished(ReadOnlySpan<Concentration> published, List<int> valid, int order)
    {
        var values = new int[valid.Count];
        long sum = 0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = published[valid[i]].Thousandths;
        Array.Sort(values);
        return (new Quotient(sum, values.Length).ToFraction(), PercentileRule.Linear(values, order).ToFraction());
    }

    private static (Fraction? Mean, Fraction? Percentile) OfExact(ReadOnlySpan<DayValue> exact, List<int> valid, int order)
    {
        var values = new Fraction[valid.Count];
        Fraction sum = 0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] = exact[valid[i]].ToFraction();
        Array.Sort(values, Fraction.Compare);
        return (sum / values.Length, PercentileRule.Linear(values, order));
    }

    private static List<DayAqi> AqisOf(DailyGrid days, int area, AssessmentPeriod period, AssessmentOptions options)
    {
        var (first, last) = days.Clip(period);
        var offset = NodaTime.Period.DaysBetween(days.FirstDay, period.Start);
        var aqis = new DayAqis(days, area, options);
        var results = new List<DayAqi>(period.Days);
        for (var i = 0; i < period.Days; i++)
        {
            var date = period.Start.PlusDays(i);
            var day = offset + i;
            var summary = day < first || day > last ? default : aqis.Of(day, date);
            results.Add(new DayAqi(date, summary.Aqi, summary.Primary.IsEmpty ? [] : summary.Primary.ToList()));
        }

        return results;
    }

    private static List<ExcludedDay> ExcludedDays(DailyGrid days, int area, AssessmentPeriod period, AreaEvents events)
    {
        var (first, last) = days.Clip(period);
        var excluded = new List<ExcludedDay>();
        for (var day = first; day <= last; day++)
        {
            var date = days.FirstDay.PlusDays(day);
            var byEvent = AirQuality.Pollutants.All.ToArray()
                .Where(p => !days.Published(p, area)[day].IsMissing && events.Excludes(date, p))
                .GroupBy(p => events.Find(date, p)!);
            excluded.AddRange(byEvent.Select(g => new ExcludedDay(date, [.. g], g.Key)));
        }

        return excluded;
    }

    internal static bool? Attained(Pollutant pollutant, Fraction? mean, Fraction? percentile, AssessmentPeriod period, Edition edition)
    {
        if (mean is null || percentile is null)
            return null;
        var percentileKept = Judged(percentile.Value, pollutant) <= edition.DailyLimit(pollutant);
        if (pollutant is Pollutant.CO or Pollutant.O3)
            return percentileKept;
        var meanKept = Judged(mean.Value, pollutant) <= edition.SingleIndexLimit(pollutant);
        return period.Kind == PeriodKind.Year ? meanKept && percentileKept : meanKept;
    }

    /// <summary>Rounded once to the decimals at which limits are judged: integers, CO 0.1.</summary>
    internal static decimal Judged(Fraction value, Pollutant pollutant) => value.Round(pollutant == Pollutant.CO ? 1 : 0);

    internal static decimal? ExceedanceMultiple(Pollutant pollutant, Fraction? evaluated, Edition edition)
    {
        var limit = edition.SingleIndexLimit(pollutant);
        return evaluated is { } figure && Judged(figure, pollutant) > limit ? Multiple(Judged(figure, pollutant), limit).Round(2) : null;
    }

    private static Fraction Multiple(Fraction concentration, int limit) => (concentration - limit) / limit;

    private static int ValidDays(DailyGrid days, int area, Pollutant pollutant, LocalDate from, LocalDate to, AreaEvents? events)
    {
        var (first, last) = days.Clip(AssessmentPeriod.Range(from, to));
        var count = 0;
        for (var day = first; day <= last; day++)
            if (!days.Published(pollutant, area)[day].IsMissing && events?.Excludes(days.FirstDay.PlusDays(day), pollutant) != true)
                count++;
        return count;
    }
}
