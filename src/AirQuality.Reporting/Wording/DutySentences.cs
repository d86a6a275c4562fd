using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>What an area has met and what it must keep, in sentences.</summary>
public static class DutySentences
{
    /// <summary>How an area stands to a rule: what is met and what ends it, or what is one step away and the figure that decides.</summary>
    /// <param name="duty">The result.</param>
    /// <param name="area">How the area is named.</param>
    /// <param name="words">The language.</param>
    /// <returns>One sentence, with its stop.</returns>
    public static string Of(Duty duty, string area, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return area + words.Pick("：", ": ") + Said(duty, words);
    }

    /// <summary>The same where the area has been named.</summary>
    /// <param name="duty">The result.</param>
    /// <param name="words">The language.</param>
    /// <returns>One sentence, with its stop.</returns>
    public static string Said(Duty duty, Words words)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(words);
        var step = duty.Rule.Step.Name(words.Language);
        var rule = Rule(duty, words);
        var count = duty.Rule.Period.Counted(duty.Count, words.Language);
        var head = duty.State switch
        {
            DutyState.Met => words.Pick($"{step}：{rule}", $"{step}: {rule}"),
            DutyState.Near => words.Pick($"距{step}一步：{rule}，已有{count}", $"one step from {Consequence(duty.Rule.Step)}: {rule}, {count} so far"),
            _ => words.Pick($"{step}未触发：{rule}，已有{count}", $"not {Consequence(duty.Rule.Step)}: {rule}, {count} so far"),
        };
        var limits = string.Join(words.Pick("，", ", "), duty.Limits.Select(l => Limit(new(duty.Rule, duty.Decides, duty.State == DutyState.Met), l, words)));
        var reason = duty.Reason is { } unknown ? words.Pick($"（{unknown.In(words.Language)}）", $" ({unknown.In(words.Language)})") : string.Empty;
        return $"{head}{(limits.Length > 0 ? words.Pick("；", "; ") + limits : string.Empty)}{reason}{words.Pick("。", ".")}";
    }

    /// <summary>The rule in words, with the figures that it was applied to: 综合指数同比变差，年内累计3个月.</summary>
    /// <param name="duty">The result.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    private static string Rule(Duty duty, Words words) => (duty.Rule with { Metrics = MetricsOf(duty) }).In(words.Language);

    /// <summary>What a step would be, after a preposition.</summary>
    private static string Consequence(DutyStep step) => step switch
    {
        DutyStep.Warning => "a warning",
        DutyStep.Named => "being named in a circular",
        DutyStep.Talk => "a public talk",
        DutyStep.Inspection => "a special inspection",
        DutyStep.Restriction => "having approvals restricted",
        _ => "being held to account",
    };

    /// <summary>Since when a rule that was met no longer holds, and how firmly.</summary>
    /// <param name="duty">The result.</param>
    /// <param name="area">How the area is named.</param>
    /// <param name="words">The language.</param>
    /// <returns>One sentence, with its stop; <c>null</c> for a rule that holds or was never met.</returns>
    public static string? Ended(Duty duty, string area, Words words)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(words);
        if (duty.NoLongerSince is not { } since)
            return null;
        var (step, rule, last) = (duty.Rule.Step.Name(words.Language), Rule(duty, words), duty.Met[^1].Period);
        var better = duty.Rule.Period.Counted(duty.BetterInARow, words.Language);
        var firmly = duty.BetterInARow > 0 ? words.Pick($"，已连续{better}未计入", $"; {better} in a row {(duty.BetterInARow == 1 ? "does" : "do")} not count") : string.Empty;
        return words.Pick(
            $"{area}：{step}（{rule}）最近一次为{last}，自{since}起不再成立{firmly}。",
            $"{area}: {step} ({rule}) was met last by {last} and no longer holds since {since}{firmly}.");
    }

    /// <summary>The figures by which periods count: <c>2026-09: 4.70 &gt; 4.52</c>.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Evidence(DutyEvidence evidence, Words words)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(words);
        return evidence.Period + words.Pick("：", ": ") + (evidence.Rule ?? Measured(evidence, words));
    }

    /// <summary>Several of them, one after the other.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text; empty for none.</returns>
    public static string Evidence(IEnumerable<DutyEvidence> evidence, Words words)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(words);
        return words.Several(evidence.Select(e => Evidence(e, words)));
    }

    /// <summary>What a later period must keep: <c>2026年12月PM2.5须不高于61.2。</c></summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ahead">The period and its limits.</param>
    /// <param name="words">The language.</param>
    /// <returns>One sentence, with its stop.</returns>
    public static string Ahead(DutyRule rule, DutyAhead ahead, Words words)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(ahead);
        ArgumentNullException.ThrowIfNull(words);
        return Words.Sentence(string.Join(words.Pick("，", ", "), ahead.Limits.Select(l => Limit(new(rule, ahead.Period, IsMet: false), l, words)))) + words.Pick("。", ".");
    }

    private static string Measured(DutyEvidence evidence, Words words)
    {
        var places = new List<string>();
        if (evidence.PlaceFromBottom is { } place)
            places.Add(words.Pick($"倒数第{Number(place)}", BulletinText.PlaceFromBottom(place, Language.English)));
        if (evidence.ChangeFromBottom is { } change)
            places.Add(words.Pick($"改善率{Figure(evidence.Change)}，倒数第{Number(change)}", $"change {Figure(evidence.Change)}, {BulletinText.PlaceFromBottom(change, Language.English)}"));
        if (places.Count > 0)
        {
            var ranked = Number(evidence.Ranked ?? 0);
            return Figure(evidence.Figure) + words.Pick($"（{string.Join("，", places)}，共{ranked}个）", $" ({string.Join(", ", places)} of {ranked})");
        }

        return evidence.LastYear is { } then && evidence.Figure is { } now
            ? $"{Figure(now)} {(now > then ? ">" : now < then ? "<" : "=")} {Figure(then)}"
            : Figure(evidence.Figure);
    }

    private static IReadOnlyList<RankingMetric> MetricsOf(Duty duty) => duty.Metric.Length == 0 ? [] : [.. duty.Rule.Metrics.Where(m => duty.Metric.Split('+').Contains(m.Key, StringComparer.Ordinal))];

    private static string Limit(Stated stated, DutyLimit limit, Words words)
    {
        var (metric, period) = (words.MetricWithin(limit.Metric), PeriodWords.Name(stated.Period, words));
        var text = limit.Kind switch
        {
            DutyLimitKind.Decides when stated.IsMet => words.Pick($"{period}{metric}{Bound(stated.Rule, limit, words)}则该期不计入", $"{period} does not count with {metric} {Bound(stated.Rule, limit, words)}"),
            DutyLimitKind.Decides => words.Pick($"{period}{metric}须{Bound(stated.Rule, limit, words)}", $"{metric} must be {Bound(stated.Rule, limit, words)} in {period}"),
            DutyLimitKind.Unavoidable => words.Pick($"{period}{metric}无论多少都计入", $"{period} counts whatever {metric} is"),
            DutyLimitKind.OutOfReach => words.Pick($"{period}{metric}不会计入", $"{period} cannot count by {metric}"),
            _ => words.Pick($"{period}{metric}的界限不明", $"the limit of {metric} in {period} is not known"),
        };
        return text + Remaining(limit, words);
    }

    private static string Bound(DutyRule rule, DutyLimit limit, Words words) => IsLargerBetter(rule, limit)
        ? words.Pick($"不低于{Figure(limit.Value)}", $"at or above {Figure(limit.Value)}")
        : words.Pick($"不高于{Figure(limit.Value)}", $"at or below {Figure(limit.Value)}");

    private static bool IsLargerBetter(DutyRule rule, DutyLimit limit) => (rule.Metrics.FirstOrDefault(m => m.Key == limit.Metric) ?? RankingMetric.Find(limit.Metric))?.Direction == RankingDirection.LargestFirst;

    private static string Remaining(DutyLimit limit, Words words)
    {
        var parts = new List<string>();
        if (limit.OthersIn is { } others)
            parts.Add(words.Pick($"按{PeriodWords.Name(others, words)}各地数值", $"the others as in {PeriodWords.Name(others, words)}"));
        if (limit.SoFar is { } figure)
            parts.Add(words.Pick($"目前{Figure(figure)}", $"{Figure(figure)} so far"));
        if (limit is { RemainingDays: { } days, Control: { } control })
            parts.Add(control < 0
                ? words.Pick("已不可能", "out of reach")
                : words.Pick($"剩余{Number(days)}天日均不高于{Control(limit, control)}", $"the {(days == 1 ? "day" : $"{Number(days)} days")} left may average {Control(limit, control)}"));
        if (limit is { RemainingDays: { } left, AllowedDays: { } allowed })
            parts.Add(allowed < 0 ? words.Pick("已不可能", "out of reach") : words.Pick($"剩余{Number(left)}天还可失{Number(allowed)}天", $"{Number(allowed)} of the {Number(left)} {(left == 1 ? "day" : "days")} left may be lost"));
        // Where the days left are not known the period still runs: there is a chance only while it does.
        if (OutlookWords.Probability(limit.Probability, limit.RemainingDays ?? 1) is { } probability)
            parts.Add(words.Pick($"保持的概率{probability}", $"kept with a chance of {probability}"));
        return parts.Count == 0 ? string.Empty : words.Pick($"（{string.Join("，", parts)}）", $" ({string.Join(", ", parts)})");
    }

    /// <summary>Rounded down, to whole numbers, of CO to 0.1: a mean below it is below the exact one too.</summary>
    private static string Control(DutyLimit limit, decimal control) =>
        (limit.Metric == "co" ? decimal.Floor(control * 10) / 10 : decimal.Floor(control)).ToString(CultureInfo.InvariantCulture);

    private static string Figure(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a limit is of.</summary>
    private readonly record struct Stated(DutyRule Rule, AssessmentPeriod Period, bool IsMet);
}
