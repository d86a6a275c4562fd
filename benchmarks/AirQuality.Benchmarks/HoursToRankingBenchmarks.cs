using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;

namespace AirQuality.Benchmarks;

/// <summary>A year from hours to the rankings of twelve months and the year, stage by stage and the whole way, beside the floor: reading every hour once.</summary>
[MemoryDiagnoser]
[GcForce(false)] // memory as a program that runs on has it; called by hand, the collector gives back what the next run takes again
public class HoursToRankingBenchmarks
{
    private HourlyGrid hours = null!;
    private CompactHourlyGrid compact = null!;
    private StationNetwork network = null!;
    private DailyGrid countyDays = null!;
    private IReadOnlyList<IReadOnlyList<PeriodAssessment>> assessments = null!;

    public static IEnumerable<int> Sizes => NationalYear.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Stations { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        (hours, network) = NationalYear.Create(Stations);
        compact = CompactHourlyGrid.Of(hours);
        countyDays = CountyDays(2);
        if (!SamePublished(countyDays, CompactCountyDays(1)))
            throw new InvalidOperationException("Compact hours give other days.");
        assessments = Assess(countyDays, 2);
        var (one, two) = (WholeWay(1), WholeWay(2));
        if (!one.Zip(two).All(r => r.First.Ranked.SequenceEqual(r.Second.Ranked)) || one[^1].Ranked.Count != (Stations + 2) / 3)
            throw new InvalidOperationException("One thread and two disagree, or not every county is ranked.");
    }

    [Benchmark(Baseline = true, Description = "floor: every hour read once")]
    public int Floor() => NationalYear.Read(hours);

    [Benchmark(Description = "hours to station days, 1 thread")]
    public DailyGrid StationDays1() => StationDays(1);

    [Benchmark(Description = "hours to station days, 2 threads")]
    public DailyGrid StationDays2() => StationDays(2);

    [Benchmark(Description = "hours to county days, 1 thread")]
    public DailyGrid CountyDays1() => CountyDays(1);

    [Benchmark(Description = "hours to county days, 2 threads")]
    public DailyGrid CountyDays2() => CountyDays(2);

    [Benchmark(Description = "compact hours to county days, 1 thread")]
    public DailyGrid CompactCountyDays1() => CompactCountyDays(1);

    [Benchmark(Description = "compact hours to county days, 2 threads")]
    public DailyGrid CompactCountyDays2() => CompactCountyDays(2);

    [Benchmark(Description = "county days to AQI, 12 months and year, 1 thread")]
    public IReadOnlyList<IReadOnlyList<PeriodAssessment>> Assess1() => Assess(countyDays, 1);

    [Benchmark(Description = "county days to AQI, 12 months and year, 2 threads")]
    public IReadOnlyList<IReadOnlyList<PeriodAssessment>> Assess2() => Assess(countyDays, 2);

    [Benchmark(Description = "13 rankings by index")]
    public List<RankingResult> Rank() => Rank(assessments);

    [Benchmark(Description = "the whole way, 1 thread")]
    public List<RankingResult> WholeWay1() => WholeWay(1);

    [Benchmark(Description = "the whole way, 2 threads")]
    public List<RankingResult> WholeWay2() => WholeWay(2);

    private static IReadOnlyList<IReadOnlyList<PeriodAssessment>> Assess(DailyGrid days, int threads) =>
        PeriodAssessor.AssessAll(days, NationalYear.Periods, new AssessmentOptions { DegreeOfParallelism = threads });

    private static List<RankingResult> Rank(IEnumerable<IReadOnlyList<PeriodAssessment>> periods) => [.. periods.Select(p => RankingMetric.Index.Rank(p))];

    private DailyGrid StationDays(int threads) => DayAggregator.StationDays(hours, network, new AggregationOptions { DegreeOfParallelism = threads });

    private DailyGrid CountyDays(int threads) => DayAggregator.AreaDays(hours, network, AreaLevel.County, new AggregationOptions { DegreeOfParallelism = threads });

    private DailyGrid CompactCountyDays(int threads) => DayAggregator.AreaDays(compact, network, AreaLevel.County, new AggregationOptions { DegreeOfParallelism = threads });

    private static bool SamePublished(DailyGrid a, DailyGrid b) =>
        Pollutants.All.ToArray().All(p => Enumerable.Range(0, a.Areas.Count).All(area => a.Published(p, area).SequenceEqual(b.Published(p, area))));

    private List<RankingResult> WholeWay(int threads) => Rank(Assess(CountyDays(threads), threads));
}
