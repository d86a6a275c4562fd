using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using NodaTime;

namespace AirQuality.Reporting.Tables;

/// <summary>What each of the days to come may have, a column a day.</summary>
public static class DayGoalTable
{
    /// <summary>More days than the rest of a week and the week after it are never split.</summary>
    private const int MostDays = 14;

    /// <summary>The days to come of goals of one area.</summary>
    /// <param name="goals">The goals.</param>
    /// <param name="words">The language.</param>
    /// <returns>One row a goal; <c>null</c> where no goal has days to come.</returns>
    public static Table? Of(IReadOnlyList<TrackedGoal> goals, Words words)
    {
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(words);
        var days = goals.SelectMany(DaysOf).Select(d => d.Date).Distinct().Order().Take(MostDays).ToList();
        if (days.Count == 0)
            return null;
        var keys = days.ConvertAll(d => d.ToString("uuuu-MM-dd", null));
        return new Table(["metric", .. keys], goals.Where(g => DaysOf(g).Any()).Select(g =>
        {
            var own = DaysOf(g).ToDictionary(d => d.Date);
            return (Cell[])[GoalCells.Metric(g.Goal, words), .. days.Select(d => Cell(g.Goal, own.GetValueOrDefault(d), words))];
        }).ToList())
        {
            Title = words.Pick("日控制：各日都在其内，则周目标必达成", "Days: all within theirs means that the week meets its goal"),
            Headers = days.Select((day, i) => (Key: keys[i], Text: FormattableString.Invariant($"{day.Month}-{day.Day:00}"))).ToDictionary(h => h.Key, h => h.Text, StringComparer.Ordinal),
        };
    }

    /// <summary>What a day may have, for machines a figure or a word.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="day">The day; <c>null</c> where there is none.</param>
    /// <param name="words">The language.</param>
    /// <returns>The cell: the most a mean may have, for people in whole numbers, rounded down (CO 0.1); whether the day may be lost.</returns>
    public static Cell Cell(Goal goal, DayGoal? day, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(words);
        if (day is null)
            return Tables.Cell.Text(null);
        var mark = day.IsByForecast ? "*" : string.Empty;
        if (day.MayBeLost is not { } may)
            return Tables.Cell.Number(day.Goal) with { Display = day.Goal is { } most ? "≤" + FigureWords.Number(GoalWords.Down(goal.Metric, most, 0)) + mark : null };
        return Tables.Cell.Text(may ? "may" : "must") with { Display = (may ? words.Pick("可超", "may") : words.Pick("须保", "must hold")) + mark };
    }

    /// <summary>The days to come of a goal, in order.</summary>
    internal static IEnumerable<DayGoal> DaysOf(TrackedGoal goal) => goal.ForMonday().SelectMany(p => p.Days).OrderBy(d => d.Date);
}
