using System.Numerics;

namespace AirQuality.Numerics;

/// <summary>An exact rational number for figures that are published: means, percentiles, indices and rates.</summary>
internal readonly struct Fraction
{
    // Not brought to lowest terms: a figure comes of few operations, and neither comparing nor rounding needs it.
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    /// <summary>numerator / denominator; the denominator is positive.</summary>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public BigInteger Numerator => numerator;

    public BigInteger Denominator => denominator;

    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    public static implicit operator Fraction(decimal value)
    {
        // A decimal is a whole number of 96 bits over a power of ten (bits 16 to 23 of the last word), so this is exact.
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

    // Put together from its parts: a division by a power of ten would drop the zeros at the end, and 3.70 would print as 3.7.
    private static decimal WithScale(decimal units, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(units, bits);
        return new decimal(bits[0], bits[1], bits[2], units < 0, (byte)decimals);
    }
}
