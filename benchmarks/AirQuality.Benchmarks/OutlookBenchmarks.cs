using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>10,000 simulations of the rest of a year for every county of a province, from three past years.</summary>
[MemoryDiagnoser]
public class OutlookBenchmarks
{
    private readonly LocalDate asOf = new(2025, 3, 31);
    private DailyGrid days = null!;

    [Params(200)]
    public int Counties { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var builder = new DailyGridBuilder();
        var state = 20250331u;
        for (var county = 0; county < Counties; county++)
        {
            var row = builder.AddArea(new Area($"County {county}", AreaLevel.County));
            for (var date = new LocalDate(2022, 1, 1); date <= asOf; date = date.PlusDays(1))
            {
                foreach (var pollutant in Pollutants.All)
                {
                    state = (state * 1664525) + 1013904223;
                    var value = (int)((state >> 8) % 150) * (pollutant == Pollutant.CO ? 10 : 1000);
                    builder.Add(row, date, pollutant, Concentration.FromThousandths(value / 100 * 100));
                }
            }
        }

        days = builder.Build();
        if (Mean().Concat(Index()).Any(r => r.Probability is null))
            throw new InvalidOperationException("A county has no outlook.");
    }

    [Benchmark(Baseline = true, Description = "PM2.5 mean")]
    public IReadOnlyList<OutlookResult> Mean() => Of(GoalMetric.Statistic(Pollutant.PM25), 70);

    [Benchmark(Description = "good-day ratio")]
    public IReadOnlyList<OutlookResult> GoodRatio() => Of(GoalMetric.GoodRatio, 60);

    [Benchmark(Description = "O3 percentile")]
    public IReadOnlyList<OutlookResult> Ozone() => Of(GoalMetric.Statistic(Pollutant.O3), 135);

    [Benchmark(Description = "composite index")]
    public IReadOnlyList<OutlookResult> Index() => Of(GoalMetric.Index, 7);

    [Benchmark(Description = "places, all counties together")]
    public IReadOnlyList<OutlookResult> Rank() => Of(GoalMetric.Rank, 10);

    private IReadOnlyList<OutlookResult> Of(GoalMetric metric, decimal goal) =>
        Outlook.Of(days, days.Areas.Select(a => new Goal(a, metric, AssessmentPeriod.Year(2025), goal)), asOf);
}
