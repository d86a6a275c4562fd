namespace AirQuality.Numerics;

/// <summary>Rounding half to even (GB/T 8170) on integers, where every tie is seen exactly.</summary>
internal static class HalfEven
{
    /// <summary>The quotient of a non-negative numerator and a positive denominator, rounded half to even.</summary>
    public static long Divide(long numerator, long denominator)
    {
        // GB/T 8170 rounds the half to even, and only a true half: a double near it, or a figure rounded twice, would go the wrong way.
        // Above the half the remainder is larger than what is left to the next whole; at the half they are equal and the odd bit decides.
        var quotient = Math.DivRem(numerator, denominator, out var remainder);
        var rest = denominator - remainder;
        return quotient + ((rest - remainder - (quotient & 1)) >>> 63); // one more above the half, and at it when odd; no branch: nothing foretells it
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
