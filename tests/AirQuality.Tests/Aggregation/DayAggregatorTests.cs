using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Aggregation;

[TestFixture]
public sealed class DayAggregatorTests
{
    private static readonly LocalDate Day = new(2015, 3, 1);

    [Test]
    public void StationDays_GeneratedHours_EqualTheOracle([Values(1, 2, 3)] int seed)
    {
        var data = GeneratedHours.Of(seed);
        var grid = DayAggregator.StationDays(data.Grid, data.Network);
        foreach (var (row, area) in grid.Areas.Index().Where(a => a.Item.Name != "nowhere"))
        {
            var expected = OracleRegion.OfStation(data.Hours, area.Name, GeneratedHours.First, GeneratedHours.Count);
            Assert.That(OracleText.Days(area.Name, grid, row), Is.EqualTo(OracleText.Days(area.Name, expected, GeneratedHours.First, GeneratedHours.Count)));
        }
    }

    [Test]
    public void AreaDays_GeneratedHours_EqualTheOracle([Values(1, 2, 3)] int seed, [Values(AreaLevel.County, AreaLevel.City)] AreaLevel level)
    {
        var data = GeneratedHours.Of(seed);
        var grid = DayAggregator.AreaDays(data.Grid, data.Network, level);
        foreach (var (row, area) in grid.Areas.Index())
        {
            var members = data.Stations.Where(s => (level == AreaLevel.County ? s.County : s.City) == area.Name);
            var expected = OracleRegion.OfArea(data.Hours, members, GeneratedHours.First, GeneratedHours.Count);
            Assert.That(OracleText.Days(area.Name, grid, row), Is.EqualTo(OracleText.Days(area.Name, expected, GeneratedHours.First, GeneratedHours.Count)));
        }
    }

    [Test]
    public void AreaDays_GeneratedHours_HoldTiesAndBothOutcomes()
    {
        // Guards the generator: without ties and invalid days the tests above would say little.
        var data = GeneratedHours.Of(1);
        var areas = data.Stations.GroupBy(s => s.County).ToList();
        var exact = areas.SelectMany(c => OracleStandards.Pollutants.Where(p => p != "CO").SelectMany(p => Enumerable.Range(0, GeneratedHours.Count).Select(i =>
            OracleDays.AreaDay([.. c.Where(s => s.Urban).Select(s => OracleDays.StationDay(p, data.Hours[s.Id, p], GeneratedHours.First.AddDays(i)))])))).ToList();
        Assert.That((exact.Count(v => v is null) > 200, exact.Count(v => v?.Denominator == 2) > 50), Is.EqualTo((true, true)));
    }

    [Test]
    public void AreaDays_AnyNumberOfThreads_AreTheSame([Values(1, 2, 7)] int threads)
    {
        var data = GeneratedHours.Of(4);
        var options = new AggregationOptions { DegreeOfParallelism = threads };
        var grid = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County, options);
        var usual = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        Assert.That(Enumerable.Range(0, grid.Areas.Count).SelectMany(a => OracleText.Days("x", grid, a)), Is.EqualTo(Enumerable.Range(0, usual.Areas.Count).SelectMany(a => OracleText.Days("x", usual, a))));
    }

    [TestCase(20, "10")]
    [TestCase(19, null)]
    public void StationDays_HoursPresent_DecideValidity(int hours, string? expected) =>
        Assert.That(Text(OneStation(Pollutant.PM25, h => h <= hours ? 10 : null).Published(Pollutant.PM25, 0)[0]), Is.EqualTo(expected ?? string.Empty));

    /// <summary>Trap: missing hours counted as 0 would halve the mean.</summary>
    [Test]
    public void StationDays_MissingHours_AreNotZeros() =>
        Assert.That(Text(OneStation(Pollutant.PM25, h => h > 4 ? 120 : null).Published(Pollutant.PM25, 0)[0]), Is.EqualTo("120"));

    /// <summary>Trap: the O3 column of a day is MDA8, not the day mean.</summary>
    [Test]
    public void StationDays_Ozone_IsTheLargestEightHours() =>
        Assert.That(Text(OneStation(Pollutant.O3, h => h is >= 12 and <= 19 ? 160 : 40).Published(Pollutant.O3, 0)[0]), Is.EqualTo("160"));

    /// <summary>Trap: windows are named by their end; a centred mean would find hours 20 to 24 and the next day.</summary>
    [Test]
    public void StationDays_Ozone_WindowsLieInsideTheDay()
    {
        var grid = Station(Pollutant.O3, 2, (day, h) => (day == 0 && h >= 21) || (day == 1 && h <= 4) ? 200 : 0);
        Assert.That(grid.Published(Pollutant.O3, 0).ToArray().Select(Text), Is.EqualTo(new[] { "100", "100" }));
    }

    /// <summary>With the first 11 hours missing the windows ending at 17:00 to 24:00 are valid: 8 of the 14 needed.</summary>
    [TestCase("160", "")]
    [TestCase("160.5", "")]
    [TestCase("160.501", "161")]
    [TestCase("161", "161")]
    [TestCase("300", "300")]
    public void StationDays_OzoneWithFewWindows_CountsOnlyAboveTheLimit(string value, string expected) =>
        Assert.That(Text(OneStation(Pollutant.O3, h => h > 11 ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null).Published(Pollutant.O3, 0)[0]), Is.EqualTo(expected));

    [TestCase(5, "90")]
    [TestCase(6, "")]
    public void StationDays_Ozone14Of17Windows_AreEnough(int firstMissing, string expected) =>
        Assert.That(Text(OneStation(Pollutant.O3, h => h > firstMissing ? 90 : null).Published(Pollutant.O3, 0)[0]), Is.EqualTo(expected));

    [TestCase(1, 1, true)]
    [TestCase(2, 1, true)]
    [TestCase(3, 1, false)]
    [TestCase(3, 2, true)]
    [TestCase(4, 2, false)]
    [TestCase(4, 3, true)]
    [TestCase(5, 3, false)]
    [TestCase(5, 4, true)]
    [TestCase(8, 5, false)]
    [TestCase(8, 6, true)]
    [TestCase(27, 20, false)]
    [TestCase(27, 21, true)]
    public void AreaDays_ValidStations_DecideValidity(int stations, int valid, bool expected)
    {
        var (grid, network) = Area(stations, s => s < valid ? 30 : null);
        var days = DayAggregator.AreaDays(grid, network, AreaLevel.County);
        Assert.That(!days.Published(Pollutant.PM25, 0)[0].IsMissing, Is.EqualTo(expected));
    }

    /// <summary>The mean is 34.55 and so 35; the stations rounded first are 34 and 35, whose mean 34.5 would give 34.</summary>
    [Test]
    public void AreaDays_StationsUnrounded_AreRoundedOnce()
    {
        var (grid, network) = Area(2, s => s == 0 ? 34.5m : 34.6m);
        Assert.That(Text(DayAggregator.AreaDays(grid, network, AreaLevel.County).Published(Pollutant.PM25, 0)[0]), Is.EqualTo("35"));
    }

    [Test]
    public void AreaDays_TwoStationsOneApart_TieGoesToTheEven([Values(34, 35, 36, 37)] int lower)
    {
        var (grid, network) = Area(2, s => lower + s);
        Assert.That(Text(DayAggregator.AreaDays(grid, network, AreaLevel.County).Published(Pollutant.PM25, 0)[0]), Is.EqualTo((lower % 2 == 0 ? lower : lower + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void AreaDays_PointsThatAreNotUrban_DoNotEnter([Values(StationKind.Background, StationKind.Regional, StationKind.Traffic)] StationKind kind)
    {
        var (grid, network) = Area(2, s => s == 0 ? 30 : 90, s => s == 0 ? StationKind.Urban : kind);
        Assert.That(Text(DayAggregator.AreaDays(grid, network, AreaLevel.County).Published(Pollutant.PM25, 0)[0]), Is.EqualTo("30"));
    }

    /// <summary>Trap: the area's MDA8 is the mean of the stations' MDA8; the MDA8 of the mean hours would be 100 here.</summary>
    [Test]
    public void AreaDays_Ozone_IsTheMeanOfTheStationsMda8()
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= 24; hour++)
        {
            builder.Add("0", Day.AtMidnight().PlusHours(hour), Pollutant.O3, Concentration.FromDecimal(hour <= 8 ? 200 : 0));
            builder.Add("1", Day.AtMidnight().PlusHours(hour), Pollutant.O3, Concentration.FromDecimal(hour > 16 ? 200 : 0));
        }

        var network = Network(2, _ => StationKind.Urban);
        Assert.That(Text(DayAggregator.AreaDays(builder.Build(), network, AreaLevel.County).Published(Pollutant.O3, 0)[0]), Is.EqualTo("200"));
    }

    [Test]
    public void AreaDays_NothingButAreas_Throws()
    {
        var (grid, network) = Area(2, _ => 30);
        var counties = DayAggregator.AreaDays(grid, network, AreaLevel.County);
        Assert.That(() => DayAggregator.AreaDays(counties, network, AreaLevel.City), Throws.ArgumentException);
    }

    [Test]
    public void StationDays_Cancelled_Stops() =>
        Assert.That(
            () => DayAggregator.StationDays(GeneratedHours.Of(1).Grid, cancellationToken: new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void StationDays_EmptyGrid_HasNoDays() =>
        Assert.That(DayAggregator.StationDays(new HourlyGridBuilder().Build()).DayCount, Is.Zero);

    private static string Text(Concentration value) => value.ToString();

    private static DailyGrid OneStation(Pollutant pollutant, Func<int, decimal?> valueOf) => Station(pollutant, 1, (_, hour) => valueOf(hour));

    /// <summary>Hours are numbered 1 to 24 by their end.</summary>
    private static DailyGrid Station(Pollutant pollutant, int days, Func<int, int, decimal?> valueOf)
    {
        var builder = new HourlyGridBuilder();
        for (var day = 0; day < days; day++)
            for (var hour = 1; hour <= 24; hour++)
                builder.Add("0", Day.PlusDays(day).AtMidnight().PlusHours(hour), pollutant, Concentration.FromNullable(valueOf(day, hour)));
        return DayAggregator.StationDays(builder.Build());
    }

    /// <summary>One county whose stations have the same PM2.5 all day.</summary>
    private static (HourlyGrid Grid, StationNetwork Network) Area(int stations, Func<int, decimal?> valueOf, Func<int, StationKind>? kindOf = null)
    {
        var builder = new HourlyGridBuilder();
        for (var station = 0; station < stations; station++)
            for (var hour = 1; hour <= 24; hour++)
                builder.Add($"{station}", Day.AtMidnight().PlusHours(hour), Pollutant.PM25, Concentration.FromNullable(valueOf(station)));
        return (builder.Build(), Network(stations, kindOf ?? (_ => StationKind.Urban)));
    }

    private static StationNetwork Network(int stations, Func<int, StationKind> kindOf) =>
        new(Enumerable.Range(0, stations).Select(s => new Station($"{s}", $"{s}", kindOf(s), new Area("county", AreaLevel.County))));
}
