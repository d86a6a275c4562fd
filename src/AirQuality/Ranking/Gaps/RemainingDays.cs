using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>What the remaining days of a running period may bring for a pollutant's statistic to end at a needed figure.</summary>
/// <remarks>Of published daily values, and as if every remaining day will be valid.</remarks>
public sealed record RemainingDays
{
    /// <summary>The pollutant.</summary>
    public required Pollutant Pollutant { get; init; }

    /// <summary>The statistic that must not be exceeded at the end of the period, at the decimals it is judged at.</summary>
    public required decimal Needed { get; init; }

    /// <summary>Valid days so far.</summary>
    public required int ValidDays { get; init; }

    /// <summary>Days that remain.</summary>
    public required int Days { get; init; }

    /// <summary>SO2, NO2, PM10, PM2.5: the most that the published values of the remaining days may add up to, exactly; below 0 when the figure cannot be kept any more; <c>null</c> for CO and O3.</summary>
    public decimal? Budget { get; init; }

    /// <summary>SO2, NO2, PM10, PM2.5: the mean the remaining days may have, <see cref="Budget"/> / <see cref="Days"/> rounded down to 0.1; <c>null</c> for CO and O3, and when the figure cannot be kept any more.</summary>
    public decimal? Mean { get; init; }

    /// <summary>CO, O3: how many of the remaining days may exceed <see cref="Needed"/>, by however much; <c>null</c> for the others, and when not even none is safe.</summary>
    public int? SafeDays { get; init; }

    /// <summary>CO, O3: the most remaining days that can exceed <see cref="Needed"/> with the figure still kept, if they exceed it by one step only and the others are clean; <c>null</c> for the others, and when the figure cannot be kept any more.</summary>
    public int? FeasibleDays { get; init; }

    /// <summary>Whether the figure can still be kept.</summary>
    public bool IsPossible => Budget >= 0 || FeasibleDays is not null;

    /// <summary>What the days after a date may bring.</summary>
    /// <param name="areas">
    /// The days of the area, or of each of those whose statistics a region has the mean of: then the answer is what every one of them may have.
    /// What they hold after the last known day is not looked at.
    /// </param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="needed">The figure that must not be exceeded at the end of the period, written with the decimals it is judged at, such as 35.0.</param>
    /// <param name="running">The period, and the last day of it that is known.</param>
    /// <returns>The answer; <c>null</c> when no day of the period remains.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative figure, or one with more than three decimals.</exception>
    internal static RemainingDays? After(IReadOnlyList<EnteringDays> areas, Pollutant pollutant, decimal needed, RunningPeriod running)
    {
        var (period, asOf) = running;
        ArgumentOutOfRangeException.ThrowIfNegative(needed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed.Scale, 3);
        if (asOf >= period.End)
            return null;
        var known = areas.Select(a => a.Codes(pollutant, period.Start, asOf).Where(v => v >= 0).ToList()).ToList();
        var first = asOf < period.Start ? period.Start : asOf.PlusDays(1);
        var result = new RemainingDays
        {
            Pollutant = pollutant,
            Needed = needed,
            ValidDays = (int)HalfEven.Divide(known.Sum(k => (long)k.Count), known.Count),
            Days = NodaTime.Period.DaysBetween(first, period.End) + 1,
        };
        return AssessmentRules.ByPercentile(pollutant) ? WithDays(result, known) : WithMean(result, known);
    }

    private static RemainingDays WithMean(RemainingDays result, List<List<int>> known)
    {
        var budget = known.Count == 1 ? BudgetOf(result, known[0]) : BudgetOfEach(result, known);
        return result with
        {
            Budget = budget / 1000m,
            Mean = budget < 0 ? null : Quotient.ToDecimal(budget / (100L * result.Days), 1),
        };
    }

    private static long BudgetOf(RemainingDays result, List<int> known)
    {
        // The largest sum of all days whose mean still rounds (half to even) to the figure needed, less what the known days have used;
        // days are published in whole steps, so the budget is cut to them.
        var decimals = result.Needed.Scale;
        var most = HalfEven.LargestSum((long)(result.Needed * Quotient.PowerOfTen(decimals)), Quotient.PowerOfTen(3 - decimals), known.Count + result.Days);
        var step = PublishedStep.Of(result.Pollutant);
        return (most / step * step) - known.Sum(v => (long)v);
    }

    private static long BudgetOfEach(RemainingDays result, List<List<int>> known)
    {
        var step = PublishedStep.Of(result.Pollutant);
        var sums = known.ConvertAll(k => k.Sum(v => (long)v));
        bool IsKept(long steps) => MeanOf(known.Index().Select(k => new Fraction(sums[k.Index] + (steps * step), (k.Item.Count + result.Days) * 1000L))).Round(result.Needed.Scale) <= result.Needed;

        // Where not even clean days keep the figure, one step less than nothing says so.
        return Bisection.Largest((long)result.Days * Concentration.MaxThousandths / step, IsKept) * step;
    }

    private static RemainingDays WithDays(RemainingDays result, List<List<int>> known)
    {
        var order = AssessmentRules.PercentileOrder(result.Pollutant);
        var limit = (int)(result.Needed * Concentration.Scale);
        // Safe: so few days above that no percentile can lie among them, however high they are. Feasible: the most there can be
        // when each exceeds by one step and all others are clean, as interpolation can still pull the percentile down.
        var safe = known.Min(k => PercentileRule.SafeAbove(k.Count + result.Days, order) - k.Count(v => v > limit));
        var feasible = (int)Bisection.Largest(result.Days, above => MeanOf(known.Select(k => PercentileWith(result, k, (int)above))).Round(result.Needed.Scale) <= result.Needed);
        return result with
        {
            SafeDays = safe < 0 ? null : Math.Min(safe, result.Days),
            FeasibleDays = feasible < 0 ? null : feasible,
        };
    }

    /// <summary>The percentile of the known days, so many days one step above the figure needed and the rest clean.</summary>
    private static Fraction PercentileWith(RemainingDays result, List<int> known, int above)
    {
        var limit = (int)(result.Needed * Concentration.Scale);
        var step = PublishedStep.Of(result.Pollutant);
        int[] values = [.. known, .. Enumerable.Repeat(((limit / step) + 1) * step, above), .. Enumerable.Repeat(0, result.Days - above)];
        Array.Sort(values);
        return PercentileRule.Linear(values, AssessmentRules.PercentileOrder(result.Pollutant)).ToFraction();
    }

    private static Fraction MeanOf(IEnumerable<Fraction> figures)
    {
        Fraction sum = 0;
        var count = 0;
        foreach (var figure in figures)
            (sum, count) = (sum + figure, count + 1);
        return sum / count;
    }
}
