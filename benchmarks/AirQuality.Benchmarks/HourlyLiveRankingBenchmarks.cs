using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>One further hour of all stations late in the year: days, month and year to date brought up to date and ranked.</summary>
[MemoryDiagnoser]
public class HourlyLiveRankingBenchmarks
{
    private static readonly LocalDateTime End = new(2024, 12, 30, 0, 0); // the last hour of 29 December: all days of the areas have values
    private HourlyLiveRanking standings = null!;
    private Concentration[][] hours = null!;
    private int next;

    public static IEnumerable<int> Sizes => NationalYear.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Stations { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var (year, network) = NationalYear.Create(Stations);
        standings = new HourlyLiveRanking(network, AreaLevel.County);
        standings.Append(year, End);
        hours = [.. Enumerable.Range(0, 8).Select(i => HourAt(year, End.PlusHours(-i)))];
        var days = DayAggregator.AreaDays(year, network, AreaLevel.County);
        var batch = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, standings.LiveRanking.PeriodOf(LiveRankingSpan.YearToDate)));
        if (!standings.LiveRanking.Rank(RankingMetric.Index, LiveRankingSpan.YearToDate).Ranked.SequenceEqual(batch.Ranked))
            throw new InvalidOperationException("The standings differ from the batch.");
    }

    /// <summary>The last hour of a day, which is the dearest: every area's day changes. Another hour's values come each time, so that no call finds all done.</summary>
    [Benchmark(Baseline = true, Description = "an hour: days, month and year to date brought up to date")]
    public LocalDateTime? Append()
    {
        standings.Append(End, hours[next++ % hours.Length]);
        return standings.LastHour;
    }

    [Benchmark(Description = "an hour: the same, month and year ranked by index")]
    public int AppendAndRank()
    {
        standings.Append(End, hours[next++ % hours.Length]);
        return standings.LiveRanking.Rank(RankingMetric.Index, LiveRankingSpan.Month).Ranked.Count
            + standings.LiveRanking.Rank(RankingMetric.Index, LiveRankingSpan.YearToDate).Ranked.Count;
    }

    private static Concentration[] HourAt(HourlyGrid year, LocalDateTime end) =>
        [.. from pollutant in Pollutants.All.ToArray() from station in year.StationIds select year.At(pollutant, station, end)];
}
