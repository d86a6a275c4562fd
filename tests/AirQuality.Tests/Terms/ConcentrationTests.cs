using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Tests.Terms;

[TestFixture]
public sealed class ConcentrationTests
{
    [Test]
    public void Default_IsMeasuredZero_NotMissing() =>
        Assert.That((default(Concentration).IsMissing, default(Concentration).Value), Is.EqualTo((false, (decimal?)0m)));

    [Test]
    public void Missing_HasNoValue() =>
        Assert.That((Concentration.Missing.IsMissing, Concentration.Missing.Value), Is.EqualTo((true, (decimal?)null)));

    [Test]
    public void Missing_Thousandths_Throws() =>
        Assert.That(() => Concentration.Missing.Thousandths, Throws.InvalidOperationException);

    [Test]
    public void Missing_EqualsOnlyMissing()
    {
        Assert.That(Concentration.Missing, Is.EqualTo(Concentration.FromNullable(null)));
        Assert.That(Concentration.Missing, Is.Not.EqualTo(default(Concentration)));
    }

    [Test]
    public void Missing_SortsBeforeZero() =>
        Assert.That(Concentration.Missing < default(Concentration), Is.True);

    [Test]
    public void Size_IsFourBytes() => Assert.That(System.Runtime.CompilerServices.Unsafe.SizeOf<Concentration>(), Is.EqualTo(4));

    [TestCase("1.0005", 1000)]
    [TestCase("1.0015", 1002)]
    [TestCase("1.00151", 1002)]
    [TestCase("0.0005", 0)]
    [TestCase("1000000", 1_000_000_000)]
    public void FromDecimal_BeyondThousandths_RoundsHalfEven(string value, int thousandths) =>
        Assert.That(Concentration.FromDecimal(Number(value)).Thousandths, Is.EqualTo(thousandths));

    [TestCase("-0.001")]
    [TestCase("-999")]
    [TestCase("1000000.001")]
    public void FromDecimal_OutsideTheRange_Throws(string value) =>
        Assert.That(() => Concentration.FromDecimal(Number(value)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(-1)]
    [TestCase(int.MinValue)]
    [TestCase(Concentration.MaxThousandths + 1)]
    public void FromThousandths_OutsideTheRange_Throws(int thousandths) =>
        Assert.That(() => Concentration.FromThousandths(thousandths), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void FromThousandths_RoundTrip_IsExact()
    {
        var random = new Random(7);
        var codes = Enumerable.Range(0, 10_000).Select(_ => random.Next(Concentration.MaxThousandths + 1)).ToArray();
        Assert.That(codes.Select(c => Concentration.FromDecimal(Concentration.FromThousandths(c).Value!.Value).Thousandths), Is.EqualTo(codes));
    }

    [Test]
    public void ToString_AnyCulture_IsInvariant()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.That(Concentration.FromDecimal(1.25m).ToString(), Is.EqualTo("1.25"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void ToString_Missing_IsEmpty() => Assert.That(Concentration.Missing.ToString(), Is.Empty);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Test]
    public void Comparison_OfAnyTwo_IsThatOfTheirThousandthsWithMissingFirst()
    {
        var values = new[] { Concentration.Missing, Concentration.FromThousandths(0), Concentration.FromThousandths(1), Concentration.FromThousandths(2000) };
        foreach (var (i, left) in values.Index())
        {
            foreach (var (j, right) in values.Index())
            {
                Assert.That(left < right, Is.EqualTo(i < j));
                Assert.That(left > right, Is.EqualTo(i > j));
                Assert.That(left <= right, Is.EqualTo(i <= j));
                Assert.That(left >= right, Is.EqualTo(i >= j));
                Assert.That((left == right, left != right, left.Equals((object)right), Math.Sign(left.CompareTo(right))), Is.EqualTo((i == j, i != j, i == j, Math.Sign(i - j))));
            }
        }
    }

    [Test]
    public void ToString_WithFormatAndCulture_UsesBoth()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        var value = Concentration.FromDecimal(1.5m);
        Assert.That(
            new[] { value.ToString("0.00", comma), value.ToString(format: null, comma), value.ToString("0.00", formatProvider: null), value.ToString() },
            Is.EqualTo(new[] { "1,50", "1,5", "1.50", "1.5" }));
    }

    [Test]
    public void Missing_Thousandths_SaysWhy() =>
        Assert.That(() => Concentration.Missing.Thousandths, Throws.InvalidOperationException.With.Message.EqualTo("The concentration is missing."));
}
