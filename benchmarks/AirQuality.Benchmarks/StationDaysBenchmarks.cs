using AirQuality.Aggregation;
using AirQuality.Observations;
using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;

namespace AirQuality.Benchmarks;

/// <summary>The same station days three ways: day means of five pollutants and MDA8 with their validity, by the library, by DuckDB on two threads, and by LINQ. All answers are compared.</summary>
[MemoryDiagnoser]
public class StationDaysBenchmarks
{
    private HourlyGrid hours = null!;
    private DuckDBConnection duck = null!;
    private HourRow[] rows = null!;

    public static IEnumerable<int> Sizes => NationalYear.Sizes;

    [ParamsSource(nameof(Sizes))]
    public int Stations { get; set; }

    [GlobalSetup(Targets = [nameof(Floor), nameof(Library1), nameof(Library2)])]
    public void SetUp() => (hours, _) = NationalYear.Create(Stations);

    [GlobalSetup(Target = nameof(Duck))]
    public void SetUpDuck()
    {
        SetUp();
        duck = DuckDays.Load(hours);
        Duck();
        DuckDays.RequireEqual(duck, Library2());
    }

    [GlobalSetup(Target = nameof(Linq))]
    public void SetUpLinq()
    {
        SetUp();
        rows = HourRow.Of(hours);
        LinqDays.RequireEqual(Linq(), Library2());
    }

    [GlobalCleanup(Target = nameof(Duck))]
    public void CleanUp() => duck.Dispose();

    [Benchmark(Description = "floor: every hour read once")]
    public int Floor() => NationalYear.Read(hours);

    [Benchmark(Description = "library, 1 thread")]
    public DailyGrid Library1() => DayAggregator.StationDays(hours, options: new AggregationOptions { DegreeOfParallelism = 1 });

    [Benchmark(Baseline = true, Description = "library, 2 threads")]
    public DailyGrid Library2() => DayAggregator.StationDays(hours, options: new AggregationOptions { DegreeOfParallelism = 2 });

    [Benchmark(Description = "DuckDB, 2 threads")]
    public int Duck() => DuckDays.Compute(duck);

    [Benchmark(Description = "LINQ, GroupBy")]
    public List<LinqDay> Linq() => LinqDays.Compute(rows);
}
