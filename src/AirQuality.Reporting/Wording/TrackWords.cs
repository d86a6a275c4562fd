using System.Globalization;
using AirQuality.Ranking.Places;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>What a tracked goal comes to, in a sentence.</summary>
public static class TrackWords
{
    /// <summary>From here on the factor on the days left is told as it is.</summary>
    private const decimal PlainFactor = 0.5m;

    /// <summary>Which level breaks first and when, or why the goal cannot be judged, after the name of its figure.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence; <c>null</c> when there is nothing to say.</returns>
    public static string? Verdict(TrackedGoal goal, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(words);
        return string.Join(words.Pick("；", "; "), new[] { Asked(goal.Goal, words), Now(goal, words), Said(goal, words) }.OfType<string>()) is { Length: > 0 } said
            ? $"{words.Header(goal.Goal.Metric.Key)}{words.Pick("：", ": ")}{said}"
            : null;
    }

    /// <summary>An index so far that is not that of today's ranking: 现为6.91（按标准2026）; nothing where both are one. Places say it with their index.</summary>
    private static string? Now(TrackedGoal goal, Words words) => goal is { Rank: null, Whole: { Actual: { } index, JudgedBy: not null } whole }
        ? words.Pick("现为", "now ") + GoalWords.Figure(goal.Goal.Metric, index, words) + GoalWords.JudgedBy(whole, words)
        : null;

    /// <summary>What a relative goal was asked as and what it came to: 比去年（37.3 µg/m³）降3%，即36.2 µg/m³.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence; <c>null</c> for a goal set as a figure.</returns>
    public static string? Asked(Goal goal, Words words)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(words);
        if (goal.Asked is not { } asked)
            return null;
        var size = FigureWords.Number(Math.Abs(asked.Change));
        var figure = GoalWords.Figure(goal.Metric, asked.Figure, words);
        var now = GoalWords.Figure(goal.Metric, goal.Value, words);
        return words.Pick(
            $"要求比{SinceZh(asked.Base)}（{figure}）{(asked.Change < 0 ? "降" : "升")}{size}{(asked.Base.InPoints ? "个百分点" : "%")}，即{now}",
            $"asked {size}{(asked.Base.InPoints ? Math.Abs(asked.Change) == 1 ? " point" : " points" : "%")} {(asked.Change < 0 ? "below" : "above")} {Since(asked.Base)} ({figure}), which is {now}");
    }

    /// <summary>A goal that came to no figure, as it was asked: +2个百分点（比去年）.</summary>
    internal static string WithoutFigure(Goal goal, Words words)
    {
        if (goal.Base is not { } since)
            return words.Pick("无", "none");
        var (size, isOne) = (FigureWords.Number(Math.Abs(goal.Value)), Math.Abs(goal.Value) == 1);
        return words.Pick(
            $"为比{SinceZh(since)}{(goal.Value < 0 ? "降" : "升")}{size}{(since.InPoints ? "个百分点" : "%")}",
            $"{size}{(since.InPoints ? isOne ? " point" : " points" : "%")} {(goal.Value < 0 ? "below" : "above")} {Since(since)}");
    }

    private static string SinceZh(GoalBase since) => since.Year is { } year ? FormattableString.Invariant($"{year}年") : since.Years == 1 ? "去年" : FormattableString.Invariant($"前{since.Years}年平均");

    private static string Since(GoalBase since) => since.Year is { } year ? FormattableString.Invariant($"{year}") : since.Years == 1 ? "last year" : FormattableString.Invariant($"the mean of the {since.Years} years before");

    /// <summary>The same where the figure has been named.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence; <c>null</c> when there is nothing to say.</returns>
    public static string? Said(TrackedGoal goal, Words words)
    {
        var who = OwnerWords.Answers(goal.Goal, words);
        if (goal.Rank is { } rank)
            return Rank(goal, rank, words) + who;
        if (goal.FirstBreak is { } first)
            return (first == goal.Whole ? Break(goal, first, words) : Break(goal, first, words) + Whole(goal, words)) + Best(goal, words) + who;
        if (goal.Index is { } index && goal.Whole.Status is GoalStatus.AtRisk or GoalStatus.OnTrack or GoalStatus.Hopeless or GoalStatus.Missed)
            return Index(index!, goal.Whole.Status, words) + Best(goal, words) + (goal.Whole.Status == GoalStatus.OnTrack ? "" : who);
        if (goal.Whole.Status is GoalStatus.AtRisk or GoalStatus.Hopeless)
            return Stands(goal.Whole, words) + Best(goal, words) + who;
        return goal.Whole is { Status: GoalStatus.NoData, Reason: { } reason } ? words.Reason(reason) : null;
    }

    private static string Break(TrackedGoal goal, TrackedPeriod period, Words words)
    {
        var (level, week) = (words.Level(period.Level), period.BreaksIn!);
        var when = words.Pick(string.Empty, week.Days == 1 ? "on " : week.Kind == PeriodKind.Week ? "in " : "within ") + PeriodWords.Name(week, words);
        var said = period.Status == GoalStatus.Missed
            ? words.Pick($"{level}目标已在{when}失守", $"the goal of the {level} broke {when}")
            : words.Pick($"{level}目标预计在{when}失守", $"the goal of the {level} is expected to break {when}");
        return period.DaysAbove is { } days && period != goal.Whole ? said + Above(goal, days, words) : said;
    }

    /// <summary>Parts of a percentile goal speak of days: allowed 0 days above 145, 1 has been.</summary>
    private static string Above(TrackedGoal goal, DaysAbove days, Words words)
    {
        var level = FigureWords.Number(goal.Goal.Value);
        return words.Pick($"（高于{level}的天数允许{days.Planned}天，已有{days.SoFar}天）", FormattableString.Invariant($" (allowed {days.Planned} {(days.Planned == 1 ? "day" : "days")} above {level}, {days.SoFar} {(days.SoFar == 1 ? "has" : "have")} been)"));
    }

    private static string Whole(TrackedGoal goal, Words words)
    {
        if (goal.Whole.BreaksIn is not null)
            return words.Pick("，", ", ") + Break(goal, goal.Whole, words);
        // Draws may know the goal to be in danger where the season alone does not break it: then "can still be met" would say too much.
        return goal.Whole.Status is GoalStatus.AtRisk or GoalStatus.Hopeless
            ? words.Pick("，", "; ") + Stands(goal.Whole, words)
            : words.Pick($"，{words.Level(goal.Whole.Level)}目标仍可达", $"; the goal of the {words.Level(goal.Whole.Level)} can still be met");
    }

    private static string Stands(TrackedPeriod whole, Words words) =>
        words.Pick($"{words.Level(whole.Level)}目标{words.Status(whole.Status)}", $"the goal of the {words.Level(whole.Level)} is {words.Status(whole.Status)}");

    /// <summary>Where a goal that hardly anybody keeps will end at best; nothing where that would keep it, which says no more than that it is not lost.</summary>
    private static string Best(TrackedGoal goal, Words words) =>
        goal.Whole is { Best: { } best, Status: GoalStatus.Missed or GoalStatus.Hopeless } whole && !Keeps(goal.Goal, best)
            ? words.Pick($"，{words.Level(whole.Level)}末最好约为{GoalWords.Figure(goal.Goal.Metric, best, words)}", $"; the {words.Level(whole.Level)} will end at best near {GoalWords.Figure(goal.Goal.Metric, best, words)}")
            : string.Empty;

    private static bool Keeps(Goal goal, decimal figure) => goal.Metric.LargerIsBetter ? figure >= goal.Value : figure <= goal.Value;

    /// <summary>A place from both ends, and the gap to what the goal asks for.</summary>
    private static string Rank(TrackedGoal goal, RankStanding rank, Words words)
    {
        var aim = GoalWords.Aim(goal.Goal.Metric, goal.Goal.Value, words);
        var asked = words.Pick($"目标{aim}", $"goal {aim}");
        var now = words.Pick(
            $"现为{FigureWords.Number(rank.Ranked)}个中第{FigureWords.Number(rank.Place)}名、倒数第{FigureWords.Number(rank.PlaceFromBottom)}名，综合指数{FigureWords.Number(rank.Value)}",
            $"now place {FigureWords.Number(rank.Place)} of {FigureWords.Number(rank.Ranked)}, {BulletinText.PlaceFromBottom(rank.PlaceFromBottom, Language.English)}, composite index {FigureWords.Number(rank.Value)}") + GoalWords.JudgedBy(goal.Whole, words);
        if (rank.Needed is not { } needed)
            return words.Pick($"{asked}，{now}", $"{asked}, {now}");
        return words.Pick($"{asked}，{now}；须降至{FigureWords.Number(needed)}", $"{asked}, {now}; {FigureWords.Number(needed)} would do");
    }

    private static string Index(IndexAllowance index, GoalStatus status, Words words)
    {
        var reference = index.IsFromLastYear ? words.Pick("去年同日", "last year's same days") : words.Pick("今年以来", "this year so far");
        if (index.HasRoomForAnything)
            return words.Pick("余下各日即使为有记录以来最差水平也可达标", "met even if every remaining day is as bad as any on record");
        if (index.Together is not { } factor)
            return words.Pick("余下各日六项污染物即使均为零也不能达标", "not met even if the remaining days had none of the six pollutants");
        var single = Alone(index, words);

        // A factor such as 0.068 tells nobody that it is hopeless; how much cleaner the days would have to be does.
        if (factor < PlainFactor || (status == GoalStatus.Hopeless && factor < 1))
        {
            var less = string.Create(CultureInfo.InvariantCulture, $"{(1 - factor) * 100:0.0}");
            return words.Pick(
                $"余下各日六项污染物须比{reference}至少低{less}%才能达标；{single}",
                $"all six pollutants of the remaining days would have to be at least {less}% below {reference}; {single}");
        }

        var together = string.Create(CultureInfo.InvariantCulture, $"{factor:0.000}");
        return words.Pick(
            $"余下各日六项污染物均不超过{reference}的{together}倍可达标；{single}",
            $"met when the remaining days are at most {together} times {reference}; {single}");
    }

    /// <summary>What one pollutant may be while the others repeat the reference; those with room for anything together, so that six of them are one sentence.</summary>
    internal static string Alone(IndexAllowance index, Words words)
    {
        var enough = index.Alone.Where(p => p.Factor is not null).ToList();
        if (enough.Count == 0)
            return words.Pick("单靠一项污染物均不够", "no pollutant alone is enough");
        var roomy = enough.Where(p => p.HasRoomForAnything).ToList();
        if (roomy.Count == index.Alone.Count)
            return words.Pick("任何一项单独达到有记录以来最差水平也可", "any one pollutant alone may be as bad as anything on record");
        var parts = enough.Except(roomy).Select(p => string.Create(CultureInfo.InvariantCulture,
            $"{p.Pollutant.Symbol()} {p.Factor:0.000}{words.Pick("倍（", " (")}{p.RemainingMean:0.0#} {p.Pollutant.Unit()}{words.Pick("）", ")")}"));
        var listed = string.Join(words.Pick("、", ", "), roomy.Select(p => p.Pollutant.Symbol()));
        if (roomy.Count > 0)
            parts = parts.Append(words.Pick($"{listed}达到有记录以来最差水平也可", $"{listed} as bad as anything on record"));
        return words.Pick("只变一项时：", "one pollutant alone: ") + string.Join(words.Pick("、", ", "), parts);
    }
}
