using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading;

/// <summary>The reader against the naive reading the oracle uses.</summary>
[TestFixture]
public sealed class UciBeijingReadingTests
{
    [Test]
    public void Read_TwelveStations_GivesTheHoursReadNaively()
    {
        var naive = UciBeijing.Data;
        var files = naive.Stations.Select(s => Path.Combine(RealData.Folder("uci-beijing"), s.Id + ".csv.gz"));
        var read = ObservationReader.Read(files, new ReadOptions { Format = ObservationFormat.Uci });
        Assert.That((read.Hours!.FirstDay, read.Hours.DayCount), Is.EqualTo((naive.Grid.FirstDay, naive.Grid.DayCount)));
        foreach (var station in naive.Stations)
            foreach (var pollutant in Pollutants.All)
            {
                var actual = read.Hours.Hours(pollutant, read.Hours.IndexOf(station.Id));
                var expected = naive.Grid.Hours(pollutant, naive.Grid.IndexOf(station.Id));
                Assert.That(actual.SequenceEqual(expected), Is.True, $"{station.Id} {pollutant}");
            }
    }
}
