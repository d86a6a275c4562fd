using AirQuality.Ranking;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>Hours of all stations late in a year that is inside: a further one, one of last month corrected, what is told, the snapshot.</summary>
[MemoryDiagnoser]
public class LiveStandingsBenchmarks
{
    private static readonly LocalDateTime End = new(2024, 12, 30, 0, 0); // the last hour of 29 December: all days of the areas have values
    private static readonly LocalDateTime Corrected = new(2024, 11, 12, 15, 0);
    private LiveStandings live = null!;
    private Concentration[][] hours = null!;
    private HourReading[] one = null!;
    private int next;

    public static IEnumerable<int> Sizes => NationalYear.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Stations { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var (year, network) = NationalYear.Create(Stations);
        hours = [.. Enumerable.Range(0, 8).Select(i => (Concentration[])[.. from pollutant in Pollutants.All.ToArray() from station in year.StationIds select year.At(pollutant, station, End.PlusHours(-i))])];
        one = [.. Enumerable.Range(0, 8).Select(i => new HourReading(year.StationIds[Stations / 2], Corrected, Pollutant.PM25, Concentration.FromDecimal(40 + i)))];
        live = new LiveStandings(network, new LiveOptions { FirstDay = NationalYear.First });
        live.Apply(year, CancellationToken.None);
        for (var late = End.PlusDays(1); late <= year.LastDay.PlusDays(1).AtMidnight(); late = late.PlusDays(1))
            for (var hour = 0; hour < 24; hour++)
                live.Apply(late.PlusHours(-hour), Enumerable.Repeat(Concentration.Missing, Pollutants.Count * Stations).ToArray(), End.PlusDays(3));
        foreach (var (by, period) in new[] { (LiveRankingSpan.Month, AssessmentPeriod.Range(new LocalDate(2024, 12, 1), new LocalDate(2024, 12, 29))), (LiveRankingSpan.YearToDate, AssessmentPeriod.Range(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 29))) })
            if (!live.Rank(AreaLevel.County, by).Ranked.SequenceEqual(AirData.Of(live.Snapshot().Hours!, network).Counties.Assess(period) is var batch ? RankingMetric.Index.Rank(batch).Ranked : []))
                throw new InvalidOperationException("The standings differ from the batch.");
    }

    /// <summary>The last hour of a day, which is the dearest: every area's day changes. Another hour's values come each time, so that no call finds all done.</summary>
    [Benchmark(Baseline = true, Description = "an hour of all: days, month and year ranked by index")]
    public int Append()
    {
        live.Apply(End, hours[next++ % hours.Length], End);
        return live.Rank(AreaLevel.County, LiveRankingSpan.Month).Ranked.Count + live.Rank(AreaLevel.County, LiveRankingSpan.YearToDate).Ranked.Count;
    }

    [Benchmark(Description = "an hour of all, and every figure that changed told")]
    public int AppendAndTell() => live.Apply(End, hours[next++ % hours.Length], End).Changes.Count;

    [Benchmark(Description = "an hour of all, and a snapshot")]
    public AirData AppendAndSnapshot()
    {
        live.Apply(End, hours[next++ % hours.Length], End);
        return live.Snapshot();
    }

    [Benchmark(Description = "an hour of all, a snapshot, and the days of all counties in it")]
    public int AppendAndAsk()
    {
        live.Apply(End, hours[next++ % hours.Length], End);
        return live.Snapshot().Counties.Days.DayCount;
    }

    [Benchmark(Description = "an hour of all of last month corrected: its month and the year ranked")]
    public int Correct()
    {
        live.Apply(Corrected, hours[next++ % hours.Length], End);
        return live.Rank(AreaLevel.County, LiveRankingSpan.YearToDate).Ranked.Count;
    }

    [Benchmark(Description = "one value of last month corrected, and every figure that changed told")]
    public int CorrectOne() => live.Apply([one[next++ % one.Length]], End).Changes.Count;

    [Benchmark(Description = "a snapshot without a change")]
    public AirData Snapshot() => live.Snapshot();
}
