using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using AirQuality.Tests.Assessments;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Ranking.Live;

[TestFixture]
public sealed class HourlyLiveRankingTests
{
    /// <summary>Every hour of two weeks over the change of standards and of months, some of them passed over, some taken in twice.</summary>
    [Test]
    public void Append_HourByHour_EqualsTheBatch([Values(1, 2)] int seed, [Values(AreaLevel.Station, AreaLevel.County, AreaLevel.City, AreaLevel.Province)] AreaLevel level)
    {
        var data = new GeneratedHours(seed);
        var random = new Random(seed);
        var standings = new HourlyLiveRanking(data.Network, level);
        var (first, count) = (new LocalDate(2026, 2, 21), 14 * 24);
        standings.Append(data.Grid, first.AtMidnight());
        var known = Known(data, first.AtMidnight());
        for (var i = 1; i <= count; i++)
        {
            var end = first.AtMidnight().PlusHours(i);
            if (random.Next(15) == 0)
                continue;
            if (random.Next(10) == 0)
                standings.Append(end, Hour(data, end, _ => Concentration.FromDecimal(random.Next(500)))); // wrong at first
            standings.Append(end, Hour(data, end, v => v));
            foreach (var (station, pollutant) in Cells(data))
                known.Add(station.Id, end, pollutant, data.Grid.At(pollutant, station.Id, end));
            if (random.Next(6) == 0 || i == count)
                AssertEqual(standings, known, data.Network, level, end);
        }
    }

    [Test]
    public void Append_NotAnHourOfTheStations_Throws()
    {
        var data = new GeneratedHours(1);
        var standings = new HourlyLiveRanking(data.Network, AreaLevel.County);
        var end = new LocalDateTime(2026, 2, 1, 5, 0);
        Assert.That(() => standings.Append(end, [Concentration.Missing]), Throws.ArgumentException.With.Message.Contains("6 values for each of 21 stations, found 1"));
        standings.Append(end, Hour(data, end, v => v));
        Assert.That(standings.LastHour, Is.EqualTo(end));
        Assert.That(() => standings.Append(end.PlusMinutes(1), Hour(data, end, v => v)), Throws.ArgumentException.With.Message.Contains("full hour"));
        Assert.That(() => standings.Append(end.PlusDays(-1), Hour(data, end, v => v)), Throws.ArgumentException.With.Message.Contains("2026-02-01 or later"));
        Assert.That(() => standings.Append(data.Grid, end.PlusYears(1)), Throws.ArgumentException.With.Message.Contains("not 2027-02-01"));
    }

    private static void AssertEqual(HourlyLiveRanking standings, HourlyGridBuilder known, StationNetwork network, AreaLevel level, LocalDateTime end)
    {
        var asOf = end.Hour == 0 ? end.Date.PlusDays(-1) : end.Date;
        var days = DayAggregator.AreaDays(known.Build(new DateInterval(GeneratedHours.First.ToLibrary(), asOf)), network, level);
        for (var area = 0; area < days.Areas.Count; area++)
            Assert.That(OracleText.Days("x", standings.Today, area), Is.EqualTo(OracleText.Days("x", days, area).TakeLast(1)), $"{days.Areas[area]} at {end}");
        foreach (var span in Enum.GetValues<LiveRankingSpan>())
        {
            var batch = PeriodAssessor.AssessAll(days, standings.LiveRanking.PeriodOf(span), AssessmentOptions.Default);
            Assert.That(standings.LiveRanking.Assess(span).Select(AssessmentText.Of), Is.EqualTo(batch.Select(AssessmentText.Of)), $"{span} at {end}");
            var (live, expected) = (standings.LiveRanking.Rank(RankingMetric.Index, span), RankingMetric.Index.Rank(batch));
            Assert.That((live.Ranked, live.Unranked), Is.EqualTo((expected.Ranked, expected.Unranked)), $"{span} at {end}");
        }
    }

    private static HourlyGridBuilder Known(GeneratedHours data, LocalDateTime until)
    {
        var builder = new HourlyGridBuilder();
        foreach (var (station, pollutant) in Cells(data))
        {
            builder.AddStation(station.Id);
            for (var end = GeneratedHours.First.ToLibrary().AtMidnight().PlusHours(1); end <= until; end = end.PlusHours(1))
                builder.Add(station.Id, end, pollutant, data.Grid.At(pollutant, station.Id, end));
        }

        return builder;
    }

    private static IEnumerable<(Station Station, Pollutant Pollutant)> Cells(GeneratedHours data) =>
        from pollutant in Pollutants.All.ToArray()
        from station in data.Network.Stations
        select (station, pollutant);

    private static Concentration[] Hour(GeneratedHours data, LocalDateTime end, Func<Concentration, Concentration> change) =>
        [.. Cells(data).Select(c => change(data.Grid.At(c.Pollutant, c.Station.Id, end)))];
}
