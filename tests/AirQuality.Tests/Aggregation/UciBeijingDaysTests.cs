using AirQuality.Aggregation;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Aggregation;

/// <summary>All days of twelve real stations against the oracle.</summary>
[TestFixture]
public sealed class UciBeijingDaysTests
{
    [Test]
    public void StationDays_EveryStationAndDay_EqualTheOracle()
    {
        var data = UciBeijing.Data;
        var grid = DayAggregator.StationDays(data.Grid, data.Network);
        foreach (var station in data.Stations)
        {
            var expected = OracleText.Days(station.Id, OracleRegion.OfStation(data.Hours, station.Id, UciBeijing.FirstDay, UciBeijing.DayCount), UciBeijing.FirstDay, UciBeijing.DayCount);
            var actual = OracleText.Days(station.Id, grid, grid.Areas.Index().Single(a => a.Item.Name == station.Id).Index);
            Assert.That(actual, Is.EqualTo(expected));
        }
    }

    [Test]
    public void AreaDays_EveryDistrictAndDay_EqualTheOracle()
    {
        var data = UciBeijing.Data;
        var grid = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        Assert.That(grid.Areas.Select(a => a.Name), Is.EqualTo(data.Counties.Keys));
        foreach (var (name, area) in data.Counties)
        {
            var actual = OracleText.Days(name, grid, grid.Areas.Index().Single(a => a.Item.Name == name).Index);
            Assert.That(actual, Is.EqualTo(OracleText.Days(name, area, UciBeijing.FirstDay, UciBeijing.DayCount)));
        }

        TestContext.Out.WriteLine($"{data.Counties.Count} districts, {grid.DayCount} days, {data.Counties.Values.Sum(a => a.Values.Sum(d => d.Count))} valid values: all equal");
    }

    [Test]
    public void AreaDays_City_EqualsTheOracle()
    {
        var data = UciBeijing.Data;
        var grid = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.City);
        var expected = OracleRegion.OfArea(data.Hours, data.Stations, UciBeijing.FirstDay, UciBeijing.DayCount);
        Assert.That(OracleText.Days("北京市", grid, 0), Is.EqualTo(OracleText.Days("北京市", expected, UciBeijing.FirstDay, UciBeijing.DayCount)));
    }

    [Test]
    public void DailyAqi_EveryDistrictAndDay_EqualsTheOracle([Values("2012", "2026", "2026-final")] string id)
    {
        var data = UciBeijing.Data;
        var grid = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        foreach (var (row, area) in grid.Areas.Index())
        {
            var ozone1h = grid.MaximumOzone1h(row).ToArray();
            var actual = Enumerable.Range(0, grid.DayCount).Select(d =>
                Bridge.Text(AqiCalculator.Daily(grid.PublishedOn(row, grid.FirstDay.PlusDays(d)), StandardsCatalogue.National.ById(id), ozone1h[d])));
            var expected = Enumerable.Range(0, grid.DayCount).Select(d => OracleAqi.Text(OracleDay(id, data.Counties[area.Name][UciBeijing.FirstDay.AddDays(d)])));
            Assert.That(actual, Is.EqualTo(expected), area.Name);
        }
    }

    private static OracleAqiResult OracleDay(string id, Dictionary<string, decimal> day)
    {
        var six = day.Where(v => v.Key != "O3Hour").ToDictionary(v => v.Key, v => (Rational)v.Value, StringComparer.Ordinal);
        return OracleAqi.Daily(id, six, day.TryGetValue("O3Hour", out var hourly) ? hourly : null);
    }
}
