using AirQuality.Aggregation;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Aggregation;

[TestFixture]
public sealed class HourAggregatorTests
{
    [Test]
    public void AreaHours_GeneratedHours_EqualTheOracle([Values(1, 2)] int seed, [Values(AreaLevel.County, AreaLevel.City)] AreaLevel level)
    {
        var data = GeneratedHours.Of(seed);
        var grid = HourAggregator.AreaHours(data.Grid, data.Network, level);
        foreach (var (row, name) in grid.StationIds.Index())
        {
            var members = data.Stations.Where(s => s.Urban && (level == AreaLevel.County ? s.County : s.City) == name).ToList();
            foreach (var pollutant in Pollutants.All)
            {
                var expected = new List<decimal?>();
                for (var day = 0; day < GeneratedHours.Count; day++)
                    for (var hour = 1; hour <= 24; hour++)
                        expected.Add(OracleDays.Publish(pollutant.ToString(), OracleDays.AreaDay([.. members.Select(s => Value(data, s, pollutant, day, hour))])));
                Assert.That(grid.Hours(pollutant, row).ToArray().Select(c => c.Value), Is.EqualTo(expected), $"{name} {pollutant}");
            }
        }
    }

    private static Rational? Value(GeneratedHours data, OracleStation station, Pollutant pollutant, int day, int hour) =>
        data.Hours[station.Id, pollutant.ToString()].TryGetValue((GeneratedHours.First.AddDays(day), hour), out var value) ? value : null;
}
