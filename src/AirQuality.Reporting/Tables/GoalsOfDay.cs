using AirQuality.Indices;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tables;

/// <summary>What the goals of weeks leave a day.</summary>
/// <param name="Goals">The goals as they stood the evening before.</param>
/// <param name="Date">The day.</param>
public sealed record GoalsOfDay(IReadOnlyList<TrackedGoal> Goals, LocalDate Date)
{
    /// <summary>The columns that machines get where goals were asked for.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The columns where goals were asked for: <c>day_goal</c>.</summary>
    public static IReadOnlyList<string> OfMachines { get; } = ["day_goal"];

    /// <summary>The table of a day so far with these columns: what the goal of each pollutant leaves the day.</summary>
    /// <param name="table">One row an area and pollutant.</param>
    /// <param name="shown">The areas, in the order of the rows.</param>
    /// <returns>The table with the further columns; the same where no goals were asked for.</returns>
    public Table AddTo(Table table, IReadOnlyList<DaySoFar> shown)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(shown);
        if (Columns.Count == 0)
            return table;
        var key = table.Columns.ToList().IndexOf("pollutant");
        var rows = table.Rows.ToList();
        var each = shown.Count == 0 ? 1 : rows.Count / shown.Count;
        return table with { Columns = [.. table.Columns, .. Columns], Rows = [.. rows.Select((row, i) => (Cell[])[.. row, Cell(shown[i / each].Area, (string?)row[key].Value)])] };
    }

    private Cell Cell(Area area, string? metric) =>
        Of(area).Where(g => g.Goal.Metric.Key == metric).Select(g => DayGoalTable.Cell(g.Goal, g.Day, Words.Of(Language.English))).FirstOrDefault();

    /// <summary>What the goals leave the day: 今日控制：PM2.5≤38，优良率须保.</summary>
    /// <param name="area">The area.</param>
    /// <param name="words">The language.</param>
    /// <returns>A sentence, in English with a blank before it; empty where no goal runs.</returns>
    public string Sentence(Area area, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = Of(area).Select(g => $"{words.Metric(g.Goal.Metric.Key)}{words.Pick(string.Empty, " ")}{DayGoalTable.Cell(g.Goal, g.Day, words).Shown(words)}").ToList();
        return parts.Count == 0 ? string.Empty : words.Pick($"今日控制：{string.Join("，", parts)}。", $" Goals of the day: {string.Join(", ", parts)}.");
    }

    private IEnumerable<GoalOfDay> Of(Area area) =>
        from goal in Goals
        where goal.Goal.Area == area
        from period in goal.ForMonday()
        from day in period.Days
        where day.Date == Date
        select new GoalOfDay(goal.Goal, day);

    private readonly record struct GoalOfDay(Goal Goal, DayGoal Day);
}
