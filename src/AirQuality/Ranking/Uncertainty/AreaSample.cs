using System.Numerics;
using System.Runtime.InteropServices;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Uncertainty;

/// <summary>The days of one area laid out so that its six statistics for any multiset of days cost little: how often each day is drawn goes in, exact quotients come out.</summary>
/// <remarks>A mean is a product of two rows of integers. A percentile near the top is found by walking the days from the largest value down.</remarks>
internal sealed class AreaSample
{
    private readonly int[][] steps = new int[Pollutants.Count][];
    private readonly int[][] missing = new int[Pollutants.Count][];
    private readonly int[][] descending = new int[Pollutants.Count][];
    private readonly bool[] fits = new bool[Pollutants.Count];

    /// <summary>Of the days from first to last that enter the statistics.</summary>
    public AreaSample(EnteringDays days, LocalDate first, LocalDate last)
    {
        foreach (var pollutant in Pollutants.All)
        {
            var p = (int)pollutant;
            var codes = days.Codes(pollutant, first, last);
            var rows = Enumerable.Range(0, codes.Length).ToArray();
            missing[p] = [.. rows.Where(d => codes[d] < 0)];
            steps[p] = Array.ConvertAll(codes, c => Math.Max(0, c) / PublishedStep.Of(pollutant));
            descending[p] = [.. rows.Where(d => codes[d] >= 0).OrderByDescending(d => codes[d])];
            // Vectors of 32-bit sums are exact as long as the largest day drawn every time still fits.
            fits[p] = steps[p].Max() <= int.MaxValue / Math.Max(1, codes.Length);
        }
    }

    /// <summary>The largest published value, in thousandths.</summary>
    public int Largest(Pollutant pollutant) => steps[(int)pollutant].Max() * PublishedStep.Of(pollutant);

    /// <summary>What is evaluated of a pollutant: the mean; for CO and O3 the percentile.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="counts">How often each day is drawn.</param>
    /// <param name="total">The sum of the counts.</param>
    /// <param name="statistic">The statistic.</param>
    /// <returns>False when no valid day was drawn.</returns>
    public bool TryEvaluate(Pollutant pollutant, ReadOnlySpan<int> counts, int total, out Quotient statistic)
    {
        var p = (int)pollutant;
        var valid = total;
        foreach (var day in missing[p])
            valid -= counts[day];
        statistic = default;
        if (valid == 0)
            return false;
        statistic = AssessmentRules.ByPercentile(pollutant)
            ? Percentile(pollutant, counts, valid)
            : new Quotient((fits[p] ? Dot(steps[p], counts) : LongDot(steps[p], counts)) * PublishedStep.Of(pollutant), valid);
        return true;
    }

    /// <summary>The sum of products, for sums that fit 32 bits.</summary>
    internal static long Dot(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        // Integers, so the sum is the same at every vector width and in every order.
        var sums = Vector<int>.Zero;
        var a = MemoryMarshal.Cast<int, Vector<int>>(left);
        var b = MemoryMarshal.Cast<int, Vector<int>>(right);
        for (var i = 0; i < a.Length; i++)
            sums += a[i] * b[i];
        long sum = Vector.Sum(sums);
        for (var i = a.Length * Vector<int>.Count; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    internal static long LongDot(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        long sum = 0;
        for (var i = 0; i < left.Length; i++)
            sum += (long)left[i] * right[i];
        return sum;
    }

    private Quotient Percentile(Pollutant pollutant, ReadOnlySpan<int> counts, int valid)
    {
        var values = steps[(int)pollutant];
        var days = descending[(int)pollutant];
        var (place, hundredths) = PercentileRule.Place(valid, AssessmentRules.PercentileOrder(pollutant));

        // How many of the drawn values lie above the one at that place; the next larger one is where as many have been met. Days that were not drawn
        // add nothing and are not asked about: which days those are no processor foretells, and guessing wrong costs more than adding zero.
        var above = valid - 1 - place;
        var at = 0;
        var seen = counts[days[0]];
        while (seen < above)
            seen += counts[days[++at]];
        var next = above > 0 ? values[days[at]] : 0;
        while (seen <= above)
            seen += counts[days[++at]];
        var low = values[days[at]];
        return new Quotient(((100L * low) + (hundredths * (long)(next - low))) * PublishedStep.Of(pollutant), 100);
    }
}
