using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Agents.Tools;

/// <summary>What the tools about goals have in common: which goals are meant, their figures.</summary>
internal static class GoalFigures
{
    /// <summary>The keys of all figures goals may be for.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. GoalMetric.All.Concat(GoalMetric.Further).Select(m => m.Key)];

    public static ToolInput Metric { get; } = new("metric", InputKind.Text, new(
        $"只看一个指标的目标：{string.Join("、", Keys)}，或其名称；省略为全部",
        "only the goal for one figure, by key or name; left out: all"));

    /// <summary>The goals that run on a day and are asked about; for a Monday sheet also those that begin in the week to come.</summary>
    public static IReadOnlyList<TrackedGoal> Asked(Inquiry ask, AreaInView own, LocalDate day, bool forMonday = false)
    {
        if (!own.View.HasDays)
            throw Inquiry.Refuse(ask.Say("只有公布的数值，没有自有的日值，不能跟踪目标。", "There are published figures only, no days of one's own: goals cannot be tracked."));
        var goals = forMonday ? ask.Data.Monday(own, day, ask.Cancellation) : ask.Data.Track(own, day, ask.Cancellation);
        if (goals.Count == 0)
            throw Inquiry.Refuse(ask.Say($"{own.Name}没有在{AnswerWords.Day(day, ask.Words)}执行的目标。", $"{own.Name} has no goal that runs on {AnswerWords.Day(day, ask.Words)}."));
        if (ask.Given.Text(Metric.Name) is not { } name)
            return goals;
        var metric = GoalMetric.Find(name) ?? throw ask.UnknownFigure(Metric.Name, name, goals.Select(g => g.Goal.Metric.Key));
        List<TrackedGoal> ofMetric = [.. goals.Where(g => g.Goal.Metric == metric)];
        return ofMetric.Count > 0 ? ofMetric : throw ask.AskBack(
            ask.Say($"{own.Name}没有{ask.Words.Metric(metric.Key)}的目标，有{string.Join("、", goals.Select(g => ask.Words.Metric(g.Goal.Metric.Key)))}的。", $"{own.Name} has no goal for {ask.Words.Metric(metric.Key)}; it has goals for {string.Join(", ", goals.Select(g => ask.Words.Metric(g.Goal.Metric.Key)))}."),
            goals.Select(g => new AnswerChoice(Metric.Name, g.Goal.Metric.Key)));
    }

    /// <summary>The figures of goals as wholes: actual, goal, what is left.</summary>
    public static IEnumerable<AnswerFigure> Of(Inquiry ask, AreaInView own, IEnumerable<TrackedGoal> goals) => goals.SelectMany(g => OfPeriod(ask, own, g, g.Whole));

    public static IEnumerable<AnswerFigure> OfPeriod(Inquiry ask, AreaInView own, TrackedGoal goal, TrackedPeriod period)
    {
        var key = goal.Goal.Metric.Key;
        var (name, unit) = (ask.Words.Metric(key), AnswerWords.Unit(key, ask.Words));
        var clause = RankingMetric.Find(key) is null || own.View.LastWholeDay < period.Period.Start ? null : FigureMaker.Clause(ask, own, period.Period.Until(own.View.LastWholeDay), key);
        AnswerFigure Of(string part, decimal? value, string said, string its) => FigureMaker.Named(part.Length == 0 ? key : $"{key}:{part}", value, name + said, its) with { Area = own.Name, Period = period.Period.ToString(), Clause = clause, Source = part.Length == 0 ? "own" : "derived" };
        yield return Of(string.Empty, period.Actual, ask.Say("现值", ", so far"), unit) with
        {
            IsValid = period.Reason is null,
            Reasons = period.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
        };
        if (period.Planned is { } planned)
            yield return Of("goal", planned, ask.Say("目标", ", goal"), unit);
        if (period.Control is { } control)
            yield return Of("control", control, ask.Say("剩余日控制值", ", what the days left may average"), unit);
        if (period.AllowedDays is { } allowed)
            yield return Of("allowed_days", allowed, ask.Say("剩余日中还可超标的天数", ", days left that may be lost"), ask.Say("天", "days"));
        yield return Of("remaining_days", period.RemainingDays, ask.Say("余天", ", days left"), ask.Say("天", "days"));
        if (period.Probability is { } probability)
            yield return Of("probability", decimal.Round((decimal)probability, 3), ask.Say("达成概率（估计）", ", probability that it is met (an estimate)"), string.Empty);
    }

    /// <summary>The goal as far as one of its periods: what is said of a whole goal is then said of that part.</summary>
    public static TrackedGoal? Part(TrackedGoal goal, GoalLevel level) =>
        goal.Periods.Index().Where(p => p.Item.Level == level && p.Item != goal.Whole).Select(p => (int?)p.Index).LastOrDefault() is { } at
            ? goal with { Periods = [.. goal.Periods.Take(at + 1)], Goal = goal.Goal with { Responsible = null } }
            : null;
}
