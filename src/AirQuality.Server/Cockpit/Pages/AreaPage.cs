using System.Globalization;
using AirQuality.Briefs;
using AirQuality.Indices;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Server.Cockpit.Sheets;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>The page of one area: today and what it may still average, goals of week, month, quarter and year, what each day may have, what breaks, places, duties, alerts. Every figure and every sentence is the library's.</summary>
internal static class AreaPage
{
    /// <summary>Writes it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="facts">The areas of the level.</param>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static void Write(PageWriter page, LevelFacts facts, Area area, CancellationToken cancellationToken)
    {
        var view = facts.View;
        var brief = view.Brief(area.ToString(), AssessmentPeriod.Day(facts.AsOf), cancellationToken);
        page.Raw("<div class=\"tiles\">\n");
        if (view.Level != AreaLevel.Province) // HJ 633 knows no AQI of a province's day before it is over
            Today(page, brief);
        Tile(page, brief.Yesterday, brief.YesterdayPlace);
        Place(page, brief.Month, page.Words.Pick("本月", "Month"));
        if (brief.Year.Period.Start != brief.Month.Period.Start)
            Place(page, brief.Year, page.Words.Pick("今年", "Year"));
        page.Raw("</div>\n");
        Day(page, view, brief, cancellationToken);
        Goals(page, brief.Goals);
        Alerts(page, brief);
        Places(page, brief);
        Duties(page, brief);
        SheetLinks.Write(page, facts, area);
        page.Raw("<footer>").Text(page.Words.Pick($"数据截至{Stamp(view, page.Words)}", $"Data to {Stamp(view, page.Words)}")).Raw("</footer>\n");
    }

    private static void Today(PageWriter page, MorningBrief brief)
    {
        var words = page.Words;
        if (brief.Today is not { SoFar: { Aqi: { } aqi, Category: { } category } result } today)
        {
            page.Raw("<section class=\"tile\" id=\"today\"><p>").Text(words.Pick("今日AQI缺", "Today's AQI is missing")).Raw("</p></section>\n");
            return;
        }

        page.Raw($"<section class=\"tile {PageWriter.ColourClass(category.Rgb)}\" id=\"today\"><p>").Text(words.Pick($"今日AQI（{today.HoursPast}时）", $"AQI today to {today.HoursPast}:00"))
            .Raw($"</p><b data-figure=\"aqi\">{aqi.ToString(CultureInfo.InvariantCulture)}</b><p>").Text(words.Category(category) + Primary(result, words)).Raw("</p></section>\n");
    }

    private static void Tile(PageWriter page, AreaDay day, PlaceAmong? place)
    {
        var words = page.Words;
        if (day.Aqi is not { Aqi: { } aqi, Category: { } category } result)
        {
            page.Raw("<section class=\"tile\"><p>").Text(words.Pick($"昨日AQI缺：{words.Reason(day.Aqi.Reason)}", $"Yesterday's AQI is missing: {words.Reason(day.Aqi.Reason)}")).Raw("</p></section>\n");
            return;
        }

        page.Raw($"<section class=\"tile {PageWriter.ColourClass(category.Rgb)}\"><p>").Text(words.Pick("昨日AQI", "AQI yesterday")).Raw($"</p><b>{aqi.ToString(CultureInfo.InvariantCulture)}</b><p>")
            .Text(words.Category(category) + Primary(result, words)).Raw("</p>");
        if (place is not null)
            page.Raw("<p>").Text(BriefWords.Place(place, words)).Raw("</p>");
        page.Raw("</section>\n");
    }

    private static string Primary(AqiResult result, Words words) =>
        result.Primary.Count == 0 ? string.Empty : words.Pick("，", ", ") + string.Join('+', result.Primary.Select(p => p.Symbol()));

    private static void Place(PageWriter page, PeriodStanding standing, string when)
    {
        var words = page.Words;
        var index = standing.Figures[0];
        page.Raw("<section class=\"tile\"><p>").Text(words.Pick($"{when}名次", $"Place, {when.ToLowerInvariant()}")).Raw("</p><b data-figure=\"place\">");
        if (index.Place is { } place)
            page.Raw($"{place.Place}<small>/{place.Of}</small></b>").Raw(place.IsTied ? $"<p>{page.Say("并列", "tied")}</p>" : string.Empty);
        else
            page.Raw("–</b>");
        if (index.PlaceInCity is { } inCity)
            page.Raw("<p>").Text(words.Pick($"市内第{inCity.Place}名（共{inCity.Of}个）", $"{inCity.Place} of {inCity.Of} in the city")).Raw("</p>");
        page.Raw("<p>").Text(words.Header("index") + " " + (index.Change.Value is { } value ? AnswerWords.Number(value) : words.Pick("缺", "missing"))).Raw("</p></section>\n");
    }

    private static void Day(PageWriter page, AreaView view, MorningBrief brief, CancellationToken cancellationToken)
    {
        var words = page.Words;
        var date = brief.AsOf.PlusDays(1);
        var goals = brief.Goals.Count == 0 ? [] : view.DayGoals(brief.Area.ToString(), date, cancellationToken);
        page.Section("now", words.Pick($"今日（{AnswerWords.Day(date, words)}）", $"Today ({AnswerWords.Day(date, words)})"));
        if (view.Level != AreaLevel.Province)
            page.Line(brief.Today is { } today ? BriefWords.Today(today, words) : words.Pick("今天还没有小时值。", "There are no hours of today yet."));
        page.Line(new GoalsOfDay(goals, date).Sentence(brief.Area, words).Trim());
        page.Line(BriefWords.Yesterday(brief, words));
        if (DayGoalTable.Of(goals, words) is { } days)
            page.Table(days);
        page.Raw("</section>\n");
    }

    private static void Goals(PageWriter page, IReadOnlyList<TrackedGoal> goals)
    {
        var words = page.Words;
        page.Section("goals", words.Pick("目标", "Goals"));
        if (goals.Count == 0)
            page.Line(words.Pick("没有目标", "No goals"));
        foreach (var goal in goals)
        {
            page.Raw("<table><caption>").Text(GoalWords.Heading(goal.Goal.Metric, words) + OwnerWords.Answers(goal.Goal, words)).Raw("</caption>\n<thead><tr>");
            foreach (var head in new[] { words.Pick("时段", "Period"), words.Pick("目标", "Goal"), words.Pick("现在", "Now"), words.Pick("余下日子", "Days left"), words.Pick("状态", "Status") })
                page.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
            page.Raw("</tr></thead>\n<tbody>\n");
            foreach (var period in goal.Periods)
                Row(page, goal, period);
            page.Raw("</tbody></table>\n");
            page.Line(TrackWords.Verdict(goal, words) is { } verdict ? verdict + words.Pick("。", ".") : null);
        }

        page.Raw("</section>\n");
    }

    private static void Row(PageWriter page, TrackedGoal goal, TrackedPeriod period)
    {
        var words = page.Words;
        page.Raw("<tr><th scope=\"row\">").Text(words.Level(period.Level)).Raw("<span class=\"period\">").Text(PeriodWords.Short(period.Period, words)).Raw("</span></th>");
        page.Cell(GoalCells.Judged(goal, period, words)).Cell(GoalCells.Actual(goal, period, words)).Raw("<td>").Text(GoalLeft.Of(goal, period, words)).Raw("</td>");
        page.Cell(GoalCells.Status(period.Status, words)).Raw("</tr>\n");
    }

    private static void Alerts(PageWriter page, MorningBrief brief)
    {
        var words = page.Words;
        page.Section("alerts", words.Pick($"预警（{brief.Alerts.Count}）", $"Alerts ({brief.Alerts.Count})"));
        page.List([.. brief.Alerts.Select(a => AlertTable.Message(a, words) + words.Pick("。", "."))], words.Pick("0项预警", "0 alerts")).Raw("</section>\n");
    }

    private static void Places(PageWriter page, MorningBrief brief) =>
        page.Section("places", page.Words.Pick("数值与名次", "Figures and places")).Table(BriefTables.Standing(brief, page.Words)).Line(BriefWords.LatestPublished(brief, page.Words)).Raw("</section>\n");

    private static void Duties(PageWriter page, MorningBrief brief)
    {
        var words = page.Words;
        page.Section("duties", words.Pick($"问责规则（{brief.Duties.Count}）", $"Rules of accountability ({brief.Duties.Count})"));
        page.List([.. brief.Duties.Select(d => BriefWords.Duty(d, words))], words.Pick("没有触发，也没有差一步的规则", "None is met or one step away")).Raw("</section>\n");
    }

    /// <summary>The last hour that is known; of days the last day.</summary>
    public static string Stamp(AreaView view, Words words) => view.Data.Hours is { } hours && DayInProgress.LastHour(hours) is { } last
        ? AnswerWords.Day(last.PlusHours(-1).Date, words) + words.Pick($"{(last.Hour == 0 ? 24 : last.Hour)}时", $", {(last.Hour == 0 ? 24 : last.Hour)}:00")
        : AnswerWords.Day(view.LastWholeDay, words);
}
