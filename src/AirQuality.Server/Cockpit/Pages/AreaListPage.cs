using System.Globalization;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>A list of areas: AQI today, places of month and year, alerts, those that lie in each other under one heading.</summary>
internal static class AreaListPage
{
    /// <summary>Writes the areas of a level, within one or all of them.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="facts">The areas.</param>
    /// <param name="within">What they lie in; <c>null</c> for all.</param>
    public static void Write(PageWriter page, LevelFacts facts, Area? within)
    {
        var areas = facts.View.Days.Areas.Where(a => within is null || a.At(within.Level) == within).ToList();
        var words = page.Words;
        var groups = areas.GroupBy(a => within is null or { Level: AreaLevel.Province } ? a.Parent : null).ToList();
        foreach (var (number, group) in groups.Index())
        {
            page.Raw("<section class=\"lists\">\n");
            List(page, facts, [.. group.Select(facts.Of)], group.Key?.Name ?? facts.View.Level.Name(words.Language), number);
            page.Raw("</section>\n");
        }

        if (areas.Count == 0)
            page.Line(words.Pick("没有区域。", "There are no areas."));
    }

    private static void List(PageWriter page, LevelFacts facts, IReadOnlyList<AreaLine> lines, string title, int number)
    {
        var words = page.Words;
        page.Raw(string.Create(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"list-{number}\"><table><caption id=\"list-{number}\">")).Text(title).Raw("</caption>\n<thead><tr>");
        foreach (var (head, isFar) in new[]
        {
            (words.Pick("区域", "Area"), false), (facts.HasToday ? words.Pick("今日AQI", "AQI today") : words.Pick("昨日AQI", "AQI yesterday"), false), (words.Pick("级别", "Level"), true), (words.Pick("首要污染物", "Primary"), true),
            (facts.IsThisMonth ? words.Pick("本月名次", "Month") : AnswerWords.Period(facts.Month, words), false), (words.Pick("综合指数", "Index"), true), (facts.IsYearToDate ? words.Pick("今年名次", "Year") : AnswerWords.Period(facts.Year, words), false), (words.Pick("综合指数", "Index"), true), (words.Pick("预警", "Alerts"), false),
        })
            page.Raw(isFar ? "<th scope=\"col\" class=\"far\">" : "<th scope=\"col\">").Text(head).Raw("</th>");
        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (var line in lines)
            Row(page, facts, line);
        page.Raw("</tbody></table></div>\n");
    }

    private static void Row(PageWriter page, LevelFacts facts, AreaLine line)
    {
        page.Raw($"<tr><th scope=\"row\"><a href=\"{page.Link(PageWriter.PathOf(facts.View.Level, line.Name))}\">").Text(line.Name).Raw("</a></th>");
        if (line.Today is { Aqi: { } aqi, Category: { } category } result)
            page.Raw($"<td><b class=\"{PageWriter.ColourClass(category.Rgb)}\">{aqi.ToString(CultureInfo.InvariantCulture)}</b></td><td class=\"far\">").Text(page.Words.Category(category)).Raw("</td><td class=\"far\">").Text(string.Join('+', result.Primary.Select(p => p.Symbol()))).Raw("</td>");
        else
            page.Raw("<td>–</td><td class=\"far\">–</td><td class=\"far\"></td>");
        Place(page, line.Month);
        Place(page, line.Year);
        page.Raw($"<td>{line.Alerts.ToString(CultureInfo.InvariantCulture)}</td></tr>\n");
    }

    private static void Place(PageWriter page, Ranking.RankingRow? row) => page
        .Raw("<td>").Text(row?.Place is { } place ? place.ToString(CultureInfo.InvariantCulture) + (row.IsTied ? page.Words.Pick("（并列）", " (tied)") : string.Empty) : "–")
        .Raw("</td><td class=\"far\">").Text(row?.Value is { } value ? AnswerWords.Number(value) : "–").Raw("</td>");
}
