using System.Globalization;
using System.Numerics;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests;

/// <summary>Exact figures against rationals in lowest terms, ties and signs among them.</summary>
[TestFixture]
public sealed class RoundingTests
{
    private const int Cases = 2000;

    [TestCase(0, 1, 0)]
    [TestCase(1, 2, 0)]
    [TestCase(3, 2, 2)]
    [TestCase(5, 2, 2)]
    [TestCase(7, 2, 4)]
    [TestCase(5, 3, 2)]
    [TestCase(4, 3, 1)]
    [TestCase(7, 7, 1)]
    public void Divide_ByHand_RoundsHalfToEven(long numerator, long denominator, long expected) =>
        Assert.That(HalfEven.Divide(numerator, denominator), Is.EqualTo(expected));

    [Test]
    public void Divide_AnyQuotient_IsTheNearestAndEvenWhereTwoAreNear()
    {
        var random = new Random(1);
        for (var i = 0; i < Cases; i++)
        {
            var denominator = random.Next(1, 40);
            var numerator = random.NextInt64(10_000);
            Assert.That(HalfEven.Divide(numerator, denominator), Is.EqualTo((long)Nearest(new Rational(numerator, denominator))), $"{numerator}/{denominator}");
        }
    }

    [Test]
    public void LargestSum_OneMore_RoundsAbove()
    {
        var random = new Random(2);
        for (var i = 0; i < Cases; i++)
        {
            var (steps, step, count) = (random.NextInt64(500), random.Next(2) == 0 ? 1000 : 100 + random.Next(3), random.Next(1, 400));
            var sum = HalfEven.LargestSum(steps, step, count);
            Assert.That((HalfEven.Divide(sum, step * count), HalfEven.Divide(sum + 1, step * count)), Is.EqualTo((steps, steps + 1)), $"{steps} x {step} x {count}");
        }
    }

    [Test]
    public void Arithmetic_OfFractions_IsThatOfRationals()
    {
        var random = new Random(3);
        for (var i = 0; i < Cases; i++)
        {
            var (a, b) = (Any(random), Any(random));
            AssertSame(a.Exact + b.Exact, a.Value + b.Value, "+");
            AssertSame(a.Exact - b.Exact, a.Value - b.Value, "-");
            AssertSame(a.Exact * b.Exact, a.Value * b.Value, "*");
            if (b.Value.Numerator.Sign != 0)
                AssertSame(a.Exact / b.Exact, a.Value / b.Value, "/");
            Assert.That(Math.Sign(Fraction.Compare(a.Exact, b.Exact)), Is.EqualTo(Math.Sign(a.Value.CompareTo(b.Value))));
        }
    }

    [Test]
    public void Round_OfFractions_IsHalfToEvenWithExactlySoManyDecimals()
    {
        var random = new Random(4);
        for (var i = 0; i < Cases; i++)
        {
            var (exact, value) = Any(random);
            var decimals = random.Next(5);
            var units = Nearest(new Rational(BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, decimals), value.Denominator)) * value.Numerator.Sign;
            var rounded = exact.Round(decimals);
            Assert.That(new Rational((BigInteger)(rounded * Power(decimals)), 1), Is.EqualTo(new Rational(units, 1)), $"{value.Numerator}/{value.Denominator} to {decimals}");
            Assert.That(rounded.Scale, Is.EqualTo(decimals));
        }
    }

    [TestCase("0")]
    [TestCase("1.5")]
    [TestCase("-1.5")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-7.9228162514264337593543950335")]
    [TestCase("18446744073.709551617")]
    [TestCase("4294967296")]
    public void Fraction_OfDecimal_IsExact(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        AssertSame(value, value, text);
    }

    /// <summary>A zero has its decimals and no sign, whatever it came from.</summary>
    [Test]
    public void Zero_Rounded_HasDecimalsAndNoSign()
    {
        var zeros = new[] { new Fraction(0, 7).Round(2), new Fraction(-1, 1000).Round(2), ((Fraction)0m).Round(2), Quotient.ToDecimal(0, 2) };
        Assert.That(zeros.Select(z => (z, z.Scale, decimal.IsNegative(z))), Is.All.EqualTo((0m, (byte)2, false)));
    }

    [Test]
    public void Steps_OfQuotients_AreThoseOfFractions()
    {
        var random = new Random(5);
        for (var i = 0; i < Cases; i++)
        {
            var quotient = new Quotient(random.NextInt64(3_000_000), random.Next(1, 400));
            var decimals = random.Next(4);
            var expected = new Fraction(quotient.Numerator, quotient.Denominator * 1000L).Round(decimals);
            Assert.That(Quotient.ToDecimal(quotient.Steps(decimals), decimals), Is.EqualTo(expected));
            Assert.That(quotient.ToFraction().Round(decimals), Is.EqualTo(expected));
        }
    }

    [TestCase(0, 0, "0")]
    [TestCase(0, 2, "0.00")]
    [TestCase(385, 2, "3.85")]
    [TestCase(-385, 2, "-3.85")]
    [TestCase(-9_000_000_000_000, 3, "-9000000000.000")]
    [TestCase(4_294_967_296, 0, "4294967296")]
    public void ToDecimal_OfSteps_HasExactlySoManyDecimals(long steps, int decimals, string expected) =>
        Assert.That(Quotient.ToDecimal(steps, decimals).ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [Test]
    public void PowerOfTen_UpToMillions_IsExact() =>
        Assert.That(Enumerable.Range(0, 7).Select(Quotient.PowerOfTen), Is.EqualTo(new long[] { 1, 10, 100, 1000, 10_000, 100_000, 1_000_000 }));

    [Test]
    public void DayValue_MeanOfHours_IsExactForEveryCountOfHours()
    {
        var random = new Random(6);
        foreach (var count in new[] { 6, 7, 8, 20, 21, 22, 23, 24 })
        {
            for (var i = 0; i < 200; i++)
            {
                var sum = random.NextInt64(count * 500_000L);
                var value = DayValue.Mean(sum, count);
                AssertSame(value.ToFraction(), new Rational(sum, count * 1000L), $"{sum}/{count}");
                foreach (var pollutant in new[] { Pollutant.PM25, Pollutant.CO })
                {
                    var step = pollutant == Pollutant.CO ? 100 : 1000;
                    Assert.That(PublishedStep.Of(pollutant), Is.EqualTo(step));
                    Assert.That(value.Published(pollutant), Is.EqualTo((int)Nearest(new Rational(sum, (long)count * step)) * step));
                }
            }
        }
    }

    /// <summary>A day of an area: three stations whose means of 24, 23 and 20 hours are 10/24, 11/23 and 7/20.</summary>
    [Test]
    public void DayValue_OfStations_IsTheMeanOfTheirMeans()
    {
        var (a, b, c) = (DayValue.Mean(10_000_500, 24), DayValue.Mean(11_000_000, 23), DayValue.Mean(7_000_000, 20));
        var area = new DayValue(a.Numerator + b.Numerator + c.Numerator, 3);
        var mean = (new Rational(10_000_500, 24_000) + new Rational(11_000_000, 23_000) + new Rational(7_000_000, 20_000)) / 3;
        AssertSame(area.ToFraction(), mean, "area");
        Assert.That((area.Published(Pollutant.PM25), area.Published(Pollutant.CO)), Is.EqualTo(((int)(mean.Round(0) * 1000), (int)(mean.Round(1) * 1000))));
    }

    [Test]
    public void DayValue_OfConcentration_IsItsValueOrMissing()
    {
        AssertSame(DayValue.Of(Concentration.FromThousandths(1_234)).ToFraction(), new Rational(1234, 1000), "1.234");
        Assert.That(DayValue.Of(Concentration.FromThousandths(0)).IsMissing, Is.False);
        Assert.That(DayValue.Of(Concentration.Missing), Is.EqualTo(DayValue.Missing));
        Assert.That((DayValue.Missing.IsMissing, DayValue.Missing.Published(Pollutant.SO2)), Is.EqualTo((true, Concentration.Missing.Code)));
    }

    private static decimal Power(int decimals) => (decimal)BigInteger.Pow(10, decimals);

    /// <summary>The nearest whole number of a non-negative rational, from its definition: no other is nearer, and of two the even one.</summary>
    private static BigInteger Nearest(Rational value)
    {
        var below = BigInteger.Divide(value.Numerator, value.Denominator);
        var (left, right) = (value - new Rational(below, 1), new Rational(below + 1, 1) - value);
        return left.CompareTo(right) < 0 || (left.CompareTo(right) == 0 && below.IsEven) ? below : below + 1;
    }

    /// <summary>A fraction of small numbers, so that ties, whole numbers and equal denominators are frequent; not in lowest terms.</summary>
    private static (Fraction Exact, Rational Value) Any(Random random)
    {
        var (numerator, denominator) = (random.Next(-400, 401), new[] { 1, 2, 4, 7, 8, 20, 40, 100, 365 }[random.Next(9)]);
        return (new Fraction(numerator, denominator), new Rational(numerator, denominator));
    }

    private static void AssertSame(Fraction actual, Rational expected, string what)
    {
        Assert.That(Fraction.Compare(actual, new Fraction(expected.Numerator, expected.Denominator)), Is.Zero, what);
        if (BigInteger.Abs(expected.Numerator) < BigInteger.Pow(10, 20) * expected.Denominator)
            Assert.That(actual.Round(6), Is.EqualTo(expected.Round(6)), what);
    }
}
