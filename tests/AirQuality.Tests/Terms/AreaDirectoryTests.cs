using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Terms;

[TestFixture]
public sealed class AreaDirectoryTests
{
    private static readonly Area Beijing = new("北京市", AreaLevel.City, new Area("北京市", AreaLevel.Province));
    private static readonly Area Changchun = new("长春市", AreaLevel.City, new Area("吉林省", AreaLevel.Province));
    private static readonly Area[] Counties = [new("朝阳区", AreaLevel.County, Beijing), new("朝阳区", AreaLevel.County, Changchun), new("榆树市", AreaLevel.County, Changchun)];

    private static readonly StationNetwork Network = new(Counties.Select((c, i) => new Station($"S{i}", $"站{i}", StationKind.Urban, c)));

    [Test]
    public void AreaByName_OfAGrid_IsTheAreaOfThatName() =>
        Assert.That(Grid().AreaByName("榆树市"), Is.EqualTo(Counties[2]));

    [Test]
    public void AreaByName_NameOfTwo_IsFoundWithWhatItLiesIn() =>
        Assert.That(Grid().AreaByName("朝阳区, 长春市"), Is.EqualTo(Counties[1]));

    [Test]
    public void AreaByName_NameOfTwo_IsRefusedAndTellsWhich() =>
        Assert.That(() => Grid().AreaByName("朝阳区"), Throws.ArgumentException.With.Message.Contains("'朝阳区, 北京市' and '朝阳区, 长春市'"));

    [Test]
    public void AreaByName_NoArea_IsRefused() =>
        Assert.That(() => Grid().AreaByName("长春市"), Throws.ArgumentException.With.Message.Contains("found '长春市'"));

    [TestCase("S1", AreaLevel.Station)]
    [TestCase("榆树市", AreaLevel.County)]
    [TestCase("长春市", AreaLevel.City)]
    [TestCase("吉林省", AreaLevel.Province)]
    public void AreaByName_OfANetwork_IsAnAreaOfAnyLevel(string name, AreaLevel level) =>
        Assert.That(Network.AreaByName(name), Has.Property("Name").EqualTo(name).And.Property("Level").EqualTo(level));

    [Test]
    public void AreaByName_OfAMunicipality_IsTheLargest() =>
        Assert.That(Network.AreaByName("北京市").Level, Is.EqualTo(AreaLevel.Province));

    private static DailyGrid Grid()
    {
        var builder = new DailyGridBuilder();
        foreach (var county in Counties)
            builder.Add(builder.AddArea(county), new LocalDate(2026, 1, 1), Pollutant.PM25, Concentration.FromDecimal(30));
        return builder.Build();
    }
}
