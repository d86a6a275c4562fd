using AirQuality.Cli.Sample;
using AirQuality.Terms;

namespace AirQuality.Cli.Tests.Sample;

public class SampleNetworkTests
{
    private static readonly StationNetwork Network = SampleNetwork.Network;

    [Test]
    public void Network_Cities_AreTwo() => Assert.That(Network.Areas(AreaLevel.City), Has.Count.EqualTo(2));

    [Test]
    public void Network_Counties_AreTwelve() => Assert.That(Network.Areas(AreaLevel.County), Has.Count.EqualTo(12));

    [Test]
    public void Network_Stations_AreNumberedToThirty() =>
        Assert.That(Network.Stations.Select(s => s.Id), Is.EqualTo(Enumerable.Range(1, 30).Select(n => $"S{n:D3}")));

    [TestCase(StationKind.Background, 1)]
    [TestCase(StationKind.Traffic, 1)]
    [TestCase(StationKind.Urban, 28)]
    public void Network_StationsOfAKind_AreAsMany(StationKind kind, int expected) =>
        Assert.That(Network.Stations.Count(s => s.Kind == kind), Is.EqualTo(expected));

    [Test]
    public void Network_EveryCounty_HasAtLeastTwoAssessmentStations() =>
        Assert.That(Network.Areas(AreaLevel.County).Select(a => Network.AssessmentStations(a).Count), Is.All.GreaterThanOrEqualTo(2));
}
