using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Standards;

/// <summary>Names of index schemes.</summary>
[TestFixture]
public sealed class CompositeIndexSchemeTests
{
    [TestCase("Classic", "原指数方案")]
    [TestCase("Plan2026", "2026年指数方案")]
    [TestCase("Weighted", "加权指数方案")]
    [TestCase("Classic.3", "原指数方案（3位小数）")]
    [TestCase("Plan2026(PM2.5+SO2)", "2026年指数方案（SO2+PM2.5）")]
    [TestCase("Weighted.4(PM2.5+PM10)", "加权指数方案（4位小数、PM10+PM2.5）")]
    public void In_Chinese_NamesTheSchemeAndWhatWasChangedOfIt(string name, string chinese) =>
        Assert.That(CompositeIndexScheme.ByName(name).In(Language.Chinese), Is.EqualTo(chinese));

    [Test]
    public void In_English_IsTheName() =>
        Assert.That(CompositeIndexScheme.All.Select(s => s.In(Language.English)), Is.EqualTo(CompositeIndexScheme.All.Select(s => s.Name)));

    /// <summary>A scheme of one's own has the name it was given, whatever it was made from and however it begins.</summary>
    [TestCase("本省方案")]
    [TestCase("Classical")]
    [TestCase("Classic.9")]
    [TestCase("Weighted(")]
    public void In_SchemeOfOnesOwn_IsItsName(string name) =>
        Assert.That((CompositeIndexScheme.Classic with { Name = name }).In(Language.Chinese), Is.EqualTo(name));
}
