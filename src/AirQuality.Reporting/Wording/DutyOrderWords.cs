using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Accountability.Orders;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Reporting.Wording;

/// <summary>What a sheet to hand over says, line by line.</summary>
public static class DutyOrderWords
{
    /// <summary>The name of a state: 整改中, open.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The language.</param>
    /// <returns>The name.</returns>
    public static string Name(DutyOrderState state, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return state switch
        {
            DutyOrderState.Open => words.Pick("整改中", "open"),
            DutyOrderState.Overdue => words.Pick("超期未解除", "overdue"),
            DutyOrderState.Easing => words.Pick("已不再成立，待巩固", "no longer met, not yet steady"),
            DutyOrderState.Steady => words.Pick("稳定好转", "steadily reversed"),
            _ => words.Pick("已销号", "closed"),
        };
    }

    /// <summary>The lines of a sheet under its heading: step and rule, clause, source, days, who answers, state.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="words">The language.</param>
    /// <returns>One line each.</returns>
    public static IReadOnlyList<string> Lines(DutyOrderSheet sheet, DutyRules rules, Words words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(words);
        var (order, rule) = (sheet.Order, sheet.Duty.Rule);
        var lines = new List<string> { words.Pick($"事项：{rule.Step.Name(words.Language)}", $"Matter: {rule.Step.Name(words.Language)}") };
        if (rule.Clause is { } clause)
            lines.Add(words.Pick($"条款：{clause.Zh}", $"Clause: {clause.En}"));
        lines.Add(words.Pick($"依据：{rules.Title.Zh}（{rules.Source.Zh}）", $"By: {rules.Title.En} ({rules.Source.En})"));
        lines.Add(words.Pick(
            $"责任单位：{Owner(sheet, words)}　交办日期：{Day(order.Issued)}　办理期限：{Day(order.Term)}",
            $"Who answers: {Owner(sheet, words)}; handed over: {Day(order.Issued)}; term: {Day(order.Term)}"));
        if (order.Inspected is { } inspected)
            lines.Add(words.Pick($"督察日期：{Day(inspected)}", $"Inspected: {Day(inspected)}"));
        lines.Add(words.Pick($"状态：{Name(sheet.State, words)}", $"State: {Name(sheet.State, words)}") + Firmly(sheet, words));
        if (order.Note is { } note)
            lines.Add(words.Pick($"备注：{note}", $"Note: {note}"));
        return lines;
    }

    /// <summary>What the coming periods must keep: one sentence on the rule, one a later period.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentences, each with its stop.</returns>
    public static IReadOnlyList<string> WayOut(DutyOrderSheet sheet, Words words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        return [DutySentences.Said(sheet.Duty, words), .. sheet.Duty.Ahead.Select(a => DutySentences.Ahead(sheet.Duty.Rule, a, words))];
    }

    /// <summary>Who answers: as the register says, else as the rule does.</summary>
    private static string Owner(DutyOrderSheet sheet, Words words) => sheet.Order.Owner ?? sheet.Duty.Rule.Whom?.In(words.Language) ?? words.Pick("（待填）", "(to be filled in)");

    private static string Firmly(DutyOrderSheet sheet, Words words)
    {
        if (sheet.Duty.NoLongerSince is not { } since)
            return sheet.Duty.State == DutyState.Met ? words.Pick($"（{sheet.Duty.Met[^1].Period}仍成立）", $" (still met by {sheet.Duty.Met[^1].Period})") : string.Empty;
        var better = Number(sheet.Duty.BetterInARow);
        return words.Pick($"（自{since}起不再成立，已连续{better}期未计入，规则为{Number(sheet.Duty.Needs)}期）", $" (no longer since {since}; periods in a row that do not count: {better}, the rule needs {Number(sheet.Duty.Needs)})");
    }

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "—";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
