using System.Numerics;

namespace AirQuality;

/// <summary>Rounding half to even (GB/T 8170) on integers, where every tie is seen exactly.</summary>
internal static class HalfEven
{
    /// <summary>The quotient of a non-negative numerator and a positive denominator, rounded half to even.</summary>
    public static long Divide(long numerator, long denominator)
    {
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

/// <summary>An exact rational number for figures that are published: means, percentiles, indices and rates.</summary>
internal readonly struct Fraction
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    /// <summary>numerator / denominator; the denominator is positive.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Fraction(value < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xff));
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        left.denominator == right.denominator
            ? new(left.numerator + right.numerator, left.denominator)
            : new((left.numerator * right.denominator) + (right.numerator * left.denominator), left.denominator * right.denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.numerator, right.denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.numerator * right.numerator, left.denominator * right.denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        right.numerator.Sign > 0
            ? new(left.numerator * right.denominator, left.denominator * right.numerator)
            : new(-left.numerator * right.denominator, left.denominator * -right.numerator);

    public static int Compare(Fraction left, Fraction right) => (left.numerator * right.denominator).CompareTo(right.numerator * left.denominator);

    /// <summary>Rounded half to even to a number of decimals, with exactly that many.</summary>
    public decimal Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var scaled = BigInteger.Abs(numerator) * scale;
        var quotient = BigInteger.DivRem(scaled, denominator, out var remainder);
        var twice = remainder * 2;
        if (twice > denominator || (twice == denominator && !quotient.IsEven))
            quotient += BigInteger.One;
        return WithScale((decimal)quotient * numerator.Sign, decimals);
    }

    private static decimal WithScale(decimal units, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(units, bits);
        return new decimal(bits[0], bits[1], bits[2], units < 0, (byte)decimals);
    }
}
