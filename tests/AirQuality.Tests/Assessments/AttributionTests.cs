using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Parts of a change add up to it, exactly.</summary>
[TestFixture]
public sealed class AttributionTests
{
    private static IEnumerable<(AssessmentPeriod Period, ComparisonBase Base)> Pairs =>
        from month in Enumerable.Range(1, 12)
        from comparisonBase in new[] { ComparisonBase.LastYear, ComparisonBase.Previous, ComparisonBase.Of(AssessmentPeriod.Month(2025, 6)) }
        select (AssessmentPeriod.Month(2026, month), comparisonBase);

    [Test]
    public void Pollutants_PartsAndRounding_AddUpToTheChangeOfThePublishedIndex([Range(1, 5)] int seed, [Values("Classic", "Plan2026", "Weighted")] string scheme)
    {
        var data = GeneratedDays.Of(seed);
        var options = new AssessmentOptions { Scheme = CompositeIndexScheme.ByName(scheme) };
        var (made, rounded) = (0, 0);
        foreach (var (period, comparisonBase) in Pairs)
        {
            foreach (var comparison in PeriodComparer.CompareAll(data.Grid, period, comparisonBase, options))
            {
                if (comparison.Attribution is not { } attribution)
                    continue;
                made++;
                rounded += attribution.Rounding == 0 ? 0 : 1;
                Assert.That(attribution.Parts.Sum(p => p.Change) + attribution.Rounding, Is.EqualTo(comparison.Current.Index.Published - comparison.Earlier[0].Index.Published));
                Assert.That(Math.Abs(attribution.Rounding), Is.LessThanOrEqualTo(0.01m));
            }
        }

        // The parts under Classic have the decimals of the index; the finer ones of the others leave something nearly always.
        Assert.That((made > 100, rounded == 0), Is.EqualTo((true, scheme == "Classic")));
    }

    [Test]
    public void Pollutants_Parts_AreThoseOfTheOracle()
    {
        var data = GeneratedDays.Of(7);
        var (period, before) = (AssessmentPeriod.Month(2026, 5), AssessmentPeriod.Month(2025, 5));
        foreach (var comparison in PeriodComparer.CompareAll(data.Grid, period, ComparisonBase.LastYear).Where(c => c.Attribution is not null))
        {
            OracleIndex Index(AssessmentPeriod of) => OracleText.Index(OracleAssess.Assess(data.Areas[comparison.Current.Area.Name], "month", of.Start.ToOracle(), of.End.ToOracle(), "2026"), "Plan2026")!;
            var (now, then) = (Index(period), Index(before));
            Assert.That(comparison.Attribution!.Parts.Select(p => p.Change), Is.EqualTo(OracleStandards.Pollutants.Select(p => now.Singles[p] - then.Singles[p])));
            Assert.That(comparison.Attribution.Total, Is.EqualTo(now.Published - then.Published));
        }
    }

    [Test]
    public void Attribution_WithoutAValidIndex_IsNone()
    {
        var data = GeneratedDays.Of(8);
        var comparisons = Pairs.SelectMany(p => PeriodComparer.CompareAll(data.Grid, p.Period, p.Base)).ToList();
        Assert.That(comparisons.Where(c => (c.Attribution is null) != (c.Of(Figure.Index).Reason is not null)), Is.Empty);
        Assert.That(comparisons.Select(c => c.Attribution is null).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public void Events_Parts_AddUpToTheMeasuredChange()
    {
        var data = GeneratedDays.Of(9);
        var options = new AssessmentOptions { Events = new GeneratedEvents(data, 10).Register };
        var moved = 0;
        for (var area = 0; area < data.Grid.Areas.Count; area++)
        {
            for (var month = 3; month <= 12; month++)
            {
                var (now, then) = (EventEffect.Assess(data.Grid, area, AssessmentPeriod.Month(2026, month), options), EventEffect.Assess(data.Grid, area, AssessmentPeriod.Month(2026, month - 1), options));
                if (EventAttribution.Between(now, then) is not { } attribution)
                    continue;
                Assert.That(attribution.WithoutEvents + attribution.Events, Is.EqualTo(now.With.Index.Published - then.With.Index.Published));
                Assert.That(attribution.Events, Is.EqualTo(now.Of(Figure.Index).Effect - then.Of(Figure.Index).Effect));
                moved += attribution.Events == 0 ? 0 : 1;
            }
        }

        Assert.That(moved, Is.GreaterThan(20));
    }

    /// <summary>Two stations, one up by 10 and one down by 4, every day measured: the area's mean goes up by 3, of it 5 and −2.</summary>
    [Test]
    public void Stations_OfAMean_AreTheirOwnChangesOverTheirNumber()
    {
        var (stations, network) = TwoStations((month, station) => (station, month) switch { (0, 4) => 30, (0, 5) => 40, (1, 4) => 34, _ => 30 });
        var areas = DayAggregator.AreaDays(stations, network, AreaLevel.County);
        var comparison = PeriodComparer.Compare(areas, areas.Areas[0], AssessmentPeriod.Month(2015, 5), ComparisonBase.Previous);
        var attribution = StationAttribution.Of(comparison, new StationDays(stations, network), Pollutant.PM25)!;
        Assert.That(attribution.Parts.Select(p => (p.Station.Id, p.Change)), Is.EqualTo(new[] { ("1", (decimal?)5m), ("2", (decimal?)-2m) }));
        Assert.That((attribution.Total, attribution.Remainder), Is.EqualTo((3m, 0m)));

        // The index: PM2.5 over its limit of 35, nothing else moved. 32/35 = 0.91 and 35/35 = 1.00.
        var index = StationAttribution.Of(comparison, new StationDays(stations, network))!;
        Assert.That(index.Parts.Select(p => p.Change), Is.EqualTo(new[] { (decimal?)0.143m, -0.057m }));
        Assert.That((index.Total, index.Remainder), Is.EqualTo((0.09m, 0.004m)));
    }

    [Test]
    public void Stations_PartsAndRemainder_AddUpToTheChange([Values] Pollutant? pollutant, [Values(1, 2)] int seed)
    {
        // Five stations that come and go: a day in twenty is missing, the last one has no data in the first month.
        var random = new Random(seed);
        var county = new Area("县", AreaLevel.County);
        var network = new StationNetwork(Enumerable.Range(1, 5).Select(i => new Station($"{i}", $"{i}", StationKind.Urban, county)));
        var builder = new DailyGridBuilder();
        foreach (var area in network.Areas(AreaLevel.Station))
        {
            var row = builder.AddArea(area);
            for (var day = new LocalDate(2026, 4, 1); day.Month <= 9; day = day.PlusDays(1))
                foreach (var measured in Pollutants.All)
                    if (random.Next(20) > 0 && (area.Name != "5" || day.Month > 4))
                        builder.Add(row, day, measured, Concentration.FromThousandths(random.Next(measured == Pollutant.CO ? 2_000 : 120_000)));
        }

        var stations = builder.Build();
        var areas = DayAggregator.AreaDays(stations, network, AreaLevel.County);
        var made = 0;
        for (var month = 5; month <= 9; month++)
        {
            var comparison = PeriodComparer.Compare(areas, areas.Areas[0], AssessmentPeriod.Month(2026, month), ComparisonBase.Previous);
            if (StationAttribution.Of(comparison, new StationDays(stations, network), pollutant) is not { } attribution)
                continue;
            made++;
            Assert.That(attribution.Parts.Sum(p => p.Change ?? 0) + attribution.Remainder, Is.EqualTo(attribution.Total));
            Assert.That(attribution.Parts.Select(p => p.Change is null), Is.EqualTo(new[] { false, false, false, false, month == 5 }));
        }

        Assert.That(made, Is.GreaterThan(0));
    }

    private static (DailyGrid Stations, StationNetwork Network) TwoStations(Func<int, int, int> pm25)
    {
        var county = new Area("县", AreaLevel.County);
        var network = new StationNetwork([new Station("1", "1", StationKind.Urban, county), new Station("2", "2", StationKind.Urban, county)]);
        var builder = new DailyGridBuilder();
        for (var station = 0; station < 2; station++)
        {
            var row = builder.AddArea(new Area(network.Stations[station].Id, AreaLevel.Station, county));
            for (var day = new LocalDate(2015, 4, 1); day.Month <= 5; day = day.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant switch { Pollutant.PM25 => pm25(day.Month, station), Pollutant.CO => 0.8m, _ => 40 }));
        }

        return (builder.Build(), network);
    }
}
