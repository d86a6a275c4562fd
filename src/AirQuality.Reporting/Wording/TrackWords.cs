using System.Globalization;
using AirQuality.Targets;

namespace AirQuality.Reporting.Wording;

/// <summary>What a tracked goal comes to, in a sentence.</summary>
internal static class TrackWords
{
    /// <summary>Which level breaks first and in which week, or why the goal cannot be judged; <c>null</c> when there is nothing to say.</summary>
    public static string? Verdict(TrackedGoal goal, Words words)
    {
        var name = words.Header(goal.Goal.Metric.Key);
        var who = goal.Goal.Responsible is { } responsible ? words.Pick($"（责任：{responsible}）", $" (responsible: {responsible})") : "";
        if (goal.FirstBreak is { } first)
        {
            return first.Status == GoalStatus.Missed
                ? words.Pick($"{name}：{words.Level(first.Level)}目标已在 {first.BreaksIn} 失守{Year(goal, words)}{who}", $"{name}: the goal of the {words.Level(first.Level)} broke in {first.BreaksIn}{Year(goal, words)}{who}")
                : words.Pick($"{name}：{words.Level(first.Level)}目标预计在 {first.BreaksIn} 失守{Year(goal, words)}{who}", $"{name}: the goal of the {words.Level(first.Level)} is expected to break in {first.BreaksIn}{Year(goal, words)}{who}");
        }

        if (goal.Index is { } index && goal.Whole.Status is GoalStatus.AtRisk or GoalStatus.OnTrack)
            return Index(index!, name, words) + (goal.Whole.Status == GoalStatus.AtRisk ? who : "");
        return goal.Whole.Status == GoalStatus.NoData && goal.Whole.Reason is { } reason ? $"{name}: {words.Reasons(reason)}" : null;
    }

    private static string Year(TrackedGoal goal, Words words) =>
        goal.FirstBreak == goal.Whole ? ""
        : goal.Whole.BreaksIn is { } week
            ? words.Pick($"，{words.Level(goal.Whole.Level)}目标{(goal.Whole.Status == GoalStatus.Missed ? "已" : "预计")}在 {week} 失守", $", that of the {words.Level(goal.Whole.Level)} {(goal.Whole.Status == GoalStatus.Missed ? "broke" : "is expected to")} in {week}")
            : words.Pick($"，{words.Level(goal.Whole.Level)}目标仍可达", $"; the {words.Level(goal.Whole.Level)} can absorb it");

    private static string Index(IndexAllowance index, string name, Words words)
    {
        var reference = index.IsFromLastYear ? words.Pick("去年同日", "last year's same days") : words.Pick("今年以来", "this year so far");
        var together = string.Create(CultureInfo.InvariantCulture, $"{index.Together:0.000}");
        var alone = string.Join(words.Pick("，", ", "), index.Alone.Where(p => p.Factor is not null).Select(p =>
            string.Create(CultureInfo.InvariantCulture, $"{p.Pollutant.Symbol()} {p.Factor:0.000} ({p.RemainingMean:0.0#} {p.Pollutant.Unit()})")));
        var single = alone.Length == 0
            ? words.Pick("单靠一项污染物均不够", "no pollutant alone is enough")
            : words.Pick($"只动一项时：{alone}", $"one pollutant alone: {alone}");
        return words.Pick(
            $"{name}：剩余各天六项污染物不超过{reference}的 {together} 倍可达标；{single}",
            $"{name}: met when the remaining days are at most {together} times {reference}; {single}");
    }
}
