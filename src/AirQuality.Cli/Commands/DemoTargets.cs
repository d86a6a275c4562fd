using System.Globalization;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Cli.Sample;
using AirQuality.Observations;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary>The panels of the demo about goals: which year is in danger, and what needs attention.</summary>
internal static class DemoTargets
{
    private const int MostGoals = 5;
    private const int MostAlerts = 4;
    private static readonly string[] Columns = ["county", "goal", "actual", "control", "ahead", "status", "breaks_in"];

    /// <summary>Goals and alerts as of the last day of the sample.</summary>
    public static void Write(PrettyWriter pretty, DailyGrid days, Session session)
    {
        var words = session.Words;
        var today = days.LastDay;
        var targets = SampleTables.Targets(days.FirstDay, days.LastDay);
        var plan = PlanFile.Read(new MemoryStream(targets.Content.ToArray()), "targets.csv", days.Areas);
        var tracked = TargetTracker.Track(plan.RunningOn(today), days, today, TrackOptions.WithOutlook, session.Cancellation);
        Goals(pretty, [.. tracked.Where(g => g.Goal.Metric.Pollutant == Pollutant.PM25)], today, words);
        Alerts(pretty, AlertFinder.Find(days, today, tracked, AlertOptions.Default with { BottomCount = 2 }, session.Cancellation), words);
    }

    private static void Goals(PrettyWriter pretty, IReadOnlyList<TrackedGoal> goals, LocalDate today, Words words)
    {
        var urgent = goals.OrderBy(g => g.Whole.BreaksIn?.Start ?? LocalDate.MaxIsoValue).ThenBy(g => g.Whole.Ahead).Take(MostGoals).ToList();
        var counts = string.Join(words.Pick("，", ", "), goals.GroupBy(g => g.Whole.Status).OrderByDescending(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{words.Status(g.Key)} {g.Count()}")));
        pretty.Table(new Table(Columns, urgent.Select(g => new[]
        {
            Cell.Text(g.Goal.Area.Name),
            Cell.Number(g.Goal.Value),
            Cell.Number(g.Whole.Actual),
            Cell.Number(g.Whole.Control is { } control ? decimal.Round(control, 1) : null),
            Cell.Number(g.Whole.Ahead is { } ahead ? decimal.Round(ahead, 0) : null),
            GoalCells.Status(g.Whole.Status, words),
            Cell.Text(g.Whole.BreaksIn?.ToString()),
        }))
        {
            Title = words.Pick(
                $"{today.Year} 年 PM2.5 目标（截至 {AsOf.Iso(today)}：{counts}；控制值为剩余各天平均可到的浓度）",
                $"PM2.5 goals of {today.Year} as of {AsOf.Iso(today)} ({counts}; control is what the remaining days may average)"),
        });
    }

    private static void Alerts(PrettyWriter pretty, IReadOnlyList<Alert> alerts, Words words)
    {
        pretty.Heading(words.Pick($"预警 {alerts.Count} 条", $"{alerts.Count} alerts"));
        foreach (var alert in alerts.OrderByDescending(a => a.Rule).Take(MostAlerts))
            pretty.Line($"  {alert.Area.Name}: {AlertTable.Message(alert, words)}");
        pretty.Line();
    }
}
