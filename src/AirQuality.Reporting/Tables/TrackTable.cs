using AirQuality.Targets.Tracking;

namespace AirQuality.Reporting.Tables;

/// <summary>Goals against actuals at week, month, quarter and year, for machines: what <c>airq track</c> prints.</summary>
public static class TrackTable
{
    private static readonly string[] Columns =
        ["area", "metric", "level", "period", "goal", "cap", "actual", "valid_days", "remaining_days", "control", "allowed_days", "status", "responsible", "planned", "ahead", "breaks_in", "probability", "credit", "best", "above", "above_goal", "above_planned", "owners"];

    /// <summary>One row a goal and period.</summary>
    /// <param name="tracked">The goals.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<TrackedGoal> tracked, AreaNames names, Words words) =>
        new(Columns, tracked.SelectMany(g => Rows(g, names, words)));

    private static IEnumerable<Cell[]> Rows(TrackedGoal goal, AreaNames names, Words words) => goal.Periods.Select(p => new[]
    {
        Cell.Text(names.Of(goal.Goal.Area)),
        GoalCells.Metric(goal.Goal, words),
        GoalCells.Level(p.Level, words),
        Cell.Text(p.Period.ToString()),
        Cell.Number(p.Goal),
        GoalCells.Cap(p.Cap, p.CapMayBeReached),
        Cell.Number(p.Actual),
        Cell.Number(p.ValidDays),
        Cell.Number(p.RemainingDays),
        Cell.Number(p.Control),
        Cell.Number(p.AllowedDays),
        GoalCells.Status(p.Status, words),
        Cell.Text(goal.Goal.Responsible),
        Cell.Number(p.Planned),
        Cell.Number(p.Ahead),
        Cell.Text(p.BreaksIn?.ToString()),
        GoalCells.Probability(p),
        Cell.Number(p.Credit),
        Cell.Number(p.Best),
        Cell.Number(p.DaysAbove?.SoFar),
        Cell.Number(p.DaysAbove?.InForce),
        Cell.Number(p.DaysAbove?.Planned),
        Cell.Text(OwnerWords.Chain(goal.Goal, words)),
    });
}
