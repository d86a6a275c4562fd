using System.Globalization;
using AirQuality.Targets.Alerts;

namespace AirQuality.Reporting.Tables;

/// <summary>Alerts as a table: what is wrong since when, and the figures it rests on.</summary>
public static class AlertTable
{
    private static readonly string[] Columns = ["area", "rule", "since", "message", "evidence"];

    /// <summary>A table of alerts: area, rule, day, message and the figures it rests on.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <param name="withSources">Whether it is told where the figures come from.</param>
    /// <returns>One row an alert.</returns>
    public static Table Of(IReadOnlyList<Alert> alerts, AreaNames names, Words words, bool withSources = false) => new([.. Columns, .. withSources ? ["source"] : Array.Empty<string>()], alerts.Select(a => (Cell[])
    [
        Cell.Text(names.Of(a.Area)),
        Cell.Text(a.Rule.ToString()) with { Display = words.Rule(a.Rule) },
        Cell.Date(a.Since),
        Cell.Text(Message(a, words)),
        Cell.Text(words.Several(a.Evidence.Select(e => Evidence(a, e, words)))),
        .. withSources ? [Cell.Origin(a.Evidence.Max(e => e.Origin), words)] : Array.Empty<Cell>(),
    ]));

    /// <summary>What is wrong, in a sentence without a full stop.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence; who answers for it follows in brackets.</returns>
    public static string Message(Alert alert, Words words)
    {
        if (alert.Duty is { } duty)
            return DutySentences.Said(duty, words).TrimEnd('。', '.');
        var key = alert.Metric[(alert.Metric.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (metric, name) = (words.MetricWithin(key), Words.Sentence(words.Metric(key)));
        var last = alert.Evidence[^1];
        return alert.Rule switch
        {
            AlertRule.WorseMonths => words.Pick($"{metric}连续{alert.Evidence.Count}个月同比不降反升", $"{name} worse than the year before in {alert.Evidence.Count} months in a row"),
            AlertRule.WorseSeason => words.Pick($"秋冬季以来{metric}不降反升", $"{name} of the autumn–winter season to date worse than last season's"),
            AlertRule.LongNearBottom when last.Compared == 1 => words.Pick($"连续{alert.Evidence.Count}个月排名末位", $"in the last place in {alert.Evidence.Count} months in a row"),
            AlertRule.LongNearBottom => words.Pick($"连续{alert.Evidence.Count}个月排名在后{Text(last.Compared)}位", $"among the last {Text(last.Compared)} in {alert.Evidence.Count} months in a row"),
            AlertRule.FirstQuarter => words.Pick($"首季{metric}目标{Status(alert, words)}", $"the first quarter's goal for {metric} is {Status(alert, words)}"),
            AlertRule.Unreachable => words.Pick($"{PeriodWords.Name(last.Period, words)}{metric}目标已不可能完成", $"the goal for {metric} of {PeriodWords.Name(last.Period, words)} cannot be met any more"),
            _ => words.Pick($"本周{metric}目标未完成，当月目标{Status(alert, words)}", $"this week's goal for {metric} is missed, the month's is {Status(alert, words)}"),
        } + OwnerWords.Answers(alert.Responsible, alert.Owners, words);
    }

    /// <summary>Period, figure and what it is compared with, so that a reviewer can look it up.</summary>
    private static string Evidence(Alert alert, AlertEvidence evidence, Words words)
    {
        // The sign is that of the two figures, never what the rule is about: a goal at risk may well be kept so far.
        if (alert.Duty is { Evidence.Count: > 0 } duty && duty.Evidence.LastOrDefault(e => e.Period == evidence.Period) is { } of)
            return DutySentences.Evidence(of, words);
        var sign = alert.Rule == AlertRule.LongNearBottom ? "<=" : Sign(evidence.Figure, evidence.Compared);
        var counted = evidence.DaysAbove is { } level ? words.Pick($"（高于{Text(level)}的天数）", $" (days above {Text(level)})") : string.Empty;
        return $"{evidence.Period}{words.Pick("：", ": ")}{Text(evidence.Figure)} {sign} {Text(evidence.Compared)}{counted}";
    }

    private static string Sign(decimal? figure, decimal? compared)
    {
        if (figure > compared)
            return ">";
        return figure < compared ? "<" : "=";
    }

    private static string Status(Alert alert, Words words) => alert.Status is { } status ? words.Status(status) : "-";

    private static string Text(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
