using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>The days of one pollutant so far, and the days that stand for the remaining ones, in thousandths.</summary>
/// <param name="pollutant">The pollutant.</param>
/// <param name="soFar">The valid days so far.</param>
/// <param name="reference">One day for each remaining one.</param>
/// <param name="isFromLastYear">Whether these are the same days of last year; else this year's so far stand in for them.</param>
internal sealed class PollutantDays(Pollutant pollutant, int[] soFar, int[] reference, bool isFromLastYear)
{
    private readonly Lazy<int[]> orderedSoFar = new(() => [.. soFar.Order()]);
    private readonly Lazy<int[]> orderedReference = new(() => [.. reference.Order()]);
    private readonly Lazy<long> sumSoFar = new(() => soFar.Sum(v => (long)v));
    private readonly Lazy<long> sumReference = new(() => reference.Sum(v => (long)v));

    /// <summary>Whether something is known of the pollutant.</summary>
    public bool HasAny => soFar.Length + reference.Length > 0;

    /// <summary>Whether the same days of last year stand for the remaining ones.</summary>
    public bool IsFromLastYear => isFromLastYear;

    public decimal ReferenceMean => reference.Length == 0 ? 0 : (decimal)sumReference.Value / reference.Length / Concentration.Scale;

    /// <summary>The days of a period of which a last day is known.</summary>
    public static PollutantDays Of(EnteringDays days, Pollutant pollutant, AssessmentPeriod period, LocalDate last)
    {
        var remaining = NodaTime.Period.DaysBetween(last, period.End);
        var soFar = Valid(days, pollutant, period.Start, last);
        var lastYear = Valid(days, pollutant, last.PlusDays(1).PlusYears(-1), period.End.PlusYears(-1));

        // Half of the days are enough: the few that last year lacks are filled from its others, in their order.
        var source = lastYear.Count * 2 >= remaining ? lastYear : soFar;
        if (source.Count == 0)
            return new PollutantDays(pollutant, [.. soFar], [], isFromLastYear: false);
        var reference = new int[remaining];
        for (var i = 0; i < remaining; i++)
            reference[i] = source[i % source.Count];
        return new PollutantDays(pollutant, [.. soFar], reference, source == lastYear);
    }

    /// <summary>The statistic of the whole period when the remaining days are a factor times the reference, the factor in parts of a unit.</summary>
    public Quotient With(long factor, int unit)
    {
        // A mean needs no days, only their sum; a percentile needs every day, at the decimals in which days are published.
        if (!AssessmentRules.ByPercentile(pollutant))
            return new Quotient((sumSoFar.Value * unit) + (sumReference.Value * factor), (long)(soFar.Length + reference.Length) * unit);
        var (place, hundredths) = PercentileRule.Place(soFar.Length + reference.Length, AssessmentRules.PercentileOrder(pollutant));
        return PercentileRule.Between(At(place, factor, unit), hundredths == 0 ? 0 : At(place + 1, factor, unit), hundredths);
    }

    /// <summary>The value at a place of all days in order, the smallest at 0.</summary>
    private int At(int place, long factor, int unit)
    {
        // Asked a hundred times for a goal: both lists are ordered once, and no factor changes the order of the days it is put to. So many of the
        // smallest are of the reference, found by halving; the rest are days so far.
        var (known, toCome) = (orderedSoFar.Value, orderedReference.Value);
        var step = PublishedStep.Of(pollutant);
        int Scaled(int i) => (int)(HalfEven.Divide(toCome[i] * factor, (long)unit * step) * step);
        var (low, high) = (Math.Max(0, place + 1 - known.Length), Math.Min(toCome.Length, place + 1));
        while (low < high)
        {
            var taken = (low + high) / 2;
            if (Scaled(taken) < known[place - taken])
                low = taken + 1;
            else
                high = taken;
        }

        var ofReference = low > 0 ? Scaled(low - 1) : int.MinValue;
        return place + 1 > low ? Math.Max(ofReference, known[place - low]) : ofReference;
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
