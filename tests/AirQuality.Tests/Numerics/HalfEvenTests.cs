using System.Numerics;
using AirQuality.Numerics;

namespace AirQuality.Tests.Numerics;

[TestFixture]
public sealed class HalfEvenTests
{
    /// <summary>Against whole numbers of any size: ties, one beside a tie, few numbers and many, small ones and those beyond what a double holds.</summary>
    [TestCase(1, 365_000)]
    [TestCase(10, 365_000)]
    [TestCase(10, 1_000)]
    [TestCase(1_000, 3)]
    [TestCase(1_000_000, 7_919_000)]
    [TestCase(1, 1L << 53)]
    public void Divide_ManyNumerators_RoundsEachHalfToEven(long factor, long denominator)
    {
        var random = new Random(11);
        for (var count = 0; count < 200; count++)
        {
            long[] numerators = [.. Enumerable.Range(0, count).Select(_ => Numerator(random, factor, denominator))];
            var quotients = new long[count];
            HalfEven.Divide(numerators, factor, denominator, quotients);
            Assert.That(quotients, Is.EqualTo(numerators.Select(n => Quotient((BigInteger)n * factor, denominator))));
        }
    }

    private static long Numerator(Random random, long factor, long denominator) => random.Next(6) switch
    {
        0 => 0,
        1 => random.NextInt64((1L << 52) / factor),
        2 => ((1L << 52) / factor) + random.Next(-2, 3),
        3 => random.NextInt64(long.MaxValue / factor),
        4 => random.NextInt64(1, 1_000_000),
        _ => Math.Max(0, (((2 * random.NextInt64(Math.Min(100_000, (1L << 61) / denominator))) + 1) * denominator / (2 * factor)) + random.Next(-1, 2)), // at a half, or next to it
    };

    private static long Quotient(BigInteger numerator, long denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (2 * rest).CompareTo(denominator);
        return (long)(quotient + (half > 0 || (half == 0 && !quotient.IsEven) ? 1 : 0));
    }
}
