using AirQuality.Targets.Tracking;

namespace AirQuality.Reporting.Tables;

/// <summary>The sheet of the week for machines: what <c>airq monday</c> prints.</summary>
public static class MondayTable
{
    private static readonly string[] Columns =
    [
        "area", "metric", "level", "period", "planned", "goal", "actual", "valid_days", "remaining_days", "control", "allowed_days",
        "probability", "status", "breaks_in", "credit", "best", "above", "above_goal", "above_planned", "responsible", "factor", "place", "of", "needed", "text", "owners", "days",
    ];

    /// <summary>One row a goal and period: the week just over and the week to come, month, quarter and year.</summary>
    /// <param name="tracked">The goals.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<TrackedGoal> tracked, AreaNames names, Words words) =>
        new(Columns, tracked.SelectMany(g => g.ForMonday().Select(p => Row(g, p, names, words))));

    private static Cell[] Row(TrackedGoal goal, TrackedPeriod period, AreaNames names, Words words) =>
    [
        Cell.Text(names.Of(goal.Goal.Area)),
        GoalCells.Metric(goal.Goal, words),
        GoalCells.Level(period.Level, words),
        Cell.Text(period.Period.ToString()),
        Cell.Number(period.Planned),
        Cell.Number(period.Goal),
        Cell.Number(period.Actual),
        Cell.Number(period.ValidDays),
        Cell.Number(period.RemainingDays),
        Cell.Number(period.Control),
        Cell.Number(period.AllowedDays),
        GoalCells.Probability(period),
        GoalCells.Status(period.Status, words),
        Cell.Text(period.BreaksIn?.ToString()),
        Cell.Number(period.Credit),
        Cell.Number(period.Best),
        Cell.Number(period.DaysAbove?.SoFar),
        Cell.Number(period.DaysAbove?.InForce),
        Cell.Number(period.DaysAbove?.Planned),
        Cell.Text(goal.Goal.Responsible),
        Cell.Number(goal.Index is { HasRoomForAnything: false, Together: { } factor } ? decimal.Round(factor, 3) : null),
        Cell.Number(goal.Rank?.Place),
        Cell.Number(goal.Rank?.Ranked),
        Cell.Number(goal.Rank?.Needed),
        Cell.Text(TrackWords.Verdict(goal, words)),
        Cell.Text(OwnerWords.Chain(goal.Goal, words)),
        Days(goal, period, words),
    ];

    /// <summary>The days to come of a week: <c>2026-11-16=33 2026-11-17=35</c>, or <c>may</c> and <c>must</c> where days may be lost; with <c>:forecast</c> behind what goes by one.</summary>
    private static Cell Days(TrackedGoal goal, TrackedPeriod period, Words words) => period.Days.Count == 0 ? Cell.Missing : Cell.Text(string.Join(
        ' ',
        period.Days.Select(d => FormattableString.Invariant($"{d.Date:uuuu-MM-dd}={DayGoalTable.Cell(goal.Goal, d, words).Value}{(d.IsByForecast ? ":forecast" : string.Empty)}"))));
}
