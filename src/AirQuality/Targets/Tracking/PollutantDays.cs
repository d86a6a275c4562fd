using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>The days of one pollutant so far, and the days that stand for the remaining ones, in thousandths.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="SoFar">The valid days so far.</param>
/// <param name="Reference">One day for each remaining one.</param>
/// <param name="IsFromLastYear">Whether these are the same days of last year; else this year's so far stand in for them.</param>
internal sealed record PollutantDays(Pollutant Pollutant, int[] SoFar, int[] Reference, bool IsFromLastYear)
{
    public decimal ReferenceMean => Reference.Length == 0 ? 0 : Reference.Sum(v => (decimal)v) / Reference.Length / Concentration.Scale;

    /// <summary>The days of a period of which a last day is known.</summary>
    public static PollutantDays Of(EnteringDays days, Pollutant pollutant, AssessmentPeriod period, LocalDate last)
    {
        var remaining = NodaTime.Period.DaysBetween(last, period.End);
        var soFar = Valid(days, pollutant, period.Start, last);
        var lastYear = Valid(days, pollutant, last.PlusDays(1).PlusYears(-1), period.End.PlusYears(-1));

        // Half of the days are enough: the few that last year lacks are filled from its others, in their order.
        var source = lastYear.Count * 2 >= remaining ? lastYear : soFar;
        if (source.Count == 0)
            return new PollutantDays(pollutant, [.. soFar], [], IsFromLastYear: false);
        var reference = new int[remaining];
        for (var i = 0; i < remaining; i++)
            reference[i] = source[i % source.Count];
        return new PollutantDays(pollutant, [.. soFar], reference, source == lastYear);
    }

    /// <summary>The statistic of the whole period when the remaining days are a factor times the reference, the factor in parts of a unit.</summary>
    public Quotient With(long factor, int unit)
    {
        // A mean needs no days, only their sum; a percentile needs every day, at the decimals in which days are published.
        if (!AssessmentRules.ByPercentile(Pollutant))
            return new Quotient((SoFar.Sum(v => (long)v) * unit) + (Reference.Sum(v => (long)v) * factor), (long)(SoFar.Length + Reference.Length) * unit);
        var step = PublishedStep.Of(Pollutant);
        var all = new int[SoFar.Length + Reference.Length];
        SoFar.CopyTo(all, 0);
        for (var i = 0; i < Reference.Length; i++)
            all[SoFar.Length + i] = (int)(HalfEven.Divide(Reference[i] * factor, (long)unit * step) * step);
        Array.Sort(all);
        return PercentileRule.Linear(all, AssessmentRules.PercentileOrder(Pollutant));
    }

    private static List<int> Valid(EnteringDays days, Pollutant pollutant, LocalDate from, LocalDate to)
    {
        var values = new List<int>();
        foreach (var code in days.Codes(pollutant, from, to))
            if (code >= 0)
                values.Add(code);
        return values;
    }
}
