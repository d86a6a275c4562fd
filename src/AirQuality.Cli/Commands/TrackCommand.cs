using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Targets.Tracking;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq track</c>: goals against actuals at week, month, quarter and year, what is left, and which week breaks the year.</summary>
internal static class TrackCommand
{
    private static readonly string[] PeopleColumns =
        ["metric", "level", "period", "goal", "planned", "actual", "valid_days", "remaining_days", "control", "allowed_days", "ahead", "credit", "status", "probability", "breaks_in"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TrackedInput();
        var command = new Command("track", "Goals against actuals at week, month, quarter and year on a day: what is left, and which week breaks the year.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var tracked = input.Read(session, out var days, out _);
            var names = new AreaNames(days.Areas);
            session.Write(TrackTable.Of(tracked, names, session.Words), pretty => Page(pretty, tracked, names, session.Words));
            return ExitCodes.Done;
        });
    }

    private static void Page(PrettyWriter pretty, IReadOnlyList<TrackedGoal> tracked, AreaNames names, Words words)
    {
        foreach (var area in tracked.GroupBy(g => g.Goal.Area))
        {
            pretty.Table(new Table(PeopleColumns, area.SelectMany(g => g.Periods.Select(p => PeopleRow(g, p, words)))) { Title = names.Of(area.Key), Headers = GoalCells.Headers(words) });
            foreach (var goal in area)
                if (TrackWords.Verdict(goal, words) is { } verdict)
                    pretty.Line($"  {verdict}");
            pretty.Line();
        }

        pretty.Line(words.Pick(
            "目标：现行控制，超支后收紧，节余记为余额、不放宽；原定：计划分解的目标，完成与否按原定目标判定。控制值：剩余各天平均可到的浓度（向下取整）；可损失天数：剩余各天中还可超标的天数；余量：按季节曲线应用而未用的预算（浓度×天或天），负为超支；概率：原定目标的达成概率。",
            "Goal: in force, tightened by what was overspent, while what was saved is kept as credit; planned: as the plan gave it, and what the status is judged on. Control: what the remaining days may average, rounded down; may lose: how many of them may still be lost; ahead: budget unspent against the seasonal profile (concentration x days, or days), negative when overspent; probability: that the planned goal is met."));
    }

    private static Cell[] PeopleRow(TrackedGoal goal, TrackedPeriod period, Words words) =>
    [
        .. GoalCells.Figures(goal, period, words),
        Cell.Number(period.Ahead),
        Cell.Number(period.Credit),
        GoalCells.Status(period.Status, words),
        GoalCells.Probability(period),
        Cell.Text(period.BreaksIn?.ToString()),
    ];
}
