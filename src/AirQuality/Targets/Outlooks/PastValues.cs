using System.Runtime.Intrinsics;
using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The published values of a pollutant on the past days that may be drawn, to be brought to one level after the other.</summary>
internal sealed class PastValues
{
    /// <summary>The largest factor in thousandths with which the product of any value is a whole number that a double holds.</summary>
    private const long MostExact = 9_000_000;
    private const double TwoTo52 = 1L << 52;

    private readonly int[] values;
    private readonly PastRun[] runs;
    private readonly int step;

    /// <summary>Takes the values.</summary>
    /// <param name="codes">Those of the area in thousandths, negative where missing.</param>
    /// <param name="sources">The days that may be drawn.</param>
    /// <param name="runs">The same as runs of one year.</param>
    /// <param name="step">The step of published values, in thousandths.</param>
    public PastValues(ReadOnlySpan<int> codes, ReadOnlySpan<PastDay> sources, PastRun[] runs, int step)
    {
        (this.runs, this.step) = (runs, step);
        values = GC.AllocateUninitializedArray<int>(sources.Length);
        for (var i = 0; i < values.Length; i++)
            values[i] = codes[sources[i].Day];
    }

    /// <summary>The values times the factor of their year, rounded to published decimals.</summary>
    /// <param name="permille">The factor of each past year in thousandths.</param>
    /// <param name="scaled">Takes a value a day.</param>
    public void Scale(ReadOnlySpan<long> permille, Span<int> scaled)
    {
        var first = 0;
        foreach (var (end, year) in runs)
        {
            Scale(values.AsSpan(first..end), permille[year], scaled[first..end]);
            first = end;
        }
    }

    /// <summary>A value times a factor in thousandths, rounded to whole steps.</summary>
    public static int Scaled(int value, long permille, int step) =>
        (int)Math.Min(Concentration.MaxThousandths, HalfEven.Divide(value * permille, 1000L * step) * step);

    private void Scale(ReadOnlySpan<int> values, long permille, Span<int> scaled)
    {
        var i = permille is >= 0 and <= MostExact ? ScaleWhole(values, permille, scaled) : 0;
        for (; i < values.Length; i++)
            scaled[i] = values[i] < 0 ? Concentration.MissingCode : Scaled(values[i], permille, step);
    }

    /// <summary>Scales as many as fill whole vectors, and says how many these are.</summary>
    private int ScaleWhole(ReadOnlySpan<int> values, long permille, Span<int> scaled)
    {
        // Doubles, yet exact: the product is a whole number below 2^53, and a quotient that is not a half lies further from one than a double errs, up to the largest
        // concentration there is. A division of integers would take one value after the other.
        var factor = Vector256.Create((double)permille);
        var divisor = Vector256.Create(1000.0 * step);
        var most = Vector256.Create((double)(Concentration.MaxThousandths / step));
        var whole = Vector256.Create(TwoTo52);
        var i = 0;
        for (; i + Vector256<int>.Count <= values.Length; i += Vector256<int>.Count)
        {
            var value = Vector256.Create(values[i..]);
            var (low, high) = Vector256.Widen(value);
            var made = Vector256.Narrow(Steps(low), Steps(high)) * step;
            Vector256.ConditionalSelect(Vector256.LessThan(value, Vector256<int>.Zero), Vector256.Create(Concentration.MissingCode), made).CopyTo(scaled[i..]);
        }

        return i;

        // From 2^52 on doubles are whole numbers, which stand in their last bits: put there a number becomes a double, and added to it a quotient is rounded half to even, as GB/T 8170 has it.
        Vector256<long> Steps(Vector256<long> thousandths)
        {
            var value = (thousandths | whole.AsInt64()).AsDouble() - whole;
            return (Vector256.Min(value * factor / divisor, most) + whole).AsInt64();
        }
    }
}
