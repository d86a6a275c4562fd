using System.Globalization;
using AirQuality.Standards;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;

namespace AirQuality.Reporting.Tables;

/// <summary>Cells that the commands about goals have in common.</summary>
internal static class GoalCells
{
    public static Cell Metric(Goal goal, Words words) =>
        Cell.Text(goal.Key) with { Display = goal.Origin is null ? words.Header(goal.Metric.Key) : $"{words.Header(goal.Origin.Key)}: {words.Header(goal.Metric.Key)}" };

    /// <summary>The heads of columns that mean another thing for goals than for days.</summary>
    public static IReadOnlyDictionary<string, string> Headers(Words words) => new Dictionary<string, string>(StringComparer.Ordinal) { ["level"] = words.Pick("层级", "Level") };

    public static Cell Level(GoalLevel level, Words words) =>
        Cell.Text(level == GoalLevel.HalfYear ? "half-year" : level.ToString().ToLowerInvariant()) with { Display = words.Level(level) };

    /// <summary>A cap that may not be reached is marked for people: 57 published to integers may go to below 57.5.</summary>
    public static Cell Cap(decimal? cap, bool mayBeReached) =>
        Cell.Number(cap) with { Display = cap is { } c && !mayBeReached ? "<" + c.ToString(CultureInfo.InvariantCulture) : null };

    public static Cell Status(GoalStatus status, Words words) => Cell.Text(status.ToString()) with
    {
        Display = words.Status(status),
        Colour = status switch
        {
            GoalStatus.Met => AqiCategory.All[0].Rgb,
            GoalStatus.AtRisk => AqiCategory.All[2].Rgb,
            GoalStatus.Missed => AqiCategory.All[3].Rgb,
            _ => null,
        },
    };

    /// <summary>Metric, level, period, goal, planned goal, actual, valid days, days left, control value, days that may be lost.</summary>
    public static Cell[] Figures(TrackedGoal goal, TrackedPeriod period, Words words) =>
    [
        Metric(goal.Goal, words),
        Level(period.Level, words),
        Cell.Text(period.Period.ToString()),
        Cell.Number(period.Goal),
        Cell.Number(period.OriginalGoal),
        Cell.Number(period.Actual),
        Cell.Number(period.ValidDays),
        Cell.Number(period.RemainingDays),
        Cell.Number(period.Control),
        Cell.Number(period.AllowedDays),
    ];
}
