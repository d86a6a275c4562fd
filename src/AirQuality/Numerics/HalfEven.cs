using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AirQuality.Numerics;

/// <summary>Rounding half to even (GB/T 8170) on integers, where every tie is seen exactly.</summary>
internal static class HalfEven
{
    private const long TwoTo52 = 1L << 52;

    /// <summary>The quotient of a non-negative numerator and a positive denominator, rounded half to even.</summary>
    public static long Divide(long numerator, long denominator)
    {
        // GB/T 8170 rounds the half to even, and only a true half: a double near it, or a figure rounded twice, would go the wrong way.
        // Above the half the remainder is larger than what is left to the next whole; at the half they are equal and the odd bit decides.
        var quotient = Math.DivRem(numerator, denominator, out var remainder);
        var rest = denominator - remainder;
        return quotient + ((rest - remainder - (quotient & 1)) >>> 63); // one more above the half, and at it when odd; no branch: nothing foretells it
    }

    /// <summary>The same of many numerators, each times a factor.</summary>
    /// <param name="numerators">None negative.</param>
    /// <param name="factor">Positive.</param>
    /// <param name="denominator">Positive.</param>
    /// <param name="quotients">Takes one for each numerator.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a script asks once, and would wait for code that is tried out before it is compiled in full
    public static void Divide(ReadOnlySpan<long> numerators, long factor, long denominator, Span<long> quotients)
    {
        var most = Vector256.Create((ulong)(denominator < TwoTo52 ? (TwoTo52 - 1) / factor : 0));
        var (factors, denominators) = (Vector256.Create((double)factor), Vector256.Create((double)denominator));
        var i = 0;
        for (; i + Vector256<long>.Count <= numerators.Length; i += Vector256<long>.Count)
        {
            var four = Vector256.Create(numerators[i..]);
            if (Vector256.GreaterThanAny(four.AsUInt64(), most))
                DivideEach(numerators.Slice(i, Vector256<long>.Count), factor, denominator, quotients[i..]);
            else
                WholeNumbers(Divide(four, factors, denominators)).CopyTo(quotients[i..]);
        }

        DivideEach(numerators[i..], factor, denominator, quotients[i..]);
    }

    /// <summary>Four whole numbers times a factor by a denominator, rounded half to even; exact while each product and the denominator are whole numbers below 2^52.</summary>
    public static Vector256<double> Divide(Vector256<long> numerators, Vector256<double> factor, Vector256<double> denominator)
    {
        // Doubles, yet exact: a quotient that is not a half lies further from one than a double errs. From 2^52 on doubles are whole numbers, which stand in their last bits: put there a
        // number becomes a double, and added to it a quotient is rounded half to even, as GB/T 8170 has it. A division of integers would take one number after the other.
        var whole = Vector256.Create((double)TwoTo52);
        return (((numerators | whole.AsInt64()).AsDouble() - whole) * factor / denominator) + whole - whole;
    }

    /// <summary>The whole numbers below 2^52 that doubles are.</summary>
    public static Vector256<long> WholeNumbers(Vector256<double> numbers)
    {
        var whole = Vector256.Create((double)TwoTo52);
        return (numbers + whole).AsInt64() ^ whole.AsInt64();
    }

    private static void DivideEach(ReadOnlySpan<long> numerators, long factor, long denominator, Span<long> quotients)
    {
        for (var i = 0; i < numerators.Length; i++)
            quotients[i] = Divide(numerators[i] * factor, denominator);
    }

    /// <summary>
    /// The largest whole sum of so many values whose mean rounds to at most a number of steps: half a step above it, and that
    /// half itself only above an even number, where it rounds down.
    /// </summary>
    public static long LargestSum(long steps, long step, long count)
    {
        var twice = ((2 * steps) + 1) * step * count;
        return (twice & 1) == 0 && (steps & 1) == 1 ? (twice / 2) - 1 : twice / 2;
    }
}
