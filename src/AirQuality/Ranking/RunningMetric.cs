using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>A metric read off a running assessment on integers, without making the whole assessment.</summary>
/// <param name="Source">The figure of an assessment this stands for.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Reason">Why it is not valid, or <c>null</c>.</param>
internal sealed record RunningMetric(
    Figure Source,
    Func<RunningDays, PeriodTerms, decimal?> Figure,
    Func<RunningDays, PeriodTerms, Reason?> Reason)
{
    public static decimal? Index(RunningDays days, PeriodTerms terms)
    {
        Span<Quotient> statistics = stackalloc Quotient[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
        {
            if (days.Evaluated(pollutant) is not { } statistic)
                return null;
            statistics[(int)pollutant] = statistic;
        }

        return Quotient.ToDecimal(terms.Index.PublishedSteps(statistics), terms.Index.Scheme.PublishedDecimals);
    }

    public static decimal? Statistic(RunningDays days, PeriodTerms terms, Pollutant pollutant)
    {
        var decimals = terms.Decimals(pollutant);
        return days.Evaluated(pollutant) is { } statistic ? Quotient.ToDecimal(statistic.Steps(decimals), decimals) : null;
    }

    public static Reason? Whole(RunningDays days, PeriodTerms terms)
    {
        if (!days.LacksDays(terms))
            return null;
        var reasons = new List<Reason>();
        foreach (var pollutant in Pollutants.All)
            if (Pollutant(days, terms, pollutant) is { } reason)
                reasons.Add(reason);
        return AirQuality.Wording.Reason.Join(reasons);
    }

    public static Reason? Pollutant(RunningDays days, PeriodTerms terms, Pollutant pollutant) =>
        days.ReasonOf((int)pollutant, terms)?.For(pollutant);

    public static Reason? Aqi(RunningDays days, PeriodTerms terms) => days.ReasonOf(RunningDays.AqiItem, terms);
}
