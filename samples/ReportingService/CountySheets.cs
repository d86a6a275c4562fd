using System.Collections.Concurrent;
using System.Text.Json;
using AirQuality.Observations;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace ReportingService;

/// <summary>The goals of one county on a day, with who answers, the days to come and the measures.</summary>
internal sealed record CountySheet(Area Area, LocalDate AsOf, IReadOnlyList<TrackedGoal> Goals, IReadOnlyList<MeasureBalance> Measures);

/// <summary>The sheets of a data set. It never changes, so what was worked out for a county and a day is kept: the tracker of a day for all counties, and each sheet as it is sent.</summary>
internal sealed class CountySheets(DailyGrid days, TargetPlan plan, IReadOnlyList<Measure> measures)
{
    private const int MostDays = 8;
    private const int MostSheets = 4096;

    private readonly ConcurrentDictionary<LocalDate, Lazy<DayOfGoals>> byDay = [];
    private readonly ConcurrentDictionary<SheetKey, byte[]> sent = [];

    /// <summary>The goals of a county, or of all, on a day.</summary>
    public IReadOnlyList<TrackedGoal> Track(LocalDate asOf, Area? only, CancellationToken cancellation)
    {
        var day = On(asOf);
        return day.Tracker.Track(only is null ? day.Running : day.Running.Of([only]), cancellation);
    }

    /// <summary>The sheet of a county as JSON.</summary>
    public byte[] Json(Area area, LocalDate asOf, JsonSerializerOptions options, CancellationToken cancellation)
    {
        var key = new SheetKey(area, asOf);
        if (sent.TryGetValue(key, out var known))
            return known;
        var goals = Track(asOf, area, cancellation);
        var json = JsonSerializer.SerializeToUtf8Bytes(new CountySheet(area, asOf, goals, MeasureReview.Of(measures, goals, days, asOf).Balances), options);
        if (sent.Count >= MostSheets)
            sent.Clear(); // bounded by the counties and days asked for last; what is dropped is made again
        return sent[key] = json;
    }

    private DayOfGoals On(LocalDate asOf)
    {
        if (byDay.Count >= MostDays && !byDay.ContainsKey(asOf))
            byDay.Clear();
        return byDay.GetOrAdd(asOf, d => new(() => new DayOfGoals(new GoalTracker(days, d, TrackOptions.WithOutlook), plan.RunningOn(d)))).Value;
    }

    private sealed record DayOfGoals(GoalTracker Tracker, TargetPlan Running);

    private readonly record struct SheetKey(Area Area, LocalDate AsOf);
}
