using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>Steps, conditions and rules in words.</summary>
public static class DutyWords
{
    /// <summary>The name of a step: 公开约谈, public talk.</summary>
    /// <param name="step">The step.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public static string Name(this DutyStep step, Language language) => step switch
    {
        DutyStep.Warning => language.Pick("预警提示", "warning"),
        DutyStep.Named => language.Pick("通报批评", "named in a circular"),
        DutyStep.Talk => language.Pick("公开约谈", "public talk"),
        DutyStep.Inspection => language.Pick("专项督察", "special inspection"),
        DutyStep.Restriction => language.Pick("区域限批", "approvals restricted"),
        _ => language.Pick("问责", "held to account"),
    };

    /// <summary>The name of a state: 已触发, met.</summary>
    /// <param name="state">The state.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public static string Name(this DutyState state, Language language) => state switch
    {
        DutyState.Met => language.Pick("已触发", "met"),
        DutyState.Near => language.Pick("临近", "near"),
        _ => language.Pick("未触发", "clear"),
    };

    /// <summary>How many periods: 2个月, 2 months.</summary>
    /// <param name="period">Which periods are counted.</param>
    /// <param name="count">How many.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public static string Counted(this DutyPeriod period, int count, Language language) => Text($"{count}{language.Pick(string.Empty, " ")}{Unit(period, count, language)}");

    internal static string Rule(DutyRule rule, Language language)
    {
        var figures = string.Join(language.Pick("、", rule.AnyMetric ? " or " : ", "), rule.Metrics.Select(m => m.Name(language)));
        var count = rule.Period.Counted(rule.Counter.Count, language);
        var counter = (rule.Counter.Kind, rule.Counter.Count) switch
        {
            (DutyCounterKind.InARow, 1) => language.Pick($"，{Every(rule.Period, language)}", $", {Every(rule.Period, language)}"),
            (DutyCounterKind.InARow, _) => language.Pick($"，连续{count}", $", {count} in a row"),
            _ => language.Pick($"，年内累计{count}", $", {count} within the year"),
        };
        var attained = rule.NeedsNotAttaining ? language.Pick("，且未达标", ", without keeping class II") : string.Empty;
        return $"{figures}{(figures.Length > 0 ? language.Pick(string.Empty, " ") : string.Empty)}{Condition(rule.Condition, language)}{counter}{attained}";
    }

    private static string Condition(DutyCondition condition, Language language) => condition.Kind switch
    {
        DutyConditionKind.Worse => condition.AtLeast is { } rate
            ? language.Pick(Text($"同比变差{rate}%及以上"), Text($"worse than last year by {rate}% or more"))
            : language.Pick("同比变差", "worse than last year"),
        DutyConditionKind.Last => condition.By switch
        {
            DutyListBy.Value => language.Pick(Text($"排名后{condition.Count}位"), Text($"among the last {condition.Count}")),
            DutyListBy.Improvement => language.Pick(Text($"改善率排名后{condition.Count}位"), Text($"among the last {condition.Count} by improvement")),
            _ => language.Pick(Text($"数值和改善率排名均在后{condition.Count}位"), Text($"among the last {condition.Count} by value and by improvement")),
        } + (condition.OneIn is { } share ? language.Pick(Text($"（至多1/{share}）"), Text($" (at most one in {share})")) : string.Empty),
        DutyConditionKind.NotAttaining => language.Pick("未达二级标准", "not within class II"),
        _ => language.Pick($"受到{condition.Step.Name(language)}", $"{condition.Step.Name(language)}"),
    };

    internal static string Unit(DutyPeriod period, int count, Language language) => period switch
    {
        DutyPeriod.Month => language.Pick("个月", count == 1 ? "month" : "months"),
        DutyPeriod.Quarter => language.Pick("个季度", count == 1 ? "quarter" : "quarters"),
        DutyPeriod.Season => language.Pick("个秋冬季", count == 1 ? "season" : "seasons"),
        DutyPeriod.Week => language.Pick("周", count == 1 ? "week" : "weeks"),
        _ => language.Pick("旬", count == 1 ? "ten-day period" : "ten-day periods"),
    };

    private static string Every(DutyPeriod period, Language language) => period switch
    {
        DutyPeriod.Month => language.Pick("按月", "in a month"),
        DutyPeriod.Quarter => language.Pick("按季", "in a quarter"),
        DutyPeriod.Season => language.Pick("按秋冬季", "in a season"),
        DutyPeriod.Week => language.Pick("按周", "in a week"),
        _ => language.Pick("按旬", "in ten days"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
