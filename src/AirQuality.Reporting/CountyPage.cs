using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Rendering.Html;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting;

/// <summary>
/// One page for one area: today's AQI, its place, the goals of week, month, quarter and year, what is left, alerts. Made for
/// a phone; one self-contained file without a script.
/// </summary>
public static class CountyPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="facts">What it shows.</param>
    /// <param name="language">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(CountyFacts facts, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(writer);
        var words = Words.Of(language);
        HtmlPage.Begin(writer, words.Pick($"{facts.Area.Name} 空气质量", $"Air quality, {facts.Area.Name}"), words, HtmlPage.Resource("county.css"));
        writer.Write($"<header><h1>{HtmlText.Of(facts.Area.Name)}</h1></header>\n<main>\n<div class=\"tiles\">\n");
        Today(facts, words, writer);
        Place(facts, words, writer);
        writer.Write("</div>\n");
        Goals(facts, words, writer);
        Alerts(facts, words, writer);
        writer.Write($"</main>\n<footer>{HtmlText.Of(words.Pick($"数据截至{PeriodWords.Name(facts.AsOf, words)}", $"Data to {PeriodWords.Name(facts.AsOf, words)}"))}</footer>\n");
        HtmlPage.End(writer);
    }

    private static void Today(CountyFacts facts, Words words, TextWriter writer)
    {
        if (facts.Today is not { SoFar: { Aqi: { } aqi, Category: { } category } result } today)
        {
            writer.Write($"<section class=\"tile\"><p>{words.Pick("今日AQI缺", "Today's AQI is missing")}</p></section>\n");
            return;
        }

        var primary = result.Primary.Count == 0 ? string.Empty : words.Pick("首要污染物 ", "primary: ") + string.Join('+', result.Primary.Select(p => p.Symbol()));
        writer.Write($"<section class=\"tile\" style=\"background:{Contrast.Hex(category.Rgb)};color:{Contrast.Hex(Contrast.TextOn(category.Rgb))}\"><p>{words.Pick($"今日AQI（{today.HoursPast}时）", $"AQI today at {today.HoursPast}:00")}</p><b data-figure=\"aqi\">{aqi}</b><p>{HtmlText.Of(words.Category(category))}</p><p>{HtmlText.Of(primary)}</p></section>\n");
    }

    private static void Place(CountyFacts facts, Words words, TextWriter writer)
    {
        var period = facts.PlacePeriod is { } named ? PeriodWords.Name(named, words) : string.Empty;
        writer.Write(facts.Place is not { } place
            ? $"<section class=\"tile\"><p>{HtmlText.Of(words.Pick($"{period}名次缺", $"The place is missing {period}"))}</p></section>\n"
            : $"<section class=\"tile\"><p>{HtmlText.Of(words.Pick($"{period}名次", $"Place, {period}"))}</p><b data-figure=\"place\">{place.Place}</b><p>{HtmlText.Of(words.Pick($"共{facts.Ranked}个", $"of {facts.Ranked}"))}{(place.IsTied ? words.Pick("，并列", ", tied") : "")}</p><p>{HtmlText.Of(words.Pick("综合指数 ", "composite index "))}<span data-figure=\"index\">{FigureWords.Number(place.Value)}</span></p></section>\n");
    }

    private static void Goals(CountyFacts facts, Words words, TextWriter writer)
    {
        writer.Write($"<section><h2>{words.Pick("目标", "Goals")}</h2>\n");
        if (facts.Goals.Count == 0)
            writer.Write($"<p>{words.Pick("没有目标", "No goals")}</p>\n");
        var heads = string.Concat(new[] { words.Pick("时段", "Period"), words.Pick("目标", "Goal"), words.Pick("现在", "Now"), words.Pick("余下日子", "Days left"), words.Pick("状态", "Status") }.Select(h => $"<th scope=\"col\">{h}</th>"));
        foreach (var goal in facts.Goals)
        {
            var who = OwnerWords.Answers(goal.Goal, words);
            writer.Write($"<table><caption>{HtmlText.Of(GoalWords.Heading(goal.Goal.Metric, words) + who)}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n");
            foreach (var period in goal.Periods)
                Row(goal, period, words, writer);
            writer.Write("</tbody></table>\n");
        }

        writer.Write("</section>\n");
    }

    private static void Row(TrackedGoal goal, TrackedPeriod period, Words words, TextWriter writer)
    {
        var left = period.Control is { } control ? (control < 0 ? words.Pick("已不可能", "no longer possible") : $"≤ {GoalWords.Figure(goal.Goal.Metric, GoalWords.Down(goal.Goal.Metric, control), words)}")
            : period is { AllowedDays: { } days, RemainingDays: > 0 } ? words.Pick($"余{period.RemainingDays}天，可损失{Math.Max(0, days)}天", $"{Math.Max(0, days)} of {period.RemainingDays} may be lost")
            : "–";
        var status = GoalCells.Status(period.Status, words);
        var style = status.Colour is { } colour ? $" style=\"background:{Contrast.Hex(colour)};color:{Contrast.Hex(Contrast.TextOn(colour))}\"" : string.Empty;
        writer.Write($"<tr><th scope=\"row\">{HtmlText.Of(words.Level(period.Level))}<span class=\"period\">{HtmlText.Of(period.Period.ToString())}</span></th><td>{HtmlText.Of(Shown(GoalCells.Judged(goal, period, words), words))}</td><td>{HtmlText.Of(Shown(GoalCells.Actual(goal, period, words), words))}</td><td>{HtmlText.Of(left)}</td><td{style}>{HtmlText.Of(words.Status(period.Status))}</td></tr>\n");
    }

    private static void Alerts(CountyFacts facts, Words words, TextWriter writer)
    {
        writer.Write($"<section><h2>{words.Pick("预警", "Alerts")}</h2>\n");
        writer.Write(facts.Alerts.Count == 0
            ? $"<p>{words.Pick("0项预警", "0 alerts")}</p>\n"
            : $"<ul>\n{string.Concat(facts.Alerts.Select(a => $"<li>{HtmlText.Of(AlertTable.Message(a, words))}</li>\n"))}</ul>\n");
        writer.Write("</section>\n");
    }

    private static string Shown(Cell cell, Words words) => cell.Shown(words) is { Length: > 0 } text ? text : "–";
}
