using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>Makes sheets of the tables and sentences that the commands of the same names print.</summary>
internal sealed class SheetMaker(LevelFacts facts, Words words, CancellationToken cancellationToken)
{
    private static readonly string[] MondayColumns = ["metric", "period", "planned", "goal", "actual", "remaining_days", "control", "allowed_days", "probability", "status"];

    /// <summary>The morning of an area.</summary>
    public SheetParts Brief(Area area)
    {
        var brief = facts.View.Brief(area.ToString(), AssessmentPeriod.Day(facts.AsOf), cancellationToken);
        return new(
        [
            Heading(BriefWords.Title(brief, words)),
            Line(BriefWords.Yesterday(brief, words)),
            .. brief.Today is { } today ? [Line(words.Pick("今日", "Today: ") + BriefWords.Today(today, words))] : Array.Empty<PagePart>(),
            Table(BriefTables.Standing(brief, words)),
            .. BriefWords.LatestPublished(brief, words) is { } published ? [Line(published)] : Array.Empty<PagePart>(),
            .. brief.Goals.Select(g => Line(BriefWords.Goal(g, words) + words.Pick("。", "."))),
            Line(words.Pick($"预警{brief.Alerts.Count}项", $"Alerts: {brief.Alerts.Count}")),
            .. brief.Alerts.Select(a => Line(AlertTable.Message(a, words) + words.Pick("。", "."))),
            .. brief.Duties.Select(d => Line(BriefWords.Duty(d, words))),
        ], BriefTables.Machine(brief, words));
    }

    /// <summary>The target sheet of the week.</summary>
    public SheetParts Monday(Area area)
    {
        var goals = facts.View.Monday(area.ToString(), AssessmentPeriod.Day(facts.AsOf), cancellationToken);
        var name = facts.Names.Of(area);
        return new(
        [
            Heading(words.Pick($"{name}周一目标单，截至{AnswerWords.Day(facts.AsOf, words)}", $"{name}, Monday sheet as of {AnswerWords.Day(facts.AsOf, words)}")),
            goals.Count == 0 ? Line(words.Pick("没有目标。", "No goals.")) : Table(new Table(MondayColumns, [.. goals.SelectMany(g => g.ForMonday().Select(p => MondayRow(g, p)))]) { Title = name, Headers = GoalCells.Headers(words) }),
            .. goals.Select(g => TrackWords.Verdict(g, words)).OfType<string>().Select(v => Line(v + words.Pick("。", "."))),
            .. DayGoalTable.Of(goals, words) is { } days ? [Table(days)] : Array.Empty<PagePart>(),
        ], MondayTable.Of(goals, facts.Names, words));
    }

    /// <summary>The dispatch sheet of the month to date.</summary>
    public SheetParts Dispatch(Area area)
    {
        var sheet = facts.View.Sheet(area.ToString(), AssessmentPeriod.Month(facts.AsOf.Year, facts.AsOf.Month), cancellationToken);
        var tables = BriefTables.SheetForPeople(sheet, words);
        return new([Heading(tables[0].Title ?? string.Empty), .. tables.Select(Table), .. BriefTables.SheetAnswers(sheet, words).Select(Line)], BriefTables.Sheet(sheet, words));
    }

    /// <summary>The places of all areas in the month to date.</summary>
    public SheetParts Rank()
    {
        var period = AnswerWords.Period(facts.Month, words);
        var title = words.Pick($"{facts.View.Level.Name(words.Language)}综合指数排名，{period}", $"Ranking by composite index, {period}");
        var ranking = facts.View.Rank(facts.Month, "index", cancellationToken);
        var rows = new RankTable(facts.Names, words);
        return new(
            [Heading(title), .. ranking.Groups.SelectMany(g => (PagePart[])[Table(rows.ForPeople(g) with { Title = period }), .. rows.Sentences(g).Select(Line)])],
            new Table(rows.ColumnsForMachines, [.. ranking.Groups.SelectMany(rows.Of)]) { Title = title });
    }

    private Cell[] MondayRow(TrackedGoal goal, TrackedPeriod period) =>
    [
        GoalCells.Metric(goal.Goal, words), GoalCells.Period(period, words), GoalCells.Planned(goal, period, words), GoalCells.Goal(goal, period, words), GoalCells.Actual(goal, period, words),
        Cell.Number(period.RemainingDays), GoalCells.Control(goal, period, decimals: 0), Cell.Number(period.AllowedDays), GoalCells.Probability(period), GoalCells.Status(period.Status, words),
    ];

    private static PagePart Heading(string text) => new() { Heading = text };

    private static PagePart Line(string text) => new() { Line = text };

    private static PagePart Table(Table table) => new() { Table = table };
}
