using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Tables;

public sealed class StationFileTests
{
    private static StationNetwork Read(string text) => StationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "stations.csv");

    [Test]
    public void AllColumns_MakeTheTree()
    {
        var network = Read("station,name,kind,county,city,province\nS1,一号,background,甲县,乙市,丙省\n");
        var station = network.Stations.Single();
        Assert.That((station.Name, station.Kind, station.Area!.At(AreaLevel.County)!.Name, station.Area.At(AreaLevel.City)!.Name, station.Area.At(AreaLevel.Province)!.Name), Is.EqualTo(("一号", StationKind.Background, "甲县", "乙市", "丙省")));
    }

    [Test]
    public void OnlyStations_AreUrbanAndLieNowhere()
    {
        var station = Read("station\nS1\n").Stations.Single();
        Assert.That((station.Kind, station.Area), Is.EqualTo((StationKind.Urban, (Area?)null)));
    }

    [Test]
    public void ChineseNames_AreKnown()
    {
        Assert.That(Read("站点编码,类型,区县,城市\nS1,对照点,甲县,乙市\n").Stations.Single().Kind, Is.EqualTo(StationKind.Background));
    }

    [TestCase("station,kind\nS1,rural\n", 2, "kind")]
    [TestCase("station\nS1\nS1\n", 3, "station")]
    [TestCase("name,county\nx,y\n", 1, null)]
    [TestCase("station,county\nS1\n", 2, null)]
    [TestCase("", 0, null)]
    [TestCase("station\n", 0, null)]
    public void BadFile_NamesThePlace(string text, long line, string? column)
    {
        var finding = Assert.Throws<ObservationFormatException>(() => Read(text))!.Finding;
        Assert.That((finding.File, finding.Line, finding.Column), Is.EqualTo(("stations.csv", line, column)));
    }
}
