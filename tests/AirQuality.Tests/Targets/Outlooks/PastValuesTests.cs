using System.Numerics;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class PastValuesTests
{
    /// <summary>Against whole numbers of any size: few days and many, ties, gaps, the largest concentration, factors that take a double to its end and beyond.</summary>
    [TestCase(1000)]
    [TestCase(100)]
    public void Scale_AnyValuesAndFactors_RoundsHalfToEven(int step)
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var days = Enumerable.Range(0, random.Next(1, 60)).Select(_ => new PastDay(random.Next(40), random.Next(3))).ToArray();
            var codes = Enumerable.Range(0, 40).Select(_ => Code(random, step)).ToArray();
            long[] permille = [Factor(random), Factor(random), Factor(random)];
            var scaled = Array.ConvertAll(days, d => codes[d.Day]);
            PastValues.Scale(scaled, PastRun.Of(days), permille, step);
            Assert.That(scaled, Is.EqualTo(days.Select(d => Scaled(codes[d.Day], permille[d.Year], step))), string.Join(", ", permille));
        }
    }

    [Test]
    public void Scale_HalfAStep_GoesToTheEvenOne()
    {
        PastDay[] days = [.. Enumerable.Range(0, 16).Select(day => new PastDay(day, 0))];
        var scaled = Array.ConvertAll(days, d => (d.Day + 1) * 1000);
        PastValues.Scale(scaled, PastRun.Of(days), [500], 1000);
        Assert.That(scaled.Select(v => v / 1000), Is.EqualTo([0, 1, 2, 2, 2, 3, 4, 4, 4, 5, 6, 6, 6, 7, 8, 8]));
    }

    private static int Code(Random random, int step) => random.Next(12) switch
    {
        0 => Concentration.MissingCode,
        1 => Concentration.MaxThousandths,
        2 => random.Next(Concentration.MaxThousandths),
        3 => random.Next(500_000),
        _ => step * random.Next(600),
    };

    private static long Factor(Random random) => random.Next(8) switch
    {
        0 => 0,
        1 => 9_000_000 + random.Next(-2, 3),
        2 => random.Next(9_000_000),
        3 => 500 * random.Next(6),
        4 => 4_000_000_000,
        _ => random.Next(300, 3000),
    };

    private static int Scaled(int code, long permille, int step)
    {
        if (code < 0)
            return Concentration.MissingCode;
        var steps = BigInteger.DivRem((BigInteger)code * permille, 1000L * step, out var rest);
        var half = (2 * rest).CompareTo(1000L * step);
        steps += half > 0 || (half == 0 && !steps.IsEven) ? 1 : 0;
        return (int)BigInteger.Min(Concentration.MaxThousandths, steps * step);
    }
}
