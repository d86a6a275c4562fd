using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Rendering;

/// <summary>
/// Which sheets a report has. Those of many areas are plain tables that are sorted, filtered and counted on. A lone area is read and printed: all
/// about it stands on one sheet, its days on another. What was found while reading is said by <c>check</c>.
/// </summary>
internal static class WorkbookSheets
{
    /// <summary>The days of a longer period have no room on one page.</summary>
    private const int LongestMonth = 31;

    private static readonly (string Id, string Zh, string En)[] BulletinSheets =
    [
        ("aqi_levels", "级别天数", "AQI levels"), ("aqi_level_shares", "级别比例", "AQI level shares"), ("primary", "首要污染物", "Primary"), ("percentiles", "百分位数", "Percentiles"),
        ("multiples", "超标倍数", "Multiples"), ("attainment", "达标", "Attainment"), ("load_shares", "负荷比", "Load shares"), ("three_years", "三年平均", "Three years"),
    ];

    /// <summary>So many rows can still be read when they are printed on one page.</summary>
    private const int MostRowsOnAPage = 100;

    public static IReadOnlyList<WorkbookSheet> Of(Report report, ReportDocument document, ReportComposer composer)
    {
        var words = composer.Words;
        var tables = document.Sections.SelectMany(s => s.Tables).ToDictionary(t => t.Id, t => t.Table, StringComparer.Ordinal);
        var days = Days(report, composer);
        List<WorkbookSheet> months = report.Months.Count == 0 ? [] : [Months(MonthTables.Of(report, composer.Names, words), MonthTables.LevelsOf(report), words)];
        if (report.Days.Areas.Count == 1)
            return [.. new[] { new WorkbookSheet(words.Pick("一览", "At a glance"), [.. Lone(report, tables, composer).Select(LoneAreaTable.WithoutArea)]) }.Concat(months).Append(days).Select(s => s with { IsOnePage = report.Period.Days <= LongestMonth })];
        List<WorkbookSheet> sheets = [.. new IEnumerable<WorkbookSheet>[] { Places(tables, words), months, [days], Goals(report, tables, composer) }.SelectMany(s => s).Select(s => s with { IsOnePage = (s.Printed?.Count ?? s.Tables[0].Rows.Count()) <= MostRowsOnAPage })];
        var titles = sheets.Select(s => new[] { Cell.Text(words.Pick($"工作表“{s.Name}”", $"Sheet {s.Name}")), Cell.Text(s.Tables[0].Title) }); // a plain sheet has no room for its title
        var about = tables["about"];
        return [.. sheets, new WorkbookSheet(words.Pick("说明", "About"), [about with { Rows = about.Rows.Concat(titles) }]) { IsOnePage = true }];
    }

    private static IEnumerable<WorkbookSheet> Places(Dictionary<string, Table> tables, Words words)
    {
        foreach (var (id, zh, en) in ((string, string, string)[])[("ranking", "排名", "Ranking"), ("published", "公布名次", "Published"), ("areas", "区域", "Areas"), ("changes", "同比", "Changes"), ("changes_previous", "环比", "On previous"), .. BulletinSheets])
            if (tables.TryGetValue(id, out var table))
                yield return new WorkbookSheet(words.Pick(zh, en), [table]) { Charts = id == "ranking" ? [RankingBars(table, words)] : [] };
    }

    /// <summary>Bars beside the table of places.</summary>
    private static SheetChart RankingBars(Table table, Words words) => new(ChartKind.Bars, table.Title ?? words.Header("index"), [table.Columns.ToList().IndexOf("index")])
    {
        Categories = 1,
        Left = table.Columns.Count + 1,
        Right = table.Columns.Count + 10,
        Top = 0,
        Height = Math.Max(16, table.Rows.Count() + 4),
    };

    /// <summary>The months with their charts below: months beside last year's, and the cumulative mean against goal and last year.</summary>
    private static WorkbookSheet Months(Table table, IReadOnlyList<AqiCategory> categories, Words words)
    {
        const int Monthly = 3, Cumulative = 5, Middle = 5;
        var (top, levels) = (table.Rows.Count() + 2, table.Columns.ToList().IndexOf(MonthTables.Column(categories[0])));
        return new WorkbookSheet(words.Pick("逐月", "Months"), [table])
        {
            Charts =
            [
                new SheetChart(ChartKind.Columns, words.Pick("PM2.5月均浓度（µg/m³）", "PM2.5 by month (µg/m³)"), [Monthly, Monthly + 1]) { Left = 0, Right = Middle, Top = top },
                new SheetChart(ChartKind.Lines, words.Pick("PM2.5累计平均浓度（µg/m³）", "PM2.5, mean of the year to date (µg/m³)"), [.. Enumerable.Range(Cumulative, levels - Cumulative)]) { Left = Middle, Right = Middle + 6, Top = top },
                new SheetChart(ChartKind.Stacked, words.Pick("各级别天数", "Days by level"), [.. Enumerable.Range(levels, categories.Count)]) { Left = 0, Right = Middle, Top = top + 21, Colours = [.. categories.Select(l => l.Rgb)] },
            ],
        };
    }

    /// <summary>The days of all areas; charted and printed are those of the area looked at closely.</summary>
    private static WorkbookSheet Days(Report report, ReportComposer composer)
    {
        var (words, table) = (composer.Words, DayTables.Of(report, composer.Names, composer.Words));
        var first = report.OnLastYear.TakeWhile(c => c.Current.Area != report.Focus).Sum(c => c.Current.DayAqis.Count);
        var rows = new SheetRows(first, report.Of(report.Focus).Current.DayAqis.Count);
        var (lone, columns) = (report.Days.Areas.Count == 1 && report.Period.Days <= LongestMonth, table.Columns.ToList());
        var (fine, ozone, name) = (columns.IndexOf("pm25"), columns.IndexOf("o3_8h"), composer.Names.Of(report.Focus));
        var (left, top) = lone ? (0, rows.Count + 2) : (columns.Count + 1, 0);
        return new WorkbookSheet(words.Pick("日", "Days"), [table])
        {
            Printed = report.Days.Areas.Count == 1 ? null : rows,
            Charts = rows.Count == 0 ? [] :
            [
                new SheetChart(ChartKind.Columns, words.Pick($"{name} PM2.5日均浓度（µg/m³）", $"PM2.5 by day, {name} (µg/m³)"), [fine]) { Categories = 1, Rows = rows, Left = left, Right = left + 5, Top = top, Height = 18 },
                new SheetChart(ChartKind.Lines, words.Pick($"{name} PM2.5与O3-8h（µg/m³）", $"PM2.5 and O3-8h, {name} (µg/m³)"), [fine, ozone])
                {
                    Categories = 1, Rows = rows, Left = lone ? left + 5 : left, Right = lone ? columns.Count : left + 5, Top = lone ? top : top + 19, Height = 18, Colours = [Palette.Of(Pollutant.PM25), Palette.Of(Pollutant.O3)],
                },
            ],
        };
    }

    private static IEnumerable<WorkbookSheet> Goals(Report report, Dictionary<string, Table> tables, ReportComposer composer)
    {
        var words = composer.Words;
        if (report.Goals.Count > 0)
        {
            yield return OfGoals(words.Pick("目标", "Targets"), GoalTables.Whole(report, composer.Names, words), report, composer);
            yield return OfGoals(words.Pick("周月季年", "Levels"), GoalTables.Levels(report.Goals, composer.Names, words), report, composer);
            if (ControlTable.Of(report, composer.Names, words) is { } control)
                yield return OfGoals(words.Pick("控制值", "Control"), control, report, composer);
        }

        foreach (var (id, zh, en) in new[] { ("next", "下一时段", "Next"), ("measures", "措施", "Measures"), ("alerts", "预警", "Alerts"), ("events", "事件", "Events") })
            if (tables.TryGetValue(id, out var table))
                yield return OfGoals(words.Pick(zh, en), table, report, composer);
    }

    /// <summary>A sheet of goals or alerts: of more than fit on a page those of the area looked at closely are printed.</summary>
    private static WorkbookSheet OfGoals(string name, Table table, Report report, ReportComposer composer)
    {
        var sheet = new WorkbookSheet(name, [table]);
        var areas = table.Rows.Select(r => r[0].ToText()).ToList();
        var own = composer.Names.Of(report.Focus);
        var (first, count) = (areas.IndexOf(own), areas.Count(a => a == own));
        return areas.Count <= MostRowsOnAPage || count == 0 || areas.LastIndexOf(own) != first + count - 1 ? sheet : sheet with { Printed = new SheetRows(first, count) };
    }

    /// <summary>The tables of a lone area, its figures down the page instead of across.</summary>
    private static IEnumerable<Table> Lone(Report report, Dictionary<string, Table> tables, ReportComposer composer)
    {
        var bulletin = new BulletinTables(report, composer.Names, composer.Words);
        yield return LoneAreaTable.Of(tables, bulletin, composer.Words);
        yield return bulletin.LevelsOfLoneArea();
        yield return bulletin.PollutantsOfLoneArea();
        if (report.Goals.Count > 0)
        {
            yield return GoalTables.Whole(report, composer.Names, composer.Words);
            yield return GoalTables.Levels(report.Goals, composer.Names, composer.Words);
            if (ControlTable.Of(report, composer.Names, composer.Words) is { } control)
                yield return control;
        }

        foreach (var id in (string[])["published", "next", "measures", "alerts", "events", "about"])
            if (tables.TryGetValue(id, out var table))
                yield return table;
    }
}
