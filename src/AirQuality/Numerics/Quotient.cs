using AirQuality.Terms;

namespace AirQuality.Numerics;

/// <summary>A statistic of published values as an exact quotient of integers, in thousandths of the unit: a mean is (sum, count), a percentile is (…, 100).</summary>
/// <remarks>What <see cref="Fraction"/> is for any figure, this is for whole thousandths: no allocation, for work that repeats a million times.</remarks>
internal readonly record struct Quotient(long Numerator, long Denominator)
{
    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The value in units of the pollutant.</summary>
    public Fraction ToFraction() => new(Numerator, (System.Numerics.BigInteger)Denominator * Concentration.Scale);

    /// <summary>Rounded once, half to even: how many steps of 10^-decimals.</summary>
    public long Steps(int decimals) => HalfEven.Divide(Numerator * PowersOfTen[decimals], Denominator * Concentration.Scale);

    /// <summary>The same of many numerators over one denominator.</summary>
    public static void Steps(ReadOnlySpan<long> numerators, long denominator, int decimals, Span<long> steps) =>
        HalfEven.Divide(numerators, PowersOfTen[decimals], denominator * Concentration.Scale, steps);

    /// <summary>A number of steps of 10^-decimals as a decimal with exactly that many decimals.</summary>
    public static decimal ToDecimal(long steps, int decimals) => new((int)Math.Abs(steps), (int)(Math.Abs(steps) >> 32), 0, steps < 0, (byte)decimals);

    /// <summary>So many thousandths as a decimal without zeros at the end: what dividing by 1000 gives, at a tenth of its cost.</summary>
    public static decimal OfThousandths(long thousandths)
    {
        var decimals = 3;
        for (; decimals > 0 && thousandths % 10 == 0; decimals--)
            thousandths /= 10;
        return ToDecimal(thousandths, decimals);
    }

    /// <summary>10 to a small power.</summary>
    public static long PowerOfTen(int exponent) => PowersOfTen[exponent];
}
