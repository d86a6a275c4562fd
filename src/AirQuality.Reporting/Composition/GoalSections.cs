using AirQuality.Targets;

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
        var endangered = report.Goals.Where(g => g.Whole.Status is GoalStatus.AtRisk or GoalStatus.Missed).ToList();
        var tables = new List<(string, Table)> { ("goals", GoalTables.Whole(report, names, words)) };
        var broken = report.Goals.Where(g => g.Periods.Any(p => p.Status is GoalStatus.AtRisk or GoalStatus.Missed)).ToList();
        if (broken.Count > 0)
            tables.Add(("levels", GoalTables.Levels(broken, names, words)));
        if (GoalTables.Next(report).Any())
            tables.Add(("next", GoalTables.Next(report, names, words)));
        return new ReportSection("goals", words.Pick("目标进展", "Goals"))
        {
            Sentences = [.. new[] { Counts() }.Concat(Few(endangered, Endangered)).Concat(Left()).Concat(Unlikely()).Select(composer.Stop)],
            Tables = tables,
            Pictures = report.Plans.Any(p => p.Goal.Area == report.Focus) ? ["burndown"] : [],
        };
    }

    /// <summary>The alerts with their evidence.</summary>
    public ReportSection Alerts()
    {
        var sentence = report.Alerts.Count == 0
            ? words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，预警0项", $"As of {PeriodWords.Name(report.AsOf, words)} there are 0 alerts")
            : words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，预警{ReportComposer.Text(report.Alerts.Count)}项：", $"As of {PeriodWords.Name(report.AsOf, words)} there {(report.Alerts.Count == 1 ? "is 1 alert" : $"are {ReportComposer.Text(report.Alerts.Count)} alerts")}: ")
                + string.Join(words.Pick("，", ", "), report.Alerts.GroupBy(a => a.Rule).Select(g => words.Pick($"{words.Rule(g.Key)}{ReportComposer.Text(g.Count())}项", $"{words.Rule(g.Key)} {ReportComposer.Text(g.Count())}")));
        return new ReportSection("alerts", words.Pick("预警", "Alerts"))
        {
            Sentences = [composer.Stop(sentence)],
            Tables = report.Alerts.Count == 0 ? [] : [("alerts", AlertTable.Of(report.Alerts, names, words))],
        };
    }

    private string Counts()
    {
        var counts = report.Goals.GroupBy(g => g.Whole.Status).OrderByDescending(g => g.Key).Select(g => words.Pick($"{words.Status(g.Key)}{ReportComposer.Text(g.Count())}项", $"{words.Status(g.Key)} {ReportComposer.Text(g.Count())}"));
        return words.Pick($"截至{PeriodWords.Name(report.AsOf, words)}，目标{ReportComposer.Text(report.Goals.Count)}项：", $"As of {PeriodWords.Name(report.AsOf, words)}, of {ReportComposer.Text(report.Goals.Count)} goals: ") + string.Join(words.Pick("，", ", "), counts);
    }

    private string Endangered(TrackedGoal goal)
    {
        var whole = goal.Whole;
        var metric = words.Metric(goal.Goal.Metric.Key);
        var figures = words.Pick(
            $"{names.Of(goal.Goal.Area)}{whole.Period} {metric}目标{Figure(whole.Goal)}，现为{Figure(whole.Actual)}，{words.Status(whole.Status)}",
            $"{names.Of(goal.Goal.Area)}, {metric} of {whole.Period}: goal {Figure(whole.Goal)}, now {Figure(whole.Actual)}, {words.Status(whole.Status)}");
        return TrackWords.Verdict(goal, words) is { } verdict ? $"{figures}{words.Pick("；", "; ")}{verdict}" : figures;
    }

    /// <summary>What the days left may bring, for the area looked at closely.</summary>
    private IEnumerable<string> Left() => report.Goals.Where(g => g.Goal.Area == report.Focus).SelectMany(g => g.Periods.Where(p => p.RemainingDays > 0 && p.Status is GoalStatus.OnTrack or GoalStatus.AtRisk).Select(p =>
    {
        var metric = words.Metric(g.Goal.Metric.Key);
        var start = words.Pick($"{names.Of(g.Goal.Area)}{p.Period} {metric}目标{Figure(p.Goal)}，余{ReportComposer.Text(p.RemainingDays)}天", $"{names.Of(g.Goal.Area)}, {metric} of {p.Period}: goal {Figure(p.Goal)}, {ReportComposer.Text(p.RemainingDays)} days left");
        return p.Control is { } control ? words.Pick($"{start}，日均须不高于{FigureWords.Number(control)} {g.Goal.Metric.Pollutant?.Unit()}", $"{start}, which may average at most {FigureWords.Number(control)} {g.Goal.Metric.Pollutant?.Unit()}")
            : p.AllowedDays is { } allowed ? words.Pick($"{start}，还可损失{ReportComposer.Text(allowed)}天", $"{start}, of which {ReportComposer.Text(allowed)} may be lost")
            : null;
    })).OfType<string>();

    private IEnumerable<string> Unlikely()
    {
        var unlikely = report.Outlook.Where(o => o.RemainingDays > 0 && o.Probability < 0.5).OrderBy(o => o.Probability).ToList();
        var without = report.Outlook.Count(o => o.Probability is null);
        if (unlikely.Count > 0)
            yield return words.Pick($"达成概率低于50%的目标{ReportComposer.Text(unlikely.Count)}项：", $"Less likely than 50%: {ReportComposer.Text(unlikely.Count)} {(unlikely.Count == 1 ? "goal" : "goals")}: ")
                + string.Join(words.Pick("，", ", "), unlikely.Take(MostSentences).Select(o => $"{names.Of(o.Goal.Area)} {words.Metric(o.Goal.Metric.Key)} {OutlookWords.Probability(o)}"))
                + (unlikely.Count > MostSentences ? words.Pick("等", " …") : string.Empty);
        if (without > 0)
            yield return words.Pick($"{ReportComposer.Text(without)}项目标缺达成概率", $"For {ReportComposer.Text(without)} {(without == 1 ? "goal" : "goals")} the probability is missing")
                + words.Pick("（", " (") + string.Join(words.Pick("；", "; "), report.Outlook.Select(o => o.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Take(3).Select(r => OutlookWords.Reason(r, words))) + words.Pick("）", ")");
    }

    private IEnumerable<string> Few<T>(IReadOnlyList<T> all, Func<T, string> sentence)
    {
        foreach (var item in all.Take(MostSentences))
            yield return sentence(item);
        if (all.Count > MostSentences)
            yield return words.Pick($"其余{ReportComposer.Text(all.Count - MostSentences)}项见表", $"The other {ReportComposer.Text(all.Count - MostSentences)} are in the table");
    }

    private string Figure(decimal? figure) => figure is { } value ? FigureWords.Number(value) : words.Pick("缺", "missing");
}
