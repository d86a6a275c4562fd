using AirQuality.Accountability;
using AirQuality.Briefs;
using AirQuality.Figures;
using AirQuality.Indices;
using AirQuality.Meteorology.Effects;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tables;

/// <summary>Briefs and dispatch sheets as tables.</summary>
public static class BriefTables
{
    private static readonly string[] BriefColumns = ["part", "metric", "period", "value", "change", "place_city", "of_city", "place", "of", "control", "days_left", "may_lose", "text", "from_bottom", "level", "primary", "goal", "status", "responsible"];

    private static readonly string[] SheetColumns =
        ["metric", "period", "value", "place_city", "of_city", "place", "of", "change", "change_place_city", "change_place", "control", "days_left", "need_good", "may_lose"];

    /// <summary>What the table for people has within its cells.</summary>
    private static readonly string[] MoreSheetColumns = ["change_of_city", "change_of", "base", "status", "owners"];

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
                $"{(both ? $"本月（{PeriodWords.Name(brief.Month.Period, words)}）与今年以来" : $"本月即今年以来（{PeriodWords.Name(brief.Month.Period, words)}）")}{(among is { } zh ? $"，共{zh}个{brief.Area.Level.Name(Language.Chinese)}" : string.Empty)}",
                $"{(both ? $"Month ({PeriodWords.Name(brief.Month.Period, words)}) and year to date" : $"Month and year to date ({PeriodWords.Name(brief.Month.Period, words)})")}{(among is { } en ? $", {en} ranked" : string.Empty)}"),
        };
    }

    /// <summary>The whole brief for machines, one row a figure, goal or alert.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="words">The language of the texts.</param>
    /// <returns>
    /// The table; <c>part</c> is <c>yesterday today keep month year published goal alert duty</c>. A row <c>keep</c> says what the hours left may
    /// average (<c>control</c>) for today to stay in <c>level</c>; of a duty <c>value</c> is the figure so far, <c>goal</c> the limit, <c>level</c> the step.
    /// </returns>
    public static Table Machine(MorningBrief brief, Words words) => Machine(brief, weather: null, words);

    /// <summary>The same with what the weather did to the mean of a pollutant since the year began.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="weather">The change on last year; <c>null</c> where it is not asked for.</param>
    /// <param name="words">The language of the texts.</param>
    /// <returns>The table, with a row whose <c>part</c> is <c>weather</c>: <c>value</c> is what the weather did, µg/m³, <c>change</c> the rest in per cent.</returns>
    public static Table Machine(MorningBrief brief, WeatherEffect? weather, Words words)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(words);
        List<Cell[]> rows =
        [
            OfDay("yesterday", brief.Yesterday.Date, brief.Yesterday.Aqi, brief.YesterdayPlace, BriefWords.Yesterday(brief, words), words),
            .. brief.Today is { } today ? TodayRows(today, words) : [],
            .. Standing("month", brief.Month, words), .. Standing("year", brief.Year, words), .. brief.LatestPublished is { } published ? Standing("published", published, words) : [],
            .. weather is null ? [] : new[] { WeatherRow(weather, words) },
            .. brief.Goals.Select(g => GoalRow(g, words)),
            .. brief.Alerts.Select(a => AlertRow(a, words)),
            .. brief.Duties.SelectMany(d => DutyRows(d, words)),
        ];
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
        return new Table([.. SheetColumns, .. MoreSheetColumns], sheet.Rows.Select(r => (Cell[])[.. Cells(r, words), .. MoreCells(r, sheet, words)]).ToList())
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

    /// <summary>Who answers for the goals of a sheet that are not on track, a sentence a goal.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentences; none where nobody is known.</returns>
    public static IEnumerable<string> SheetAnswers(DispatchSheet sheet, Words words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        return sheet.Goals.Where(g => g.Whole.Status is GoalStatus.AtRisk or GoalStatus.Hopeless or GoalStatus.Missed && OwnerWords.Chain(g.Goal, words) is not null).Select(g =>
            $"{words.Metric(g.Goal.Metric.Key)} {PeriodWords.Name(g.Whole.Period, words)}{words.Pick("目标", " goal ")}{words.Status(g.Whole.Status)}{OwnerWords.Answers(g.Goal, words)}");
    }

    private static Cell[] MoreCells(DispatchRow row, DispatchSheet sheet, Words words)
    {
        var goal = row.Goal is null ? null : sheet.Goals.FirstOrDefault(g => g.Periods.Contains(row.Goal));
        return
        [
            Cell.Number(row.Standing.ChangePlaceInCity?.Of), Cell.Number(row.Standing.ChangePlace?.Of), Cell.Number(row.Standing.Change.Base),
            row.Goal is { } period ? GoalCells.Status(period.Status, words) : Cell.Missing,
            goal is null ? Cell.Missing : Cell.Text(OwnerWords.Chain(goal.Goal, words)),
        ];
    }

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

    private static Cell[] Row(string part, string metric, string period, Dictionary<string, Cell> cells)
    {
        (cells["part"], cells["metric"], cells["period"]) = (Cell.Text(part), Cell.Text(metric), Cell.Text(period));
        return [.. BriefColumns.Select(c => cells.GetValueOrDefault(c, Cell.Missing))];
    }

    private static Cell[] OfDay(string part, LocalDate day, AqiResult aqi, PlaceAmong? place, string text, Words words) => Row(part, "aqi", Iso(day), new(StringComparer.Ordinal)
    {
        ["value"] = Cell.Number(aqi.Aqi),
        ["place"] = Cell.Number(place?.Place),
        ["of"] = Cell.Number(place?.Of),
        ["from_bottom"] = Cell.Number(place?.FromBottom),
        ["level"] = aqi.Category is { } category ? Cell.Text(words.Category(category)) : Cell.Missing,
        ["primary"] = Cell.Text(string.Join('+', aqi.Primary.Select(p => p.Key()))),
        ["text"] = Cell.Text(text),
    });

    /// <summary>The day so far, and for each category that can be kept what the pollutants that decide it may average.</summary>
    private static IEnumerable<Cell[]> TodayRows(DaySoFar today, Words words)
    {
        yield return OfDay("today", today.Date, today.SoFar, place: null, BriefWords.Today(today, words), words);
        if (today.HoursPast == 24)
            yield break;
        foreach (var keep in BriefWords.CategoriesToKeep(today))
            foreach (var binding in keep.Binding)
                yield return Row("keep", binding.Pollutant.Key(), Iso(today.Date), new(StringComparer.Ordinal)
                {
                    ["control"] = Cell.Number(binding.MayAverage.Value),
                    ["level"] = Cell.Text(words.Category(keep.Category)),
                });
    }

    private static IEnumerable<Cell[]> Standing(string part, PeriodStanding standing, Words words) => standing.Figures.Select(f => Row(part, f.Metric.Key, standing.Period.ToString(), new(StringComparer.Ordinal)
    {
        ["value"] = Cell.Number(f.Change.Value),
        ["change"] = Cell.Number(f.Change.Change),
        ["place_city"] = Cell.Number(f.PlaceInCity?.Place),
        ["of_city"] = Cell.Number(f.PlaceInCity?.Of),
        ["place"] = Cell.Number(f.Place?.Place),
        ["of"] = Cell.Number(f.Place?.Of),
        ["from_bottom"] = Cell.Number(f.Place?.FromBottom),
        ["text"] = Cell.Text(words.Reason(f.Change.Reason)),
    }));

    private static Cell[] GoalRow(TrackedGoal goal, Words words) => Row("goal", goal.Goal.Key, goal.Whole.Period.ToString(), new(StringComparer.Ordinal)
    {
        ["value"] = Cell.Number(goal.Whole.Actual),
        ["control"] = Cell.Number(goal.Whole.Control),
        ["days_left"] = Cell.Number(goal.Whole.RemainingDays),
        ["may_lose"] = Cell.Number(goal.Whole.AllowedDays),
        ["goal"] = Cell.Number(goal.Whole.Planned),
        ["status"] = GoalCells.Status(goal.Whole.Status, words),
        ["responsible"] = Cell.Text(goal.Goal.Responsible),
        ["text"] = Cell.Text(BriefWords.Goal(goal, words)),
    });

    private static Cell[] WeatherRow(WeatherEffect weather, Words words) => Row("weather", weather.Pollutant.Key(), weather.Period.ToString(), new(StringComparer.Ordinal)
    {
        ["value"] = Cell.Number(weather.Weather),
        ["change"] = Cell.Number(weather.RestPercent),
        ["text"] = Cell.Text(weather.Sentence.In(words.Language)),
    });

    private static Cell[] AlertRow(Alert alert, Words words) => Row("alert", alert.Metric, Iso(alert.Since), new(StringComparer.Ordinal)
    {
        ["responsible"] = Cell.Text(alert.Responsible),
        ["text"] = Cell.Text(AlertTable.Message(alert, words)),
    });

    /// <summary>A row a limit; one where nothing limits.</summary>
    private static IEnumerable<Cell[]> DutyRows(Duty duty, Words words) =>
        duty.Limits.Select(l => (DutyLimit?)l).DefaultIfEmpty().Select(limit => Row("duty", limit?.Metric ?? duty.Metric, duty.Decides.ToString(), new(StringComparer.Ordinal)
        {
            ["value"] = Cell.Number(limit?.SoFar),
            ["control"] = Cell.Number(limit?.Control),
            ["days_left"] = Cell.Number(limit?.RemainingDays),
            ["may_lose"] = Cell.Number(limit?.AllowedDays),
            ["level"] = Cell.Text(duty.Rule.Step.ToString().ToLowerInvariant()),
            ["goal"] = Cell.Number(limit?.Value),
            ["status"] = Cell.Text(duty.State.ToString().ToLowerInvariant()),
            ["text"] = Cell.Text(BriefWords.Duty(duty, words)),
        }));

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);

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
