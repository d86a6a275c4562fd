using System.Globalization;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>What a tracked goal comes to, in a sentence.</summary>
internal static class TrackWords
{
    /// <summary>Which level breaks first and when, or why the goal cannot be judged, after the name of its figure; <c>null</c> when there is nothing to say.</summary>
    public static string? Verdict(TrackedGoal goal, Words words) =>
        Said(goal, words) is { } said ? $"{words.Header(goal.Goal.Metric.Key)}{words.Pick("：", ": ")}{said}" : null;

    /// <summary>The same where the figure has been named.</summary>
    public static string? Said(TrackedGoal goal, Words words)
    {
        var who = goal.Goal.Responsible is { } responsible ? words.Pick($"（责任：{responsible}）", $" (responsible: {responsible})") : "";
        if (goal.FirstBreak is { } first)
            return (first == goal.Whole ? Break(first, words) : Break(first, words) + Whole(goal.Whole, words)) + who;
        if (goal.Index is { } index && goal.Whole.Status is GoalStatus.AtRisk or GoalStatus.OnTrack)
            return Index(index!, words) + (goal.Whole.Status == GoalStatus.AtRisk ? who : "");
        return goal.Whole is { Status: GoalStatus.NoData, Reason: { } reason } ? words.Reason(reason) : null;
    }

    private static string Break(TrackedPeriod period, Words words)
    {
        var (level, week) = (words.Level(period.Level), period.BreaksIn!);
        var when = words.Pick(string.Empty, week.Days == 1 ? "on " : week.Kind == PeriodKind.Week ? "in " : "within ") + PeriodWords.Name(week, words);
        return period.Status == GoalStatus.Missed
            ? words.Pick($"{level}目标已在{when}失守", $"the goal of the {level} broke {when}")
            : words.Pick($"{level}目标预计在{when}失守", $"the goal of the {level} is expected to break {when}");
    }

    private static string Whole(TrackedPeriod whole, Words words) => whole.BreaksIn is null
        ? words.Pick($"，{words.Level(whole.Level)}目标仍可达", $"; the {words.Level(whole.Level)} can absorb it")
        : words.Pick("，", ", ") + Break(whole, words);

    private static string Index(IndexAllowance index, Words words)
    {
        var reference = index.IsFromLastYear ? words.Pick("去年同日", "last year's same days") : words.Pick("今年以来", "this year so far");
        var together = string.Create(CultureInfo.InvariantCulture, $"{index.Together:0.000}");
        var alone = string.Join(words.Pick("、", ", "), index.Alone.Where(p => p.Factor is not null).Select(p =>
            string.Create(CultureInfo.InvariantCulture, $"{p.Pollutant.Symbol()} {p.Factor:0.000}{words.Pick("倍（", " (")}{p.RemainingMean:0.0#} {p.Pollutant.Unit()}{words.Pick("）", ")")}")));
        var single = alone.Length == 0
            ? words.Pick("单靠一项污染物均不够", "no pollutant alone is enough")
            : words.Pick($"只降一项时：{alone}", $"one pollutant alone: {alone}");
        return words.Pick(
            $"余下各日六项污染物均不超过{reference}的{together}倍可达标；{single}",
            $"met when the remaining days are at most {together} times {reference}; {single}");
    }
}
