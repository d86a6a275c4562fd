using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AirQuality.Benchmarks;

/// <summary>The Monday sheet of a large province: eight goals for every area at week, month, quarter and year, with profiles from two past years.</summary>
[MemoryDiagnoser]
public class TargetBenchmarks
{
    private static readonly LocalDate AsOf = new(2026, 9, 13);
    private DailyGrid days = null!;
    private TargetPlan plan = null!;

    [Params(300, 3000)]
    public int Areas { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        days = GeneratedDays.Create(Areas, new LocalDate(2024, 1, 1), AsOf);
        var goals = new (string Key, decimal Goal)[] { ("pm25", 42), ("pm10", 75), ("so2", 40), ("no2", 42), ("co", 1.2m), ("o3_8h", 120), ("good_ratio", 85), ("heavy_days", 3) };
        plan = new TargetPlan(
            from area in days.Areas
            from goal in goals
            select new Goal(area, GoalMetric.Find(goal.Key)!, AssessmentPeriod.Year(2026), goal.Goal));
        if (TargetTracker.Track(plan, days, AsOf).Count != Areas * goals.Length)
            throw new InvalidOperationException("Not every goal was tracked.");
    }

    [Benchmark(Baseline = true, Description = "track eight goals an area at four levels")]
    public IReadOnlyList<TrackedGoal> Track() => TargetTracker.Track(plan, days, AsOf, TrackOptions.Exact with { PeriodsToCome = false });

    [Benchmark(Description = "the same with the periods to come")]
    public IReadOnlyList<TrackedGoal> TrackWithPeriodsToCome() => TargetTracker.Track(plan, days, AsOf);

    [Benchmark(Description = "decompose the same goals to the week")]
    public IReadOnlyList<GoalPlan> Decompose() => GoalDecomposition.Decompose(plan, days);
}
