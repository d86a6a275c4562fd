using AirQuality.Reporting.Facts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Reporting.Composition;

/// <summary>Goals met and endangered, what is left, and what needs attention.</summary>
internal sealed class GoalSections(ReportComposer composer)
{
    /// <summary>More are in the table: a bulletin that lists a hundred is not read.</summary>
    private const int MostSentences = 10;

    private readonly Report report = composer.Report;
    private readonly Words words = composer.Words;
    private readonly AreaNames names = composer.Names;

    /// <summary>The goals; nothing without a plan.</summary>
    public ReportSection? Goals()
    {
        if (report.Goals.Count == 0)
            return null;
        var endangered = report.Goals.Where(g => g.Whole.Status is GoalStatus.AtRisk or GoalStatus.Hopeless or GoalStatus.Missed).ToList();
        var tables = new List<(string, Table)> { ("goals", GoalTables.Whole(report, names, words)) };
        var broken = report.Goals.Where(g => g.Periods.Any(p => p.Status is GoalStatus.AtRisk or GoalStatus.Hopeless or GoalStatus.Missed)).ToList();
        if (broken.Count > 0)
            tables.Add(("levels", GoalTables.Levels(broken, names, words) with { Title = words.Pick("周、月、季、年目标（有风险或未完成的目标）", "Goals at risk or missed, by week, month, quarter and year") }));
        if (GoalTables.Next(report).Any())
            tables.Add(("next", GoalTables.Next(report, names, words)));
        return new ReportSection("goals", words.Pick("目标进展", "Goals"))
        {
            Sentences = [.. new[] { Counts() }.Concat(Few(endangered)).Concat(Left()).Concat(Unlikely()).Select(composer.Stop)],
            Tables = tables,
            Pictures = report.Plans.Any(p => p.Goal.Area == report.Focus) ? ["burndown"] : [],
        };
    }

    /// <summary>The measures against the gap that is left; nothing without measures.</summary>
    public ReportSection? Measures()
    {
        if (report.Measures is not { } measures || measures.Balances.Count + measures.WithoutGoal.Count == 0)
            return null;
        return new ReportSection("measures", words.Pick("措施与缺口", "Measures and gaps"))
        {
            Sentences = [.. measures.Balances.Take(MostSentences).Select(b => names.Of(b.Goal.Area) + words.Pick("，", ", ") + MeasureWords.Balance(b, words) + OwnerWords.Answers(b.Goal, words)).Select(composer.Stop), MeasureWords.Caveat(words)],
            Tables = [("measures", MeasureTable.ForPeople(measures.Balances.SelectMany(b => b.Effects).Concat(measures.WithoutGoal), words, names) with { Title = words.Pick("措施：预期与实见", "Measures: expected and seen") })],
        };
    }

    /// <summary>The alerts with their evidence.</summary>
    public ReportSection Alerts()
    {
        var sentence = report.Alerts.Count == 0
            ? words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，预警0项", $"As of {PeriodWords.Name(report.AsOf, words)} there are 0 alerts")
            : words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，预警{FigureWords.Number(report.Alerts.Count)}项：", $"As of {PeriodWords.Name(report.AsOf, words)} there {(report.Alerts.Count == 1 ? "is 1 alert" : $"are {FigureWords.Number(report.Alerts.Count)} alerts")}: ")
                + string.Join(words.Pick("，", ", "), report.Alerts.GroupBy(a => a.Rule).Select(g => words.Pick($"{words.Rule(g.Key)}{FigureWords.Number(g.Count())}项", $"{words.Rule(g.Key)} {FigureWords.Number(g.Count())}")));
        return new ReportSection("alerts", words.Pick("预警", "Alerts"))
        {
            Sentences = [composer.Stop(sentence)],
            Tables = report.Alerts.Count == 0 ? [] : [("alerts", AlertTable.Of(report.Alerts, names, words) with { Title = words.Pick("预警及依据", "Alerts and what they rest on") })],
        };
    }

    private string Counts()
    {
        var counts = report.Goals.GroupBy(g => g.Whole.Status).OrderByDescending(g => g.Key).Select(g => words.Pick($"{words.Status(g.Key)}{FigureWords.Number(g.Count())}项", $"{FigureWords.Number(g.Count())} {words.Status(g.Key)}"));
        return words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，目标{FigureWords.Number(report.Goals.Count)}项：", $"As of {PeriodWords.Name(report.AsOf, words)} there {(report.Goals.Count == 1 ? "is 1 goal" : $"are {FigureWords.Number(report.Goals.Count)} goals")}: ") + string.Join(words.Pick("，", ", "), counts);
    }

    private string Endangered(TrackedGoal goal)
    {
        var whole = goal.Whole;
        var now = GoalWords.Figure(goal.Goal.Metric, whole.Actual, words) + GoalWords.JudgedBy(whole, words);
        if (goal.Rank is not null && TrackWords.Said(goal, words) is { } placed) // goal and place are what the sentence says
            return GoalWords.Name(names.Of(goal.Goal.Area), goal.Goal, whole.Period, words) + words.Pick("：", " ") + $"{words.Status(whole.Status)}{words.Pick("；", "; ")}{placed}";
        var figures = Goal(goal, whole) + words.Pick($"，现为{now}，{words.Status(whole.Status)}", $", now {now}, {words.Status(whole.Status)}");
        return TrackWords.Said(goal, words) is { } said ? $"{figures}{words.Pick("；", "; ")}{said}" : figures;
    }

    /// <summary>What the days left may bring, for the area looked at closely.</summary>
    public IEnumerable<string> Left() => report.Goals.Where(g => g.Goal.Area == report.Focus).SelectMany(g => g.Periods.Where(p => p.RemainingDays > 0 && p.Status is GoalStatus.OnTrack or GoalStatus.AtRisk or GoalStatus.Hopeless).Select(p =>
    {
        var start = Goal(g, p) + words.Pick($"，余{FigureWords.Number(p.RemainingDays)}天", $", {FigureWords.Number(p.RemainingDays)} {(p.RemainingDays == 1 ? "day" : "days")} left");
        return p.Control is { } control ? words.Pick($"{start}，日均须不高于{GoalWords.Figure(g.Goal.Metric, GoalWords.Down(g.Goal.Metric, control), words)}", $"{start}, which may average at most {GoalWords.Figure(g.Goal.Metric, GoalWords.Down(g.Goal.Metric, control), words)}")
            : p is { DaysAbove: not null, AllowedDays: { } above } ? words.Pick($"{start}，其中还可有{FigureWords.Number(above)}天高于{FigureWords.Number(g.Goal.Value)}", $"{start}, of which {FigureWords.Number(above)} may lie above {FigureWords.Number(g.Goal.Value)}")
            : p.AllowedDays is { } allowed ? words.Pick($"{start}，还可损失{FigureWords.Number(allowed)}天", $"{start}, of which {FigureWords.Number(allowed)} may be lost")
            : null;
    })).OfType<string>();

    private string Goal(TrackedGoal goal, TrackedPeriod period)
    {
        var value = GoalWords.Aim(goal.Goal.Metric, period.Goal ?? period.Planned, words);
        if (period.DaysAbove is { } days && period != goal.Whole)
            value = words.Pick($"高于{FigureWords.Number(goal.Goal.Value)}不超过{days.InForce ?? days.Planned}天", FormattableString.Invariant($"at most {days.InForce ?? days.Planned} {((days.InForce ?? days.Planned) == 1 ? "day" : "days")} above {FigureWords.Number(goal.Goal.Value)}"));
        return GoalWords.Name(names.Of(goal.Goal.Area), goal.Goal, period.Period, words) + words.Pick($"为{value}", $" {value}");
    }

    private IEnumerable<string> Unlikely()
    {
        var unlikely = report.Outlook.Where(o => o.RemainingDays > 0 && o.Probability < 0.5).OrderBy(o => o.Probability).ToList();
        var without = report.Outlook.Count(o => o.Probability is null);
        if (unlikely.Count > 0)
            yield return words.Pick($"达成概率低于50%的目标有{FigureWords.Number(unlikely.Count)}项", unlikely.Count == 1 ? "1 goal is less likely than 50% to be met" : $"{FigureWords.Number(unlikely.Count)} goals are less likely than 50% to be met")
                + (unlikely.Count > MostSentences ? words.Pick($"，最低的{FigureWords.Number(MostSentences)}项为：", $", the least likely {FigureWords.Number(MostSentences)} of them: ") : words.Pick("：", ": "))
                + string.Join(words.Pick("、", ", "), unlikely.Take(MostSentences).Select(o => words.Pick(
                    $"{names.Of(o.Goal.Area)}{o.Goal.Metric.Name(Language.Chinese)}（{OutlookWords.Probability(o)}）", $"{names.Of(o.Goal.Area)} {o.Goal.Metric.Name(Language.English)} ({OutlookWords.Probability(o)})")));
        if (without > 0)
            yield return words.Pick($"{FigureWords.Number(without)}项目标缺达成概率", $"For {FigureWords.Number(without)} {(without == 1 ? "goal" : "goals")} the probability is missing")
                + words.Pick("（", " (") + string.Join(words.Pick("；", "; "), report.Outlook.Select(o => o.Reason).OfType<Reason>().Distinct().Take(3).Select(r => OutlookWords.Reason(r, words))) + words.Pick("）", ")");
    }

    private IEnumerable<string> Few(IReadOnlyList<TrackedGoal> all)
    {
        foreach (var goal in all.Take(MostSentences))
            yield return Endangered(goal);
        if (all.Count > MostSentences)
            yield return words.Pick($"有风险、无望或未完成的目标另有{FigureWords.Number(all.Count - MostSentences)}项", $"Another {FigureWords.Number(all.Count - MostSentences)} {(all.Count - MostSentences == 1 ? "goal is" : "goals are")} at risk, nearly hopeless or missed");
    }
}
