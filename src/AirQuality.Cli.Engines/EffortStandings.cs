using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Reporting.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Weather;
using AirQuality.Weather.Standings;
using NodaTime;

namespace AirQuality.Cli.Engines;

/// <summary>The table of <c>airq effort --targets</c>: goals as they officially stand, and with average weather.</summary>
internal sealed class EffortStandings(Session session, WeatherView view)
{
    private static readonly string[] Columns =
        ["area", "metric", "goal", "actual", "with_average_weather", "low", "high", "control", "control_with_average_weather", "note"];

    private Words Words => session.Words;

    /// <summary>Reads the goals that run on the day and prints them.</summary>
    /// <param name="asked">The targets file and the day.</param>
    /// <param name="areas">Whose goals are shown.</param>
    /// <param name="lastWholeDay">The day where none is asked for.</param>
    /// <param name="pollutants">The pollutants asked for; <c>null</c> for all goals.</param>
    /// <returns>The exit code: 1 where the weather could be taken out of nothing.</returns>
    public int Write(EffortGoals asked, IReadOnlyList<Area> areas, LocalDate lastWholeDay, IReadOnlyList<Pollutant>? pollutants)
    {
        var days = view.Areas.Days;
        var plan = PlanFile.Read(asked.File, [.. days.Areas, .. TargetInput.Above(days)], ExcelWorkbooks.Instance);
        var day = AsOf.Of(asked.AsOf ?? lastWholeDay, days, session);
        var elsewhere = plan.Goals.Select(g => g.Area).Distinct().Where(a => days.IndexOf(a) < 0).ToList();
        if (elsewhere.Count > 0)
            session.Note(Words.Pick($"略去数据所在级别没有的区域的目标：{string.Join("、", elsewhere)}（--level 可选择级别）", $"goals of areas that the data do not have at this level are left out: {string.Join(", ", elsewhere)} (--level chooses)"));
        List<Goal> goals = [.. AsOf.Running(plan.Of(areas), day).Goals.Where(g => g.Period.Contains(day) && (pollutants is null || (g.Metric.Pollutant is { } p && pollutants.Contains(p))))];
        if (goals.Count == 0)
            throw new DataException("所选区域和污染物没有目标", "expected goals of the areas and pollutants asked for, found none");
        var standings = view.Standings(goals, day, session.Cancellation);
        var names = new AreaNames(days.Areas);
        var table = new Table(Columns, [.. standings.Select(s => Row(s, names))]) { Title = Words.Pick($"{AsOf.Iso(day)} 的目标：官方进度与平均气象下的进度", $"Goals on {AsOf.Iso(day)}: officially, and with average weather"), Headers = Headers() };
        session.Write(table, pretty => Page(pretty, standings, table));
        return standings.Any(s => s.WithAverageWeather is not null) ? ExitCodes.Done : ExitCodes.DataError;
    }

    private void Page(PrettyWriter pretty, IReadOnlyList<GoalInAverageWeather> standings, Table table)
    {
        foreach (var standing in standings)
            pretty.Line(standing.In(Words.Language));
        pretty.Line();
        pretty.Table(table);
        pretty.Line(Words.Pick(
            "是否完成目标只看官方数值；平均气象下的数值扣除已过日子的气象和沙尘影响，附95%区间。控制值：剩余各天平均可到的浓度（向下取整），为负则已无法完成。",
            "Only the official figure decides whether a goal is met; with average weather, the weather and dust of the days so far are taken out, with the interval of 95%. Control: what the days left may average, rounded down; below 0 the goal cannot be met any more."));
    }

    private Dictionary<string, string> Headers() => new(StringComparer.Ordinal)
    {
        ["metric"] = Words.Pick("指标", "Metric"),
        ["goal"] = Words.Pick("目标", "Goal"),
        ["actual"] = Words.Pick("官方数值", "Official"),
        ["with_average_weather"] = Words.Pick("平均气象下", "Average weather"),
        ["low"] = Words.Pick("下限", "Low"),
        ["high"] = Words.Pick("上限", "High"),
        ["control"] = Words.Pick("控制值", "Control"),
        ["control_with_average_weather"] = Words.Pick("平均气象下控制值", "Control, average weather"),
    };

    private Cell[] Row(GoalInAverageWeather standing, AreaNames names) =>
    [
        Cell.Text(names.Of(standing.Goal.Area)),
        GoalCells.Metric(standing.Goal, Words),
        Cell.Number(standing.Goal.Value),
        Cell.Number(standing.Actual),
        Mean(standing.WithAverageWeather),
        Mean(standing.Low),
        Mean(standing.High),
        Cell.Number(standing.Control),
        Cell.Number(standing.ControlWithAverageWeather),
        Cell.Text(standing.Refusal?.In(Words.Language)),
    ];

    /// <summary>A mean with average weather, to one decimal: more is not known of it.</summary>
    private static Cell Mean(decimal? value) => Cell.Number(value is { } v ? Math.Round(v, 1, MidpointRounding.ToEven) : null, 1);
}
