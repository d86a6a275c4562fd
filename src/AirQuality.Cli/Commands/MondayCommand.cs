using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Targets.Tracking;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq monday</c>: the sheet of the week: the week just over and the week to come, month, quarter and year for every goal.</summary>
internal static class MondayCommand
{
    private static readonly string[] PeopleColumns =
        ["metric", "period", "planned", "goal", "actual", "remaining_days", "control", "allowed_days", "probability", "status"];

    private static readonly string[] WeatherColumns = ["average_weather", "average_weather_low", "average_weather_high", "control_average_weather"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TrackedInput(takesMeasures: true) { IsForMonday = true, Weather = new WeatherInput("Adds to each goal of a mean where it would stand with average weather (columns average_weather, average_weather_low, average_weather_high, control_average_weather). The official figure alone decides.") };
        var command = new Command("monday", "The sheet of the week: the week just over and the week to come, month, quarter and year for every goal.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var tracked = input.ReadAll(session);
            session.Write(Machine(tracked, session.Words), pretty => Page(pretty, tracked, session.Words));
            return ExitCodes.Done;
        });
    }

    private static Table Machine(TrackedGoals tracked, Words words)
    {
        var table = MondayTable.Of(tracked.Goals, tracked.Names, words);
        if (tracked.Weather is null)
            return table;
        var weather = tracked.Goals.SelectMany(g => g.ForMonday().Select(p => tracked.WeatherOf(g, p.Period)));
        return table with { Columns = [.. table.Columns, .. WeatherColumns], Rows = table.Rows.Zip(weather, (row, w) => (Cell[])[.. row, Rounded(w?.Mean), Rounded(w?.Low), Rounded(w?.High), Cell.Number(w?.Control)]) };
    }

    /// <summary>A mean with average weather, to one decimal more than the day.</summary>
    private static Cell Rounded(decimal? mean) => Cell.Number(mean, 1);

    private static void Page(PrettyWriter pretty, TrackedGoals tracked, Words words)
    {
        var (day, names) = (AsOf.Iso(tracked.Day), tracked.Names);
        pretty.Heading(words.Pick($"周一目标单，截至 {day}", $"Monday sheet as of {day}"));
        foreach (var area in tracked.Goals.GroupBy(g => g.Goal.Area))
        {
            pretty.Table(new Table(PeopleColumns, area.SelectMany(g => g.ForMonday().Select(p => PeopleRow(g, p, words)))) { Title = names.Of(area.Key), Headers = Headers(words) });
            foreach (var goal in area)
            {
                if (TrackWords.Verdict(goal, words) is { } verdict)
                    pretty.Line($"  {verdict}");
                if (tracked.WeatherOf(goal, goal.Goal.Period) is { } weather)
                    pretty.Line($"  {weather.Sentence.In(words.Language)}");
            }

            if (Responsible(area, words) is { } who)
                pretty.Line($"  {who}");
            GoalLines.Write(pretty, [.. area], tracked.Measures.Balances, words);
            pretty.Line();
        }

        if (tracked.Measures.Balances.Count > 0)
            pretty.Line(MeasureWords.Caveat(words));
        pretty.Line(words.Pick(
            "原定：计划给该时段的目标，状态据此判定；目标：现行控制；控制值：剩余各天平均可到的浓度，取整（向下）；余天：剩余天数；可超标：剩余各天中还可超标的天数；概率：原定目标的达成概率。",
            "Planned: what the plan gave the period, and what the status is judged on; goal: in force; control: what the days left may average, in whole numbers, rounded down; may lose: how many of them may still be lost; probability: that the planned goal is met."));
    }

    private static Cell[] PeopleRow(TrackedGoal goal, TrackedPeriod period, Words words) =>
    [
        GoalCells.Metric(goal.Goal, words),
        GoalCells.Period(period, words),
        GoalCells.Planned(goal, period, words),
        GoalCells.Goal(goal, period, words),
        GoalCells.Actual(goal, period, words),
        Cell.Number(period.RemainingDays),
        GoalCells.Control(goal, period, decimals: 0),
        Cell.Number(period.AllowedDays),
        GoalCells.Probability(period),
        GoalCells.Status(period.Status, words),
    ];

    /// <summary>Who answers, for the goals whose sentence does not say it.</summary>
    private static string? Responsible(IEnumerable<TrackedGoal> goals, Words words)
    {
        var named = goals.Where(g => g.Goal.Responsible is { } who && TrackWords.Verdict(g, words)?.Contains(who, StringComparison.Ordinal) != true)
            .Select(g => $"{words.Metric(g.Goal.Metric.Key)} {g.Goal.Responsible}").ToList();
        return named.Count == 0 ? null : words.Pick("责任：", "Responsible: ") + string.Join(words.Pick("；", "; "), named);
    }

    private static Dictionary<string, string> Headers(Words words) => new(StringComparer.Ordinal)
    {
        ["remaining_days"] = words.Pick("余天", "Left"),
        ["allowed_days"] = words.Pick("可超标", "May lose"),
        ["probability"] = words.Pick("概率", "Prob."),
    };
}
