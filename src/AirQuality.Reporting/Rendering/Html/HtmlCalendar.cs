using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Ranking.History;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>The days of the area looked at closely, in the official colours with their AQI; with the script every day opens.</summary>
internal static class HtmlCalendar
{
    /// <summary>More is no calendar.</summary>
    private const int MostMonths = 36;

    public static void Write(Report report, Words words, AreaNames names, TextWriter writer)
    {
        var assessment = report.Of(report.Focus).Current;
        var months = PlaceHistory.MonthsOf(report.Assessed).Select(m => m.Start).ToList();
        if (assessment.ValidDays == 0 || months.Count > MostMonths)
            return;
        writer.Write($"<div id=\"calendar\" class=\"calendar\">\n<h3>{HtmlText.Of(words.Pick("AQI日历", "AQI calendar"))}</h3>\n");
        if (PageData.HoldsDaysOfAll(report) && report.Days.Areas.Count > 1)
        {
            writer.Write($"<p class=\"tools\"><label>{words.Pick("区域", "Area")} <select id=\"calendar-area\">");
            foreach (var (index, area) in report.Days.Areas.Index())
                writer.Write($"<option value=\"{Number(index)}\"{(area == report.Focus ? " selected" : "")}>{HtmlText.Of(names.Of(area))}</option>");
            writer.Write("</select></label></p>\n");
        }

        writer.Write("<ul class=\"levels\">");
        foreach (var level in assessment.Edition.Levels)
            writer.Write($"<li><span style=\"background:{Contrast.Hex(level.Rgb)}\"></span>{HtmlText.Of(words.Category(level))} {(level == assessment.Edition.Levels[^1] ? $"&gt;{Number(level.From - 1)}" : $"{Number(level.From)}–{Number(level.To)}")}</li>");
        writer.Write("</ul>\n<div class=\"months\">\n");
        var days = assessment.DayAqis.ToDictionary(d => d.Date);
        foreach (var month in months)
            Month(month, days, report, words, writer);
        writer.Write("</div>\n</div>\n");
    }

    private static void Month(LocalDate first, Dictionary<LocalDate, DayAqi> days, Report report, Words words, TextWriter writer)
    {
        writer.Write($"<table class=\"month\"><caption>{words.Pick($"{Number(first.Year)}年{Number(first.Month)}月", $"{PeriodWords.ShortMonth(first.Month, words)} {Number(first.Year)}")}</caption>\n<thead><tr>");
        for (var weekday = 0; weekday < 7; weekday++)
            writer.Write($"<th scope=\"col\">{words.Pick("一二三四五六日".Substring(weekday, 1), new[] { "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su" }[weekday])}</th>");
        writer.Write("</tr></thead>\n<tbody><tr>");
        var offset = (int)first.DayOfWeek - 1;
        writer.Write(string.Concat(Enumerable.Repeat("<td></td>", offset)));
        var length = CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        for (var day = 0; day < length; day++)
        {
            if (day > 0 && (offset + day) % 7 == 0)
                writer.Write("</tr>\n<tr>");
            Day(first.PlusDays(day), days, report, words, writer);
        }

        writer.Write(string.Concat(Enumerable.Repeat("<td></td>", (7 - ((offset + length) % 7)) % 7)) + "</tr></tbody></table>\n");
    }

    private static void Day(LocalDate date, Dictionary<LocalDate, DayAqi> days, Report report, Words words, TextWriter writer)
    {
        if (!report.Assessed.Contains(date))
        {
            writer.Write("<td></td>");
            return;
        }

        var day = days.GetValueOrDefault(date);
        var level = day?.Aqi is { } known ? report.Of(report.Focus).Current.Edition.Level(known) : null;
        var style = level is null ? string.Empty : $" style=\"background:{Contrast.Hex(level.Rgb)};color:{Contrast.Hex(Contrast.TextOn(level.Rgb))}\"";
        writer.Write($"<td><button type=\"button\" class=\"day\" data-day=\"{Number(Period.DaysBetween(report.Assessed.Start, date))}\"{style}><span class=\"unseen\">{PeriodWords.ShortMonth(date.Month, words)} </span><span>{Number(date.Day)}</span> <b>{day?.Aqi?.ToString(CultureInfo.InvariantCulture) ?? "–"}</b> <i class=\"unseen\">{HtmlText.Of(level is null ? words.Pick("缺", "missing") : words.Category(level))}</i></button></td>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
