using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>Measures and what they come to, in sentences.</summary>
public static class MeasureWords
{
    /// <summary>What is missing of a goal and what its measures promise: PM2.5：余38天预计平均52.1，须不高于37.1，缺口15；3项措施预期合计降4.2，尚缺10.8.</summary>
    /// <param name="balance">The goal with its measures.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence without a full stop.</returns>
    public static string Balance(MeasureBalance balance, Words words)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(words);
        var metric = balance.Goal.Metric;
        var (name, count) = (words.Metric(metric.Key), balance.Effects.Count);
        var promised = Amount(metric, balance.Promised, words);
        if (balance is not { Rest: { } rest, May: { } may, Gap: { } gap, Open: { } open })
            return words.Pick($"{name}：{count}项措施，余下日子无从计算缺口", $"{name}: {count} {(count == 1 ? "measure" : "measures")}; there is no gap to reckon for the days left");
        if (may < 0)
            return words.Pick($"{name}：余下日子再好目标也已无法完成；{count}项措施预期合计{promised}", $"{name}: whatever the days left bring, the goal cannot be met any more; {count} {(count == 1 ? "measure is" : "measures are")} expected to bring {promised}");
        var left = metric.Kind == GoalKind.Mean
            ? words.Pick($"余{balance.DaysLeft}天按季节和今年水平预计平均{Number(rest)}，须不高于{Number(may)}", $"{(balance.DaysLeft == 1 ? "the day left is" : $"the {balance.DaysLeft} days left are")} expected to average {Number(rest)} by season and this year's level, and may average {Number(may)}")
            : words.Pick($"余{balance.DaysLeft}天按季节和今年水平预计{Lost(metric, words)}{Number(rest)}天，只可{Number(may)}天", $"of {(balance.DaysLeft == 1 ? "the day" : $"the {balance.DaysLeft} days")} left {Number(rest)} are expected to {Lost(metric, words)} by season and this year's level, and {Number(may)} may");
        if (gap == 0)
            return words.Pick($"{name}：{left}，没有缺口；{count}项措施预期合计{promised}", $"{name}: {left}: no gap; {count} {(count == 1 ? "measure is" : "measures are")} expected to bring {promised}");
        return words.Pick(
            $"{name}：{left}，缺口{Amount(metric, gap, words)}；{count}项措施预期合计{promised}，{(open == 0 ? "可补上缺口" : $"尚缺{Amount(metric, open, words)}")}",
            $"{name}: {left}: a gap of {Amount(metric, gap, words)}; {count} {(count == 1 ? "measure is" : "measures are")} expected to bring {promised}, {(open == 0 ? "which closes it" : $"which leaves {Amount(metric, open, words)}")}");
    }

    /// <summary>A measure: what is expected, what was seen.</summary>
    /// <param name="effect">The measure.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence without a full stop.</returns>
    public static string Effect(MeasureEffect effect, Words words)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(words);
        var measure = effect.Measure;
        var name = ActionField.Name(measure.Field, words.Language) + (measure.Name is null ? string.Empty : words.Pick($"（{measure.Name}）", $" ({measure.Name})"));
        var who = measure.Responsible is null ? string.Empty : words.Pick($"，{measure.Responsible}", $", {measure.Responsible}");
        var expected = measure.Metric.Kind == GoalKind.Mean
            ? words.Pick($"预期每天降{Number(measure.Expected)}", $"expected {Number(measure.Expected)} less each day")
            : words.Pick($"预期少{Lost(measure.Metric, words)}{Number(measure.Expected)}天", $"expected {Days(measure.Expected)} less that {Lost(measure.Metric, words)}");
        if (!measure.Counts)
            expected = words.Pick("已取消，不计", "given up, not counted");
        return words.Pick($"{name}，{PeriodWords.Name(measure.Period, words)}{who}：{expected}", $"{name}, {PeriodWords.Name(measure.Period, words)}{who}: {expected}")
            + (effect.Seen is { } seen ? words.Pick("；", "; ") + Seen(measure, seen, words) : string.Empty);
    }

    /// <summary>What no figure of measures says by itself: that weather is in it.</summary>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Caveat(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Pick(
            "实见：措施期间与上年同日之差，未扣除气象影响，不能证明成效；其他区域同日的变化可作参照。预期：按措施表所列，未经核实。",
            "Seen: the days of the measure against the same days of last year; weather is not taken out, so it proves nothing. What other areas saw on these days may be held against it. Expected: as the table of measures has it, unproven.");
    }

    private static string Seen(Measure measure, MeasureSeen seen, Words words)
    {
        var isMean = measure.Metric.Kind == GoalKind.Mean;
        var figures = isMean
            ? words.Pick($"{PeriodWords.Name(seen.Period, words)}平均{Number(seen.Value)}，上年同日{Number(seen.LastYear)}（{Signed(seen.Change)}）", $"seen {Number(seen.Value)} in {PeriodWords.Name(seen.Period, words)}, {Number(seen.LastYear)} on these days of last year ({Signed(seen.Change)})")
            : words.Pick($"{PeriodWords.Name(seen.Period, words)}{Lost(measure.Metric, words)}{Number(seen.Value)}天，上年同日{Number(seen.LastYear)}天（{Signed(seen.Change)}）", $"{Days(seen.Value)} of {PeriodWords.Name(seen.Period, words)} did, {Number(seen.LastYear)} on these days of last year ({Signed(seen.Change)})");
        return seen.Others is { } others
            ? figures + words.Pick($"，其他{seen.OtherAreas}个区域平均{Signed(others)}", seen.OtherAreas == 1 ? $"; the other area {Signed(others)}" : $"; the other {seen.OtherAreas} areas {Signed(others)} in the mean")
            : figures;
    }

    private static string Amount(GoalMetric metric, decimal amount, Words words) => metric.Kind == GoalKind.Mean
        ? $"{Number(amount)} {metric.Pollutant?.Unit()}"
        : words.Pick($"{Number(amount)}天", Days(amount));

    private static string Days(decimal count) => $"{Number(count)} {(count == 1 ? "day" : "days")}";

    private static string Lost(GoalMetric metric, Words words) => metric.Kind switch
    {
        GoalKind.HeavyDays or GoalKind.HeavyRatio when metric != GoalMetric.ExceedDays => words.Pick("重污染", "be heavily polluted"),
        GoalKind.Percentile => words.Pick("超目标", "lie above the goal"),
        _ => words.Pick("超标", "be lost"),
    };

    private static string Number(decimal value) => FigureWords.Number(decimal.Round(value, 1, MidpointRounding.ToEven));

    private static string Signed(decimal value) => value > 0 ? "+" + Number(value) : value < 0 ? "−" + Number(-value) : "0";
}
