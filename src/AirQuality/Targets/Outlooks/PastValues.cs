using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The published values of a pollutant on past days, brought to a level.</summary>
internal static class PastValues
{
    /// <summary>The largest factor in thousandths with which the product of any value is a whole number that a double holds.</summary>
    private const long MostExact = 9_000_000;

    /// <summary>Multiplies values by the factor of their year, rounded to published decimals.</summary>
    /// <param name="values">A value a day, in thousandths, negative where missing.</param>
    /// <param name="runs">The days they are of.</param>
    /// <param name="permille">The factor of each past year in thousandths.</param>
    /// <param name="step">The step of published values, in thousandths.</param>
    public static void Scale(Span<int> values, ReadOnlySpan<PastRun> runs, ReadOnlySpan<long> permille, int step)
    {
        var first = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var (end, _, year) = runs[i];
            if (i + 1 < runs.Length && runs[i + 1].Year == year)
                continue; // days of one year are scaled together, whether they follow one another or not
            Scale(values[first..end], permille[year], step);
            first = end;
        }
    }

    /// <summary>A value times a factor in thousandths, rounded to whole steps.</summary>
    public static int Scaled(int value, long permille, int step) =>
        (int)Math.Min(Concentration.MaxThousandths, HalfEven.Divide(value * permille, 1000L * step) * step);

    private static void Scale(Span<int> values, long permille, int step)
    {
        for (var i = permille is >= 0 and <= MostExact ? ScaleWhole(values, permille, step) : 0; i < values.Length; i++)
            values[i] = values[i] < 0 ? Concentration.MissingCode : Scaled(values[i], permille, step);
    }

    /// <summary>Scales as many as fill whole vectors, and says how many these are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a script asks once, and would wait for code that is tried out before it is compiled in full
    private static int ScaleWhole(Span<int> values, long permille, int step)
    {
        var factor = Vector256.Create((double)permille);
        var divisor = Vector256.Create(1000.0 * step);
        var most = Vector256.Create((double)(Concentration.MaxThousandths / step));
        var i = 0;
        for (; i + Vector256<int>.Count <= values.Length; i += Vector256<int>.Count)
        {
            var value = Vector256.Create<int>(values[i..]);
            var (low, high) = Vector256.Widen(value);
            var made = Vector256.Narrow(Steps(low), Steps(high)) * step;
            Vector256.ConditionalSelect(Vector256.LessThan(value, Vector256<int>.Zero), Vector256.Create(Concentration.MissingCode), made).CopyTo(values[i..]);
        }

        return i;

        // A product of 2^52 and more is far beyond the largest concentration, so that it need not be exact.
        Vector256<long> Steps(Vector256<long> thousandths) => HalfEven.WholeNumbers(Vector256.Min(HalfEven.Divide(thousandths, factor, divisor), most));
    }
}
