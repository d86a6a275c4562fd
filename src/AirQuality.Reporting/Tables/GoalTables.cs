using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;

namespace AirQuality.Reporting.Tables;

/// <summary>Goals as tables: as they stand, at every level, and what comes next.</summary>
internal static class GoalTables
{
    /// <summary>Every goal over its whole period, with how likely it is met.</summary>
    public static Table Whole(Report report, AreaNames names, Words words)
    {
        var outlook = report.Outlook.GroupBy(o => (o.Goal.Area, o.Goal.Key, o.Goal.Period)).ToDictionary(g => g.Key, g => g.First());
        return new Table(["area", "metric", "period", "goal", "actual", "remaining_days", "control", "allowed_days", "status", "probability", "p05", "p95", "responsible"], report.Goals.Select(g =>
        {
            var likely = outlook.GetValueOrDefault((g.Goal.Area, g.Goal.Key, g.Goal.Period));
            return (Cell[])
            [
                Cell.Text(names.Of(g.Goal.Area)),
                GoalCells.Metric(g.Goal, words),
                Cell.Text(g.Goal.Period.ToString()),
                Cell.Number(g.Whole.Goal),
                Cell.Number(g.Whole.Actual),
                Cell.Number(g.Whole.RemainingDays),
                GoalCells.Control(g, g.Whole),
                Cell.Number(g.Whole.AllowedDays),
                GoalCells.Status(g.Whole.Status, words),
                Cell.Number(likely?.Probability is { } p ? (decimal)p : null, 3) with { Display = likely is null ? null : OutlookWords.Probability(likely) },
                Cell.Number(likely?.P05),
                Cell.Number(likely?.P95),
                Cell.Text(OwnerWords.Chain(g.Goal, words)),
            ];
        }))
        { Title = words.Pick("目标进展：现状、余下日子须达到的控制值、达成概率", "Goals: where they stand, what the days left may bring, how likely they are met") };
    }

    /// <summary>Goals at week, month, quarter and year.</summary>
    public static Table Levels(IEnumerable<TrackedGoal> goals, AreaNames names, Words words) => new(
        ["area", "metric", "level", "period", "goal", "planned", "actual", "valid_days", "remaining_days", "control", "allowed_days", "status", "probability", "breaks_in", "responsible"],
        goals.SelectMany(g => g.Periods.Select(p => (Cell[])
        [
            Cell.Text(names.Of(g.Goal.Area)),
            .. GoalCells.Figures(g, p, words),
            GoalCells.Status(p.Status, words),
            GoalCells.Probability(p),
            Cell.Text(p.BreaksIn?.ToString()),
            Cell.Text(OwnerWords.Chain(g.Goal, words)),
        ])))
    { Title = words.Pick("周、月、季、年目标", "Goals by week, month, quarter and year"), Headers = GoalCells.Headers(words) };

    /// <summary>The goals of the period that follows, as first planned.</summary>
    public static Table Next(Report report, AreaNames names, Words words) => new(
        ["area", "metric", "period", "days", "goal", "budget"],
        Next(report).Select(n => (Cell[])
        [
            Cell.Text(names.Of(n.Plan.Goal.Area)),
            GoalCells.Metric(n.Plan.Goal, words),
            Cell.Text(n.Next.Period.ToString()),
            Cell.Number(n.Next.Days),
            Cell.Number(n.Next.Goal),
            Cell.Number(n.Next.Budget),
        ]))
    {
        Title = words.Pick("下一时段的原定目标（预算：浓度×天，或可损失的天数）", "Goals of the next period as first planned (budget: concentration-days, or days that may be lost)"),
    };

    /// <summary>The parts of plans that begin on the day after the report, at the level of its period.</summary>
    public static IEnumerable<(GoalPlan Plan, PlannedPeriod Next)> Next(Report report)
    {
        var level = PlanCalendar.LevelOf(report.Period) ?? GoalLevel.Month;
        var start = report.AsOf.PlusDays(1);
        foreach (var plan in report.Plans)
            if (plan.Root.AndAllParts().Where(p => p.Period.Start == start && p.Level <= level).MaxBy(p => p.Level) is { } next)
                yield return (plan, next);
    }
}
