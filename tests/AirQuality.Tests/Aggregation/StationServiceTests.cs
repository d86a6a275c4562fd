using AirQuality.Aggregation;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Aggregation;

/// <summary>The share of valid stations is one of those in service on the day, by their dates or by their data.</summary>
[TestFixture]
public sealed class StationServiceTests
{
    private static readonly LocalDate First = new(2025, 6, 14);
    private static readonly Area County = new("甲区", AreaLevel.County);

    /// <summary>Six stations of which A3, A4 end on 15 June and B3, B4 begin on the 16th: each day has 4 of the 4 in service, but 4 of the 6 ever listed.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void AreaDays_StationsReplacedInThePeriod_AreValidOnEveryDay(bool dated)
    {
        var hours = Replaced();
        var network = Network(dated);
        var observed = StationService.Observe(network, hours).Network;
        Assert.That(PM25(hours, observed), Is.EqualTo(new decimal?[] { 26, 26, 26, 26 }));
    }

    [Test]
    public void AreaDays_ReplacedStationsTakenToServeAlways_AreNotValid() =>
        Assert.That(PM25(Replaced(), Network(dated: false)), Is.All.Null);

    [Test]
    public void AreaDays_AnyDatesOfService_EqualTheOracle([Values(1, 2, 3)] int seed, [Values(AreaLevel.County, AreaLevel.City)] AreaLevel level)
    {
        var data = GeneratedHours.Of(seed);
        var network = Dated(data.Network, seed);
        var grid = DayAggregator.AreaDays(data.Grid, network, level);
        foreach (var (row, area) in grid.Areas.Index())
        {
            for (var day = 0; day < GeneratedHours.Count; day++)
            {
                // By the letter: on each day only the stations in service are there at all.
                var date = GeneratedHours.First.AddDays(day);
                var serving = network.Stations.Where(s => (s.From ?? LocalDate.MinIsoValue) <= date.ToLibrary() && date.ToLibrary() <= (s.To ?? LocalDate.MaxIsoValue)).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
                var members = data.Stations.Where(s => serving.Contains(s.Id) && (level == AreaLevel.County ? s.County : s.City) == area.Name);
                var expected = OracleRegion.OfArea(data.Hours, members, date, 1)[date];
                foreach (var pollutant in Pollutants.All)
                    Assert.That(grid.Published(pollutant, row)[day].Value, Is.EqualTo(expected.TryGetValue(pollutant.ToString(), out var value) ? value : null), $"{area.Name} {date} {pollutant}");
            }
        }
    }

    [Test]
    public void Collector_AnyDatesOfService_EqualsDaysOfHours([Values] bool dated, [Values(AreaLevel.County, AreaLevel.Province)] AreaLevel level)
    {
        var data = GeneratedHours.Of(5);
        var network = dated ? Dated(data.Network, 5) : data.Network;
        var collector = new AreaDayCollector(network, level);
        var partials = StationDayPartials.Of(data.Grid).All.ToArray();
        new Random(5).Shuffle(partials);
        foreach (var partial in partials)
            collector.Add(partial);
        var service = collector.ObserveService()!;
        var days = collector.ToGrid();
        var expected = DayAggregator.AreaDays(data.Grid, StationService.Observe(network, data.Grid).Network, level);
        Assert.That(service.Network.Stations, Is.EqualTo(StationService.Observe(network, data.Grid).Network.Stations));
        for (var area = 0; area < expected.Areas.Count; area++)
            Assert.That(OracleText.Days("x", days, area), Is.EqualTo(OracleText.Days("x", expected, area)), expected.Areas[area].Name);
    }

    [Test]
    public void AreaHours_OutOfService_DoNotEnter()
    {
        var hours = Replaced();
        var network = new StationNetwork(Network(dated: false).Stations.Select(s => s.Id is "A1" or "A2" ? s with { To = First } : s));
        var areas = HourAggregator.AreaHours(hours, StationService.Observe(network, hours).Network, AreaLevel.County);
        // A1 and A2 have 26 throughout; listed until the 14th, they leave two of two on each later day.
        Assert.That(areas.Hours(Pollutant.PM25, 0).ToArray().Select(h => h.Value), Is.All.EqualTo(26m));
    }

    [Test]
    public void Observe_StationWithoutAnyValue_IsInServiceOnNoDay()
    {
        var network = new StationNetwork([.. Network(dated: false).Stations, new Station("C9", "C9", StationKind.Urban, County)]);
        var silent = StationService.Observe(network, Replaced()).Network.Stations[^1];
        Assert.That((silent.Service, silent.IsInService(First)), Is.EqualTo((ServiceSource.WithoutData, false)));
    }

    [Test]
    public void Observe_ListedDates_StayAsTheyAre()
    {
        var network = Network(dated: true);
        Assert.That(StationService.Observe(network, Replaced()).Network.Stations.Where(s => s.Service == ServiceSource.Listed).Select(s => s.Id), Is.EqualTo(new[] { "A3", "A4", "B3", "B4" }));
    }

    [Test]
    public void Observe_DaysOfStations_SayTheSameAsTheirHours()
    {
        var hours = Replaced();
        var days = DayAggregator.StationDays(hours);
        Assert.That(StationService.Observe(Network(dated: false), days).DaysWithData, Is.EqualTo(StationService.Observe(Network(dated: false), hours).DaysWithData));
    }

    [Test]
    public void Explain_StationOutOfService_IsNamedAsLeftOut()
    {
        var explainer = Explainer.Of(Replaced(), Network(dated: true), AreaLevel.County);
        var text = explainer.DayAqi(County, First.PlusDays(3)).ToText(Language.English);
        Assert.That(text, Does.Contain("4 of 4 stations valid").And.Contain("not in service on the day"));
    }

    private static IEnumerable<decimal?> PM25(HourlyGrid hours, StationNetwork network) =>
        DayAggregator.AreaDays(hours, network, AreaLevel.County).Published(Pollutant.PM25, 0).ToArray().Select(v => v.Value);

    private static HourlyGrid Replaced()
    {
        var builder = new HourlyGridBuilder();
        foreach (var (id, from, to) in new[] { ("A1", 0, 3), ("A2", 0, 3), ("A3", 0, 1), ("A4", 0, 1), ("B3", 2, 3), ("B4", 2, 3) })
            for (var hour = from * 24; hour < (to + 1) * 24; hour++)
                builder.Add(id, First.AtMidnight().PlusHours(hour + 1), Pollutant.PM25, Concentration.FromDecimal(26));
        return builder.Build();
    }

    private static StationNetwork Network(bool dated) => new(new[] { "A1", "A2", "A3", "A4", "B3", "B4" }.Select(id => new Station(id, id, StationKind.Urban, County)
    {
        To = dated && id is "A3" or "A4" && dated ? First.PlusDays(1) : null,
        From = dated && id[0] == 'B' ? First.PlusDays(2) : null,
    }));

    /// <summary>Some of the stations with a first day, a last day, both, or neither.</summary>
    private static StationNetwork Dated(StationNetwork network, int seed)
    {
        var random = new Random(seed);
        return new StationNetwork(network.Stations.Select(s =>
        {
            var from = GeneratedHours.First.AddDays(random.Next(GeneratedHours.Count / 2)).ToLibrary();
            var to = GeneratedHours.First.AddDays((GeneratedHours.Count / 2) + random.Next(GeneratedHours.Count)).ToLibrary();
            return s with { From = random.Next(2) == 0 ? from : null, To = random.Next(2) == 0 ? to : null };
        }));
    }
}
