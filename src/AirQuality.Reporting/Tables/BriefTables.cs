using AirQuality.Briefs;
using AirQuality.Figures;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Briefs and dispatch sheets as tables.</summary>
public static class BriefTables
{
    private static readonly string[] BriefColumns = ["part", "metric", "period", "value", "change", "place_city", "of_city", "place", "of", "control", "days_left", "may_lose", "text"];

    private static readonly string[] SheetColumns =
        ["metric", "period", "value", "place_city", "of_city", "place", "of", "change", "change_place_city", "change_place", "control", "days_left", "need_good", "may_lose"];

    /// <summary>Month and year to date side by side: value, change on last year, place in the city and among all.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language.</param>
    /// <returns>One row a figure; the month alone in January, when both are the same days.</returns>
    public static Table Standing(MorningBrief brief, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        var both = brief.Month.Period.Start != brief.Year.Period.Start;
        var (inCity, inAll) = (brief.Year.Figures.Any(f => f.PlaceInCity is not null), brief.Year.Figures.Any(f => f.Place is not null));
        string[] half = ["value", "change", .. inCity ? ["place_city"] : Array.Empty<string>(), .. inAll ? ["place"] : Array.Empty<string>()];
        var periods = both ? new[] { (Key: "month_", Of: brief.Month), (Key: "year_", Of: brief.Year) } : [(Key: "month_", Of: brief.Month)];
        var headers = periods.SelectMany(p => half.Select(h => KeyValuePair.Create(p.Key + h, HeaderOf(p.Key, h, words)))).ToDictionary(StringComparer.Ordinal);
        var among = brief.Year.Figures.Max(f => f.Place?.Of);
        return new Table(
            ["metric", .. headers.Keys],
            brief.Month.Figures.Select((f, i) => (Cell[])[Metric(f, words), .. periods.SelectMany(p => Half(p.Of.Figures[i], inCity, inAll))]).ToList())
        {
            Headers = headers,
            Title = words.Pick(
                $"{(both ? $"本月（{PeriodWords.Name(brief.Month.Period, words)}）与今年" : $"今年（{PeriodWords.Name(brief.Month.Period, words)}）")}以来{(among is { } zh ? $"，共{zh}个{brief.Area.Level.Name(Language.Chinese)}" : string.Empty)}",
                $"{(both ? $"Month ({PeriodWords.Name(brief.Month.Period, words)}) and year" : $"Year ({PeriodWords.Name(brief.Month.Period, words)})")} to date{(among is { } en ? $", {en} ranked" : string.Empty)}"),
        };
    }

    /// <summary>The whole brief for machines, one row a figure, goal or alert.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language of the texts.</param>
    /// <returns>The table; <c>part</c> is <c>yesterday today month year published goal alert</c>.</returns>
    public static Table Machine(MorningBrief brief, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        var rows = new List<Cell[]> { Row("yesterday", "aqi", brief.Yesterday.Date.ToString("uuuu-MM-dd", null), brief.Yesterday.Aqi.Aqi, brief.YesterdayPlace, BriefWords.Yesterday(brief, words)) };
        if (brief.Today is { } today)
            rows.Add(Row("today", "aqi", today.Date.ToString("uuuu-MM-dd", null), today.SoFar.Aqi, null, BriefWords.Today(today, words)));
        foreach (var (part, standing) in new[] { ("month", brief.Month), ("year", brief.Year), ("published", brief.LatestPublished) }.Where(p => p.Item2 is not null))
            rows.AddRange(standing!.Figures.Select(f => (Cell[])
            [
                Cell.Text(part), Cell.Text(f.Metric.Key), Cell.Text(standing.Period.ToString()), Cell.Number(f.Change.Value), Cell.Number(f.Change.Change),
                Cell.Number(f.PlaceInCity?.Place), Cell.Number(f.PlaceInCity?.Of), Cell.Number(f.Place?.Place), Cell.Number(f.Place?.Of),
                Cell.Missing, Cell.Missing, Cell.Missing, Cell.Text(words.Reason(f.Change.Reason)),
            ]));
        rows.AddRange(brief.Goals.Select(g => (Cell[])
        [
            Cell.Text("goal"), Cell.Text(g.Goal.Key), Cell.Text(g.Whole.Period.ToString()), Cell.Number(g.Whole.Actual), Cell.Missing,
            Cell.Missing, Cell.Missing, Cell.Missing, Cell.Missing,
            Cell.Number(g.Whole.Control), Cell.Number(g.Whole.RemainingDays), Cell.Number(g.Whole.AllowedDays), Cell.Text(BriefWords.Goal(g, words)),
        ]));
        rows.AddRange(brief.Alerts.Select(a => Row("alert", a.Metric, a.Since.ToString("uuuu-MM-dd", null), null, null, AlertTable.Message(a, words))));
        return new Table(BriefColumns, rows);
    }

    /// <summary>The dispatch sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The language.</param>
    /// <returns>One row a figure and period; control values as whole numbers for people, rounded down.</returns>
    public static Table Sheet(DispatchSheet sheet, Words words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        return new Table(SheetColumns, Rows(sheet, words))
        {
            Headers = SheetHeaders(words),
            Title = SheetTitle(sheet, words),
        };
    }

    /// <summary>The dispatch sheet for people: a table a period, places with how many are ranked.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The language.</param>
    /// <returns>One or two tables.</returns>
    public static IReadOnlyList<Table> SheetForPeople(DispatchSheet sheet, Words words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        var inCity = sheet.Rows.Any(r => r.Standing.PlaceInCity is not null);
        string[] columns = ["metric", "value", .. inCity ? ["place_city"] : Array.Empty<string>(), "place", "change", .. inCity ? ["change_place_city"] : Array.Empty<string>(), "change_place", .. SheetColumns[10..]];
        return [.. sheet.Rows.GroupBy(r => r.Period).Select((group, i) => new Table(columns, group.Select(r => ForPeople(r, inCity, words)).ToList())
        {
            Headers = SheetHeaders(words),
            Title = i == 0 ? SheetTitle(sheet, words) : words.Pick("今年以来（", "Year to date (") + PeriodWords.Name(group.Key, words) + words.Pick("）", ")"),
        })];
    }

    private static Cell[] ForPeople(DispatchRow row, bool inCity, Words words)
    {
        Cell[] InCity(PlaceAmong? place) => inCity ? [Place(place)] : [];
        var standing = row.Standing;
        return
        [
            Metric(standing, words), Cell.Number(standing.Change.Value), .. InCity(standing.PlaceInCity), Place(standing.Place),
            Change(standing), .. InCity(standing.ChangePlaceInCity), Place(standing.ChangePlace), .. Cells(row, words)[10..],
        ];
    }

    private static Cell Place(PlaceAmong? place) => Cell.Number(place?.Place) with { Display = place is null ? null : FormattableString.Invariant($"{place.Place}/{place.Of}") };

    private static string SheetTitle(DispatchSheet sheet, Words words) =>
        words.Pick($"{sheet.Area.Name}调度单  {PeriodWords.Name(sheet.Period, words)}", $"{sheet.Area.Name}, dispatch sheet, {PeriodWords.Name(sheet.Period, words)}");

    private static List<Cell[]> Rows(DispatchSheet sheet, Words words) => [.. sheet.Rows.Select(r => Cells(r, words))];

    private static Cell[] Cells(DispatchRow r, Words words) =>
    [
        Metric(r.Standing, words),
        Cell.Text(r.Period.ToString()) with { Display = PeriodWords.Name(r.Period, words) },
        Cell.Number(r.Standing.Change.Value),
        Cell.Number(r.Standing.PlaceInCity?.Place),
        Cell.Number(r.Standing.PlaceInCity?.Of),
        Cell.Number(r.Standing.Place?.Place),
        Cell.Number(r.Standing.Place?.Of),
        Change(r.Standing),
        Cell.Number(r.Standing.ChangePlaceInCity?.Place),
        Cell.Number(r.Standing.ChangePlace?.Place),
        Control(r),
        Cell.Number(r.DaysLeft),
        Cell.Number(r.GoodDaysNeeded),
        Cell.Number(r.MayLose),
    ];

    private static Dictionary<string, string> SheetHeaders(Words words) => new(StringComparer.Ordinal)
    {
        ["place_city"] = words.Pick("市内", "City"),
        ["of_city"] = words.Pick("市共", "Of"),
        ["place"] = words.Pick("全体", "All"),
        ["of"] = words.Pick("共", "Of"),
        ["change"] = words.Pick("同比", "Change"),
        ["change_place_city"] = words.Pick("同比市内", "Ch. city"),
        ["change_place"] = words.Pick("同比全体", "Ch. all"),
        ["control"] = words.Pick("控制值", "Control"),
        ["days_left"] = words.Pick("余天", "Left"),
        ["need_good"] = words.Pick("需优良", "Need"),
        ["may_lose"] = words.Pick("可超标", "May lose"),
    };

    private static Cell[] Row(string part, string metric, string period, int? value, PlaceAmong? place, string text) =>
    [
        Cell.Text(part), Cell.Text(metric), Cell.Text(period), Cell.Number(value), Cell.Missing, Cell.Missing, Cell.Missing, Cell.Number(place?.Place), Cell.Number(place?.Of),
        Cell.Missing, Cell.Missing, Cell.Missing, Cell.Text(text),
    ];

    private static Cell Metric(FigureStanding figure, Words words) => Cell.Text(figure.Metric.Key) with { Display = words.Header(figure.Metric.Key) };

    private static IEnumerable<Cell> Half(FigureStanding figure, bool inCity, bool inAll)
    {
        yield return Cell.Number(figure.Change.Value);
        yield return Change(figure);
        if (inCity)
            yield return Cell.Number(figure.PlaceInCity?.Place);
        if (inAll)
            yield return Cell.Number(figure.Place?.Place);
    }

    /// <summary>A change with its sign and unit, as people read it.</summary>
    private static Cell Change(FigureStanding figure) => Cell.Number(figure.Change.Change) with
    {
        Display = figure.Change.Change is { } by ? FigureWords.Signed(by) + (figure.Metric.Figure.ChangeKind == ChangeKind.Percent ? "%" : string.Empty) : null,
    };

    private static Cell Control(DispatchRow row) => Cell.Number(row.Control) with
    {
        Display = row.Control is not { } control ? null
            : control < 0 ? "–"
            : FigureWords.Number(GoalWords.Down(GoalMetric.ByKey(row.Standing.Metric.Key), control, 0)),
    };

    private static string HeaderOf(string period, string column, Words words) => (period, column) switch
    {
        ("month_", "value") => words.Pick("本月", "Month"),
        (_, "value") => words.Pick("今年", "Year"),
        (_, "change") => words.Pick("同比", "Change"),
        (_, "place_city") => words.Pick("市内", "City"),
        _ => words.Pick("名次", "Place"),
    };
}
