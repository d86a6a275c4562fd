using System.Globalization;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;

namespace AirQuality.Reporting.Wording;

/// <summary>What takes an area to a place, in sentences.</summary>
public static class GapWords
{
    /// <summary>Whom the area must pass or draw level with, and what is missing.</summary>
    /// <param name="target">The place wanted.</param>
    /// <param name="report">The report it is from.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Aim(PlaceTarget target, GapReport report, AreaNames names, Words words)
    {
        if (target.IsReached)
            return words.HasReached(names.Of(target.Area.Area), report);
        if (target.Value is not { } value)
            return words.Unreachable(target, report);
        var holders = string.Join(words.Pick("、", ", "), target.AtCutoff.Select(a => names.Of(a.Area)));
        var (toGo, lower) = (Math.Abs(target.Area.Value - value), target.Rule.Direction == RankingDirection.SmallestFirst);
        if (value == target.Cutoff)
        {
            return words.Pick(
                $"须追平 {holders} 的 {Text(value)}：{(lower ? "降到" : "升到")} {Text(value)} 或以{(lower ? "下" : "上")}，还差 {Text(toGo)}。",
                $"Must draw level with {holders} at {Text(value)}: {Text(value)} or {(lower ? "lower" : "higher")}, {Text(toGo)} to go.");
        }

        return words.Pick(
            $"须优于 {holders} 的 {Text(target.Cutoff)}：{(lower ? "降到" : "升到")} {Text(value)} 或以{(lower ? "下" : "上")}，还差 {Text(toGo)}。",
            $"Must pass {holders} at {Text(target.Cutoff)}: {Text(value)} or {(lower ? "lower" : "higher")}, {Text(toGo)} to go.");
    }

    /// <summary>The good days that are needed, and how many of the days left must be good.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string GoodDays(GoodDaysGap gap, Words words)
    {
        var now = gap.Needed is { } needed
            ? words.Pick($"有效 {gap.ValidDays} 天中优良 {gap.Good} 天，需 {needed} 天", $"{gap.Good} of {gap.ValidDays} valid days are good, {needed} would do")
            : words.Pick($"有效 {gap.ValidDays} 天全部优良也不够", $"not enough even with all {gap.ValidDays} valid days good");
        if (gap.DaysLeft == 0)
            return now + words.Pick("。", ".");
        return now + (gap.NeededOfLeft is { } left
            ? words.Pick($"；余下 {gap.DaysLeft} 天中须有 {left} 天优良。", gap.DaysLeft == 1 ? $"; the day left {(left == 0 ? "need not" : "must")} be good." : $"; of the {gap.DaysLeft} days left {left} must be good.")
            : words.Pick($"；余下 {gap.DaysLeft} 天全部优良也不够。", gap.DaysLeft == 1 ? "; not even the day left is enough." : $"; not even all {gap.DaysLeft} days left are enough."));
    }

    /// <summary>How far the next areas and the median are.</summary>
    /// <param name="neighbours">The neighbours.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Beside(PlaceNeighbours neighbours, AreaNames names, Words words)
    {
        var parts = new List<string>();
        if (neighbours.Above is { } above)
            parts.Add(words.Pick($"距前一名 {names.Of(above.Area)} {Text(neighbours.ToAbove)}", $"{Text(neighbours.ToAbove)} behind {names.Of(above.Area)}"));
        if (neighbours.Below is { } below)
            parts.Add(words.Pick($"领先后一名 {names.Of(below.Area)} {Text(neighbours.ToBelow)}", $"{Text(neighbours.ToBelow)} ahead of {names.Of(below.Area)}"));
        if (neighbours.FromMedian is not { } fromMedian)
            return string.Join(words.Pick("；", "; "), parts) + words.Pick("。", ".");
        var side = fromMedian < 0 ? words.Pick("低", "below") : words.Pick("高", "above");
        parts.Add(fromMedian == 0
            ? words.Pick($"与中位数 {Text(neighbours.Median)} 持平", $"at the median {Text(neighbours.Median)}")
            : words.Pick($"较中位数 {Text(neighbours.Median)} {side} {Text(Math.Abs(fromMedian))}", $"{Text(Math.Abs(fromMedian))} {side} the median {Text(neighbours.Median)}"));
        return string.Join(words.Pick("；", "; "), parts) + words.Pick("。", ".");
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
