using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Targets.Tracking;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq track</c>: goals against actuals at week, month, quarter and year, what is left, and which week breaks the year.</summary>
internal static class TrackCommand
{
    private static readonly string[] Columns =
        ["area", "metric", "level", "period", "goal", "cap", "actual", "valid_days", "remaining_days", "control", "allowed_days", "status", "responsible"];

    private static readonly string[] PeopleColumns =
        ["metric", "level", "period", "goal", "planned", "actual", "valid_days", "remaining_days", "control", "allowed_days", "ahead", "status", "breaks_in"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: true);
        var command = new Command("track", "Goals against actuals at week, month, quarter and year on a day: what is left, and which week breaks the year.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, plan, options) = input.Read(session);
            var day = AsOf.Of(input.DayAsked(session), days, session);
            var tracked = TargetTracker.Track(AsOf.Running(plan, day), days, day, options, session.Cancellation);
            var names = new AreaNames(days.Areas);
            session.Write(new Table(Columns, tracked.SelectMany(g => Rows(g, names, session.Words))), pretty => Page(pretty, tracked, names, session.Words));
            return ExitCodes.Done;
        });
    }

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
    });

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
            "目标：扣除已结束时段后的现行目标；原定：年初分解的目标。控制值：剩余各天平均可到的浓度；可损失天数：剩余各天中还可超标的天数；余量：按季节曲线应用而未用的预算（浓度×天或天），负为超支。",
            "Goal: in force after the closed periods; planned: as first decomposed. Control: what the remaining days may average; may lose: how many of them may still be lost; ahead: budget unspent against the seasonal profile (concentration x days, or days), negative when overspent."));
    }

    private static Cell[] PeopleRow(TrackedGoal goal, TrackedPeriod period, Words words) =>
    [
        .. GoalCells.Figures(goal, period, words),
        Cell.Number(period.Ahead),
        GoalCells.Status(period.Status, words),
        Cell.Text(period.BreaksIn?.ToString()),
    ];
}
