using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Statistics;
using BenchmarkDotNet.Attributes;

namespace AirQuality.Benchmarks;

/// <summary>The way from hours to days to a ranking, beside the LINQ a script would use and the floor: reading every hour once.</summary>
[MemoryDiagnoser]
public class AggregationBenchmarks
{
    private HourlyGrid hours = null!;
    private StationNetwork network = null!;
    private DailyGrid countyDays = null!;

    [Params(60)]
    public int Stations { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        (hours, network) = NationalYear.Create(Stations, days: 365);
        countyDays = DayAggregator.AreaDays(hours, network, AreaLevel.County);
        if (LinqDayMeans() != StationDayMeans())
            throw new InvalidOperationException("LINQ and the library disagree on the number of valid days.");
    }

    [Benchmark(Description = "read every hour once")]
    public long Floor()
    {
        long sum = 0;
        for (var station = 0; station < Stations; station++)
            foreach (var pollutant in Pollutants.All)
                foreach (var code in hours.Codes(pollutant, station))
                    sum += code & ~(code >> 31);
        return sum;
    }

    [Benchmark(Baseline = true, Description = "hours to station days, six pollutants")]
    public DailyGrid StationDays() => DayAggregator.StationDays(hours, options: new AggregationOptions { DegreeOfParallelism = 1 });

    [Benchmark(Description = "hours to county days")]
    public DailyGrid CountyDays() => DayAggregator.AreaDays(hours, network, AreaLevel.County, new AggregationOptions { DegreeOfParallelism = 1 });

    [Benchmark(Description = "county days to the ranking of a year")]
    public RankingResult Rank() => RankingMetric.Index.Rank(PeriodAssessor.AssessAll(countyDays, AssessmentPeriod.Year(2025)));

    [Benchmark(Description = "LINQ GroupBy: hours to station days, five pollutants' means")]
    public int LinqDayMeans() =>
        Pollutants.All[..5].ToArray().Sum(pollutant => Enumerable.Range(0, Stations).Sum(station =>
            hours.Hours(pollutant, station).ToArray()
                .Select((value, hour) => (Value: value, Day: hour / 24))
                .Where(h => !h.Value.IsMissing)
                .GroupBy(h => h.Day)
                .Count(g => g.Count() >= 20 && Math.Round(g.Average(h => h.Value.Value!.Value)) >= 0)));

    private int StationDayMeans()
    {
        var days = StationDays();
        var count = 0;
        foreach (var pollutant in Pollutants.All[..5])
            for (var station = 0; station < Stations; station++)
                foreach (var value in days.Published(pollutant, station))
                    count += value.IsMissing ? 0 : 1;
        return count;
    }
}
