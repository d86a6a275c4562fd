using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>3,000 counties: twelve months ranked by every metric, and one further day in the standings, beside the LINQ a script would use.</summary>
[MemoryDiagnoser]
public class RankingBenchmarks
{
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2025);

    private DailyGrid year = null!;
    private DailyGrid lastDay = null!;
    private LiveRanking standings = null!;
    private IReadOnlyList<IReadOnlyList<PeriodAssessment>> months = null!;
    private Row[] rows = null!;

    [Params(3000)]
    public int Counties { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        year = NationalDays.Create(Counties, new LocalDate(2025, 1, 1), 365);
        lastDay = NationalDays.Create(Counties, new LocalDate(2025, 12, 31), 1);
        standings = new LiveRanking(year.Areas);
        standings.Update(year);
        months = [.. PlaceHistory.MonthsOf(Year).Select(m => PeriodAssessor.AssessAll(year, m))];
        rows = [.. NationalDays.Rows(year)];
        var places = standings.Rank(RankingMetric.Statistic(Pollutant.PM25), LiveRankingSpan.YearToDate);
        if (!LinqRanking(rows).Select(r => r.Place).SequenceEqual(places.Ranked.Select(r => r.Place)))
            throw new InvalidOperationException("LINQ and the library disagree on the places.");
    }

    /// <summary>The last day is taken back and taken in anew: more work than a new day alone.</summary>
    [Benchmark(Baseline = true, Description = "a day: standings of month and year updated")]
    public LocalDate? Update()
    {
        standings.Update(lastDay);
        return standings.LastDay;
    }

    [Benchmark(Description = "a day: updated and ranked by index, month and year")]
    public int UpdateAndRank()
    {
        standings.Update(lastDay);
        return standings.Rank(RankingMetric.Index, LiveRankingSpan.Month).Ranked.Count + standings.Rank(RankingMetric.Index, LiveRankingSpan.YearToDate).Ranked.Count;
    }

    [Benchmark(Description = "a day: ranked by all 10 metrics, month and year")]
    public int RankAll() => RankingMetric.All.Sum(m => standings.Rank(m, LiveRankingSpan.Month).Ranked.Count + standings.Rank(m, LiveRankingSpan.YearToDate).Ranked.Count);

    [Benchmark(Description = "batch: the year assessed anew and ranked by index")]
    public int Batch() => RankingMetric.Index.Rank(PeriodAssessor.AssessAll(year, Year)).Ranked.Count;

    [Benchmark(Description = "LINQ: GroupBy and OrderBy over the year, PM2.5 mean alone")]
    public int Linq() => LinqRanking(rows).Count;

    [Benchmark(Description = "12 months x 10 metrics ranked")]
    public int MonthsByAllMetrics() => months.Sum(m => RankingMetric.All.Sum(metric => metric.Rank(m).Ranked.Count));

    private static List<(string Area, decimal Value, int Place)> LinqRanking(Row[] rows)
    {
        var means = rows.Where(r => r.PM25 is not null)
            .GroupBy(r => r.Area, StringComparer.Ordinal)
            .Select(g => (Area: g.Key, Value: Math.Round(g.Average(r => r.PM25!.Value), 1, MidpointRounding.ToEven)))
            .OrderBy(a => a.Value)
            .ToList();
        var places = new List<(string, decimal, int)>();
        foreach (var tied in means.GroupBy(m => m.Value))
        {
            var place = places.Count + 1;
            places.AddRange(tied.Select(t => (t.Area, t.Value, place)));
        }

        return places;
    }
}

/// <summary>A county day as a script holds it.</summary>
internal sealed record Row(string Area, LocalDate Date, decimal? PM25);

/// <summary>Generated county days; the same for every run, few gaps.</summary>
internal static class NationalDays
{
    public static DailyGrid Create(int counties, LocalDate first, int days)
    {
        var areas = Enumerable.Range(0, counties).Select(i => new Area($"County {i:0000}", AreaLevel.County)).ToList();
        var values = new DailyValues(counties, days);
        var random = new Random(20250101);
        for (var i = 0; i < Pollutants.Count * counties * days; i++)
        {
            var (pollutant, county) = ((Pollutant)(i / (counties * days)), i / days % counties);
            if (random.Next(400) > 0)
                values.Write(pollutant, new GridDay(county, i % days), DayValue.Of(Concentration.FromThousandths(pollutant == Pollutant.CO ? random.Next(3, 20) * 100 : random.Next(10, 90 + (county % 60)) * 1000)));
        }

        return new DailyGrid(areas, first, days, values);
    }

    public static IEnumerable<Row> Rows(DailyGrid days) =>
        from area in Enumerable.Range(0, days.Areas.Count)
        from day in Enumerable.Range(0, days.DayCount)
        select new Row(days.Areas[area].Name, days.FirstDay.PlusDays(day), days.Published(Pollutant.PM25, area)[day].Value);
}
