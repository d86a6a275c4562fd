using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Targets;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq alerts</c>: what needs attention on a day, each with the figures it rests on.</summary>
internal static class AlertsCommand
{
    private static readonly string[] Columns = ["area", "rule", "since", "message", "evidence"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false);
        var months = OptionKinds.Count("--months", "How many months in a row must be worse than the year before; by default 2.");
        var bottom = OptionKinds.Count("--bottom", "How many places from the bottom count as near it; by default 10.");
        var bottomMonths = OptionKinds.Count("--bottom-months", "How many months in a row near the bottom; by default 3.");
        var command = new Command("alerts", "What needs attention: figures that worsen, places near the bottom, goals that slip away.") { months, bottom, bottomMonths };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, plan, planOptions) = input.Read(session);
            var day = AsOf.Of(input.DayAsked(session), days, session);
            var options = AlertOptions.Default with
            {
                Plan = planOptions,
                WorseMonths = session.Parse.GetValue(months) ?? AlertOptions.Default.WorseMonths,
                BottomCount = session.Parse.GetValue(bottom) ?? AlertOptions.Default.BottomCount,
                BottomMonths = session.Parse.GetValue(bottomMonths) ?? AlertOptions.Default.BottomMonths,
            };
            var running = new TargetPlan(plan.Goals.Where(g => g.Period.Start.Year == day.Year || g.Period.Contains(day)));
            var alerts = AlertFinder.Find(days, day, TargetTracker.Track(running, days, day, planOptions, session.Cancellation), options, session.Cancellation);
            var table = Table(alerts, new AreaNames(days.Areas), session.Words);
            session.Write(table, pretty =>
            {
                if (alerts.Count == 0)
                    pretty.Line(session.Words.Pick($"截至 {AsOf.Iso(day)} 无预警。", $"No alert as of {AsOf.Iso(day)}."));
                else
                    pretty.Table(table with { Title = session.Words.Pick($"预警（截至 {AsOf.Iso(day)}）", $"Alerts as of {AsOf.Iso(day)}") });
            });
            return ExitCodes.Done;
        });
    }

    public static Table Table(IReadOnlyList<Alert> alerts, AreaNames names, Words words) => new(Columns, alerts.Select(a => new[]
    {
        Cell.Text(names.Of(a.Area)),
        Cell.Text(a.Rule.ToString()) with { Display = words.Rule(a.Rule) },
        Cell.Date(a.Since),
        Cell.Text(Message(a, words)),
        Cell.Text(string.Join("; ", a.Evidence.Select(e => Evidence(a, e)))),
    }));

    public static string Message(Alert alert, Words words)
    {
        var metric = words.Header(alert.Metric[(alert.Metric.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var last = alert.Evidence[^1];
        return alert.Rule switch
        {
            AlertRule.WorseMonths => words.Pick($"{metric}连续{alert.Evidence.Count}个月同比不降反升", $"{metric} worse than the year before in {alert.Evidence.Count} months in a row"),
            AlertRule.WorseSeason => words.Pick($"秋冬季以来{metric}不降反升", $"{metric} of the autumn–winter season to date worse than last season's"),
            AlertRule.LongNearBottom => words.Pick($"连续{alert.Evidence.Count}个月排名在后{Text(last.Compared)}位", $"among the last {Text(last.Compared)} in {alert.Evidence.Count} months in a row"),
            AlertRule.FirstQuarter => words.Pick($"首季{metric}目标有失守风险", $"the first quarter's goal for {metric} is not on course"),
            AlertRule.Unreachable => words.Pick($"{last.Period} {metric}目标已不可能完成", $"the goal for {metric} of {last.Period} cannot be met any more"),
            _ => words.Pick($"本周{metric}目标失守，当月已难以消化", $"this week's goal for {metric} is missed and the month cannot absorb it"),
        } + (alert.Responsible is { } who ? words.Pick($"（责任：{who}）", $" (responsible: {who})") : "");
    }

    /// <summary>Period, figure and what it is compared with, so that a reviewer can look it up.</summary>
    private static string Evidence(Alert alert, AlertEvidence evidence)
    {
        var sign = alert.Rule == AlertRule.LongNearBottom ? "<=" : GoalMetric.Find(alert.Metric)?.LargerIsBetter == true ? "<" : ">";
        return $"{evidence.Period}: {Text(evidence.Figure)} {sign} {Text(evidence.Compared)}";
    }

    private static string Text(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
