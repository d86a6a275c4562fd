using AirQuality.Standards;

namespace AirQuality.Tests.Standards;

/// <summary>Table 2 and annex A of GB 3095-2026, typed from the text: item, averaging, class I, class II, class II to the end of 2030.</summary>
[TestFixture]
public sealed class OtherItemsTests
{
    [TestCase("TSP", ItemAveraging.Year, "80", "200", null)]
    [TestCase("TSP", ItemAveraging.Day, "120", "300", null)]
    [TestCase("NOx", ItemAveraging.Year, "40", "40", "50")]
    [TestCase("NOx", ItemAveraging.Day, "70", "70", "100")]
    [TestCase("NOx", ItemAveraging.Hour, "250", "250", null)]
    [TestCase("Pb", ItemAveraging.Year, "0.5", "0.5", null)]
    [TestCase("Pb", ItemAveraging.Quarter, "1.0", "1.0", null)]
    [TestCase("BaP", ItemAveraging.Year, "0.001", "0.001", null)]
    [TestCase("BaP", ItemAveraging.Day, "0.0025", "0.0025", null)]
    public void Table2_HasTheLimitsOfTheText(string symbol, ItemAveraging averaging, string one, string two, string? transition)
    {
        var item = OtherItems.Table2.Single(i => i.Symbol == symbol && i.Averaging == averaging);
        Assert.That(Text(item.ClassOne, item.ClassTwo, item.TransitionClassTwo), Is.EqualTo($"{one} {two} {transition}"));
    }

    [TestCase("Cd", ItemAveraging.Year, ItemScope.Everywhere, "0.005")]
    [TestCase("Hg", ItemAveraging.Year, ItemScope.Everywhere, "0.05")]
    [TestCase("As", ItemAveraging.Year, ItemScope.Everywhere, "0.006")]
    [TestCase("Cr(VI)", ItemAveraging.Year, ItemScope.Everywhere, "0.000025")]
    [TestCase("F", ItemAveraging.Hour, ItemScope.Urban, "20")]
    [TestCase("F", ItemAveraging.Day, ItemScope.Urban, "7")]
    [TestCase("F", ItemAveraging.Month, ItemScope.Pasture, "1.8")]
    [TestCase("F", ItemAveraging.Month, ItemScope.Farmland, "3.0")]
    [TestCase("F", ItemAveraging.GrowingSeason, ItemScope.Pasture, "1.2")]
    [TestCase("F", ItemAveraging.GrowingSeason, ItemScope.Farmland, "2.0")]
    public void AnnexA_HasTheValuesOfTheText(string symbol, ItemAveraging averaging, ItemScope scope, string value) =>
        Assert.That(FormattableString.Invariant($"{OtherItems.AnnexA.Single(i => i.Symbol == symbol && i.Averaging == averaging && i.Scope == scope).ClassOne}"), Is.EqualTo(value));

    [Test]
    public void Both_HoldNothingElse() => Assert.That((OtherItems.Table2.Count, OtherItems.AnnexA.Count), Is.EqualTo((9, 10)));

    private static string Text(decimal one, decimal two, decimal? transition) => FormattableString.Invariant($"{one} {two} {transition}");
}
