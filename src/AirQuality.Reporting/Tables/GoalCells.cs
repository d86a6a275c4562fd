using System.Globalization;
using AirQuality.Ranking.Places;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Cells that the commands about goals have in common.</summary>
public static class GoalCells
{
    /// <summary>What a goal is for.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>Its key for machines, its name for people.</returns>
    public static Cell Metric(Goal goal, Words words) =>
        Cell.Text(goal.Key) with { Display = goal.Origin is null ? words.Header(goal.Metric.Key) : $"{words.Header(goal.Origin.Key)}: {words.Header(goal.Metric.Key)}" };

    /// <summary>The heads of columns that mean another thing for goals than for days.</summary>
    /// <param name="words">The language.</param>
    /// <returns>The heads by column.</returns>
    public static IReadOnlyDictionary<string, string> Headers(Words words) => new Dictionary<string, string>(StringComparer.Ordinal) { ["level"] = words.Pick("层级", "Level") };

    /// <summary>A level of goals.</summary>
    /// <param name="level">The level.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell.</returns>
    public static Cell Level(GoalLevel level, Words words) =>
        Cell.Text(level.Name(Language.English).Replace(' ', '-')) with { Display = words.Level(level) };

    /// <summary>A period of a goal, short for people: 第48周, 11月, 四季度.</summary>
    /// <param name="period">The period.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell.</returns>
    public static Cell Period(TrackedPeriod period, Words words) => Cell.Text(period.Period.ToString()) with { Display = PeriodWords.Short(period.Period, words) };

    /// <summary>A cap. One that may not be reached is marked for people: 57 published to integers may go to below 57.5.</summary>
    /// <param name="cap">The cap, or <c>null</c>.</param>
    /// <param name="mayBeReached">Whether the cap itself still meets the goal.</param>
    /// <returns>The cell.</returns>
    public static Cell Cap(decimal? cap, bool mayBeReached) =>
        Cell.Number(cap) with { Display = cap is { } c && !mayBeReached ? "<" + c.ToString(CultureInfo.InvariantCulture) : null };

    /// <summary>A status, in its colour.</summary>
    /// <param name="status">The status.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell.</returns>
    public static Cell Status(GoalStatus status, Words words) => Cell.Text(status.ToString()) with
    {
        Display = words.Status(status),
        Colour = status switch
        {
            GoalStatus.Met => AqiCategory.All[0].Rgb,
            GoalStatus.AtRisk => AqiCategory.All[1].Rgb,
            GoalStatus.Hopeless => AqiCategory.All[2].Rgb,
            GoalStatus.Missed => AqiCategory.All[3].Rgb,
            _ => null,
        },
    };

    /// <summary>The goal in force: the figure, of a part of a percentile goal its days; that nobody can keep it.</summary>
    public static Cell Goal(TrackedGoal goal, TrackedPeriod period, Words words) => Cell.Number(period.Goal) with
    {
        Display = (period, period.DaysAbove) switch
        {
            ({ Goal: null, IsImpossible: true }, _) => words.Pick("已不可能", "out of reach"),
            ({ Goal: not null } part, { InForce: { } days }) when part != goal.Whole => Above(days, goal, words),
            _ => OfPlaces(goal.Goal.Metric, period.Goal, words),
        },
    };

    /// <summary>The goal as planned, in the same way.</summary>
    public static Cell Planned(TrackedGoal goal, TrackedPeriod period, Words words) => Cell.Number(period.Planned) with
    {
        Display = period is { Planned: not null, DaysAbove: { } days } && period != goal.Whole ? Above(days.Planned, goal, words) : OfPlaces(goal.Goal.Metric, period.Planned, words),
    };

    /// <summary>The goal as planned, which a status beside it is judged on; while days are left with the goal in force, where that is another one and can be kept: 38.3（现行32.7）.</summary>
    public static Cell Judged(TrackedGoal goal, TrackedPeriod period, Words words)
    {
        if (period.Planned is null)
            return Goal(goal, period, words);
        var planned = Planned(goal, period, words);
        var (shown, inForce) = (planned.Shown(words), Goal(goal, period, words).Shown(words));
        return period.RemainingDays == 0 || period.Goal is null || inForce == shown ? planned : planned with { Display = words.Pick($"{shown}（现行{inForce}）", $"{shown} (in force {inForce})") };
    }

    /// <summary>The figure so far; of a part of a percentile goal the days above it.</summary>
    public static Cell Actual(TrackedGoal goal, TrackedPeriod period, Words words) => Cell.Number(period.Actual) with
    {
        Display = period is { ValidDays: > 0, DaysAbove: { } days } && period != goal.Whole
            ? words.Pick($"{days.SoFar}天", days.SoFar == 1 ? "1 day" : FormattableString.Invariant($"{days.SoFar} days"))
            : goal.Goal.Metric.Kind == GoalKind.Rank && period.Actual is { } last ? BulletinText.PlaceFromBottom((int)last, words.Language) : null,
    };

    /// <summary>The control value, for people rounded down: days at what they read keep the goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="period">The period.</param>
    /// <param name="decimals">The decimals shown; <c>null</c> for those of the figure.</param>
    public static Cell Control(TrackedGoal goal, TrackedPeriod period, int? decimals = null) => Cell.Number(period.Control) with
    {
        Display = period.Control is { } control ? control < 0 ? "–" : GoalWords.Down(goal.Goal.Metric, control, decimals).ToString(CultureInfo.InvariantCulture) : null,
    };

    /// <summary>How likely the planned goal is met.</summary>
    public static Cell Probability(TrackedPeriod period) =>
        Cell.Number(period.Probability is { } p ? (decimal)p : null, 3) with { Display = OutlookWords.Probability(period.Probability, period.RemainingDays) };

    /// <summary>Metric, level, period, goal, planned goal, actual, valid days, days left, control value, days that may be lost.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="period">The level to show.</param>
    /// <param name="words">The language.</param>
    /// <returns>Ten cells.</returns>
    public static Cell[] Figures(TrackedGoal goal, TrackedPeriod period, Words words) =>
    [
        Metric(goal.Goal, words),
        Level(period.Level, words),
        Cell.Text(period.Period.ToString()),
        Goal(goal, period, words),
        Planned(goal, period, words),
        Actual(goal, period, words),
        Cell.Number(period.ValidDays),
        Cell.Number(period.RemainingDays),
        Control(goal, period),
        Cell.Number(period.AllowedDays),
    ];

    /// <summary>A goal for places: not among the last so many, or among the first; both are a bare number to machines, which tell them by the metric.</summary>
    private static string? OfPlaces(GoalMetric metric, decimal? value, Words words) => (metric.Kind, value) switch
    {
        (GoalKind.Rank, { } last) => words.Pick($"不在后{FigureWords.Number(last)}名", $"not last {FigureWords.Number(last)}"),
        (GoalKind.Place, { } first) => words.Pick($"前{FigureWords.Number(first)}名", $"top {FigureWords.Number(first)}"),
        _ => null,
    };

    private static string Above(int days, TrackedGoal goal, Words words) =>
        words.Pick($"≤{days}天超{FigureWords.Number(goal.Goal.Value)}", FormattableString.Invariant($"≤ {days} above {FigureWords.Number(goal.Goal.Value)}"));
}
