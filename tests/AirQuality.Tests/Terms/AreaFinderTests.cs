using AirQuality.Terms;

namespace AirQuality.Tests.Terms;

/// <summary>Areas by the names people use, and what is suggested where none fits.</summary>
public sealed class AreaFinderTests
{
    private static readonly Area Baoding = new("保定市", AreaLevel.City);
    private static readonly Area Shijiazhuang = new("石家庄市", AreaLevel.City);
    private static readonly AreaFinder Finder = new(
    [
        new("望都县", AreaLevel.County, Baoding),
        new("唐县", AreaLevel.County, Baoding),
        new("竞秀区", AreaLevel.County, Baoding),
        new("新华区", AreaLevel.County, Shijiazhuang),
        new("新华区", AreaLevel.County, new Area("沧州市", AreaLevel.City)),
    ]);

    [TestCase("望都县", "望都县")]
    [TestCase("望都", "望都县")]
    [TestCase("保定市望都县", "望都县")]
    [TestCase("望都县, 保定市", "望都县")]
    [TestCase(" 望都县 ", "望都县")]
    public void Find_TakesNamesInFullShortAndWithTheCity(string asked, string found) =>
        Assert.That(Finder.Find(asked).Single().Name, Is.EqualTo(found));

    [Test]
    public void Find_GivesEveryAreaOfOneName() => Assert.That(Finder.Find("新华"), Has.Count.EqualTo(2));

    [Test]
    public void Find_WithTheCity_GivesTheOneInIt() => Assert.That(Finder.Find("新华", "石家庄").Single().Parent, Is.EqualTo(Shijiazhuang));

    [Test]
    public void Find_OfNoArea_GivesNone() => Assert.That(Finder.Find("旺都县"), Is.Empty);

    [TestCase("旺都县", "望都县")]
    [TestCase("竟秀区", "竞秀区")]
    [TestCase("望邻", "望都县")]
    public void Nearest_GivesTheNameOneSignAway(string asked, string nearest) => Assert.That(Finder.Nearest(asked)[0], Is.EqualTo(nearest));

    [Test]
    public void Nearest_OfNothingNear_GivesExamples() => Assert.That(Finder.Nearest("Nowhere"), Has.Count.EqualTo(3));

    [TestCase("rnak", "rank")]
    [TestCase("mondya", "monday")]
    [TestCase("BREIF", "brief")]
    [TestCase("target", "targets")]
    public void Suggestions_FindWhatWasMeant(string typed, string meant) =>
        Assert.That(Suggestions.Nearest(typed, ["rank", "monday", "brief", "targets", "alerts", "gap"])[0], Is.EqualTo(meant));

    [Test]
    public void Suggestions_OfNothingNear_AreNone() => Assert.That(Suggestions.Nearest("xyzzy", ["rank", "monday"]), Is.Empty);
}
