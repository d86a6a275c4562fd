namespace AirQuality.Tests.Oracle;

/// <summary>The oracle stands on this type, so it is tested too.</summary>
[TestFixture]
public sealed class RationalTests
{
    [TestCase("0.5", 0, "0")]
    [TestCase("1.5", 0, "2")]
    [TestCase("2.5", 0, "2")]
    [TestCase("2.51", 0, "3")]
    [TestCase("0.25", 1, "0.2")]
    [TestCase("0.35", 1, "0.4")]
    [TestCase("1.0049", 2, "1.00")]
    [TestCase("-2.5", 0, "-2")]
    public void Round_Ties_GoToTheEvenDigit(string value, int decimals, string expected) =>
        Assert.That(((Rational)Number(value)).Round(decimals), Is.EqualTo(Number(expected)));

    [Test]
    public void Round_ThirdsNextToATie_AreNotTies()
    {
        var justBelow = new Rational(5, 2) - new Rational(1, 1_000_000_007);
        var justAbove = new Rational(5, 2) + new Rational(1, 1_000_000_007);
        Assert.That((justBelow.Round(0), justAbove.Round(0)), Is.EqualTo((2m, 3m)));
    }

    [Test]
    public void Ceiling_IntegerAndBeyond_RoundsUpOnlyFractions() =>
        Assert.That((new Rational(110, 2).Ceiling(), new Rational(111, 2).Ceiling(), new Rational(-1, 2).Ceiling()), Is.EqualTo(((System.Numerics.BigInteger)55, (System.Numerics.BigInteger)56, (System.Numerics.BigInteger)0)));

    [Test]
    public void Equality_SameFraction_IsNormalised() =>
        Assert.That(new Rational(-6, -4), Is.EqualTo((Rational)1.50m));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
