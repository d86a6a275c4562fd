using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Aggregation;

/// <summary>Days of areas added up from partials are those made of the hours.</summary>
[TestFixture]
public sealed class AreaDayCollectorTests
{
    private static readonly LocalDate First = new(2026, 2, 27);
    private static readonly GeneratedHours Data = GeneratedHours.Of(3);
    private static readonly StationDayPartial[] Shuffled = Shuffle(StationDayPartials.Of(Data.Grid).All);

    [Test]
    public void ToGrid_PartialsInAnyOrder_EqualsDaysMadeOfHours([Values(AreaLevel.County, AreaLevel.City, AreaLevel.Province)] AreaLevel level)
    {
        var collector = Collected(level);
        SameDays(DayAggregator.AreaDays(Data.Grid, Data.Network, level), collector.ToGrid());
    }

    [Test]
    public void ToGrid_Stations_AreThoseThatCameInTheOrderOfTheNetwork()
    {
        var days = Collected(AreaLevel.Station).ToGrid();
        var expected = DayAggregator.StationDays(Data.Grid, Data.Network);
        Assert.That(days.Areas.Select(a => a.Name), Is.EqualTo(Data.Network.Stations.Select(s => s.Id).Where(id => Data.Grid.IndexOf(id) >= 0).Append("nowhere")));
        SameDays(expected.Reordered([.. days.Areas.Select(expected.IndexOf)]), days);
    }

    [Test]
    public void ToGrid_WithoutANetwork_HasStationsInOrdinalOrder()
    {
        var collector = new AreaDayCollector(network: null, AreaLevel.Station);
        foreach (var id in new[] { "b", "B", "a" })
            collector.Add(Partial(id, First));
        Assert.That(collector.StationIds, Is.EqualTo(new[] { "B", "a", "b" }));
        Assert.That(collector.ToGrid().Areas.Select(a => a.Name), Is.EqualTo(new[] { "B", "a", "b" }));
    }

    [Test]
    public void ToGrid_SpanAskedFor_HasThoseDays()
    {
        var span = new DateInterval(First, First.PlusDays(5));
        var days = Collected(AreaLevel.County).ToGrid(span);
        var whole = DayAggregator.AreaDays(Data.Grid, Data.Network, AreaLevel.County);
        Assert.That((days.FirstDay, days.DayCount), Is.EqualTo((First, 6)));
        foreach (var day in span)
            for (var area = 0; area < whole.Areas.Count; area++)
                Assert.That(days.PublishedOn(area, day), Is.EqualTo(whole.PublishedOn(area, day)));
    }

    [Test]
    public void ToGrid_NothingCame_HasNoDays() =>
        Assert.That(new AreaDayCollector(Data.Network, AreaLevel.County).ToGrid(), Has.Property("DayCount").Zero);

    [Test]
    public void ToGrid_Again_HasNothingLeft()
    {
        var collector = Collected(AreaLevel.Station);
        collector.ToGrid();
        Assert.That(collector.ToGrid(), Has.Property("DayCount").Zero.And.Property("Areas").Empty);
        Assert.That(collector.Add(Shuffled[0]), Is.EqualTo(AddOutcome.Stored));
    }

    [Test]
    public void ToGrid_OneDayOfAnotherMillennium_IsRefusedUnlessASpanIsAskedFor()
    {
        var collector = new AreaDayCollector(network: null, AreaLevel.Station);
        for (var station = 0; station < 50; station++)
            collector.Add(Partial($"S{station}", First));
        collector.Add(Partial("S0", First.PlusYears(-1000)));
        Assert.That(() => collector.ToGrid(), Throws.InvalidOperationException.With.Message.Contains("days near each other").And.Message.Contains("1026-02-27"));
        Assert.That(collector.ToGrid(new DateInterval(First, First)).DayCount, Is.EqualTo(1));
    }

    [Test]
    public void ToGrid_Cancelled_ThrowsAndHasNothingLeft()
    {
        var collector = Collected(AreaLevel.County);
        Assert.That(() => collector.ToGrid(span: null, new CancellationToken(canceled: true)), Throws.TypeOf<OperationCanceledException>());
        Assert.That(collector.ToGrid(), Has.Property("DayCount").Zero);
    }

    [Test]
    public void Add_SameKeyAgain_IsAConflictAndChangesNothing()
    {
        var collector = Collected(AreaLevel.County);
        Assert.That(Shuffled.Take(50).Select(collector.Add), Is.All.EqualTo(AddOutcome.Conflict));
        SameDays(DayAggregator.AreaDays(Data.Grid, Data.Network, AreaLevel.County), collector.ToGrid());
    }

    [Test]
    public void Add_SumWithoutHours_IsRefused() =>
        Assert.That(() => new AreaDayCollector(network: null, AreaLevel.Station).Add(Partial("a", First) with { Hours = 0 }), Throws.ArgumentException.With.Message.Contains("a, 2026-02-27, CO"));

    [Test]
    public void New_AreasWithoutANetwork_IsRefused() =>
        Assert.That(() => new AreaDayCollector(network: null, AreaLevel.County), Throws.ArgumentException.With.Message.Contains("stations and areas"));

    private static AreaDayCollector Collected(AreaLevel level)
    {
        var collector = new AreaDayCollector(Data.Network, level);
        foreach (var partial in Shuffled)
            Assert.That(collector.Add(partial), Is.EqualTo(AddOutcome.Stored));
        return collector;
    }

    private static StationDayPartial Partial(string station, LocalDate date) =>
        new() { StationId = station, Date = date, Pollutant = Pollutant.CO, Hours = 20, Sum = 10_000, Maximum = Concentration.FromDecimal(1) };

    private static StationDayPartial[] Shuffle(IEnumerable<StationDayPartial> partials)
    {
        var all = partials.ToArray();
        new Random(1).Shuffle(all);
        return all;
    }

    private static void SameDays(DailyGrid expected, DailyGrid actual)
    {
        Assert.That(actual.Areas, Is.EqualTo(expected.Areas));
        Assert.That((actual.FirstDay, actual.DayCount), Is.EqualTo((expected.FirstDay, expected.DayCount)));
        for (var area = 0; area < expected.Areas.Count; area++)
        {
            foreach (var pollutant in Pollutants.All)
            {
                Assert.That(actual.Exact(pollutant, area).ToArray(), Is.EqualTo(expected.Exact(pollutant, area).ToArray()), $"{expected.Areas[area]} {pollutant}");
                Assert.That(actual.Published(pollutant, area).ToArray(), Is.EqualTo(expected.Published(pollutant, area).ToArray()), $"{expected.Areas[area]} {pollutant}");
            }

            Assert.That(actual.MaximumOzone1h(area).ToArray(), Is.EqualTo(expected.MaximumOzone1h(area).ToArray()), $"{expected.Areas[area]}");
        }
    }
}
