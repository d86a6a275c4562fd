using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The AQI of every day in the official colours, with the number in the cell, so that no colour need be told apart.</summary>
internal static class CalendarPicture
{
    private const int Head = 44;

    /// <summary>A lower cell has no line for the primary pollutants.</summary>
    private const int Tall = 52;

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var assessment = report.Of(report.Focus).Current;
        var months = Ranking.History.PlaceHistory.MonthsOf(report.Assessed).Select(m => m.Start).ToList();
        if (assessment.ValidDays == 0 || months.Count > 36)
            return null;
        var columns = Math.Min(4, months.Count);
        var weeks = months.Max(m => ((int)m.DayOfWeek - 1 + CalendarSystem.Iso.GetDaysInMonth(m.Year, m.Month) + 6) / 7);
        var (cell, row) = months.Count == 1 ? (100f, 58f) : (34f, 26f);
        var (width, height) = (columns * ((7 * cell) + 24), ((months.Count + columns - 1) / columns * (Head + (weeks * row) + 10)) + 50);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)} AQI日历", $"AQI calendar, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        return sheet.Picture(title, Description(assessment, words), (int)Math.Max(width, 560) + (2 * PictureSheet.Margin), (int)height, (canvas, room) =>
        {
            var top = room.Top + Palette.Legend(canvas, room.Left, room.Top, room.Width, Legend(assessment, words)) + 6;
            var box = new SKSize(cell, row);
            if (sheet.IsSlide)
            {
                columns = months.Count switch { 1 => 1, <= 6 => 3, _ => 6 };
                box = new SKSize((room.Width / columns / 7) - 2, (((room.Bottom - top) / ((months.Count + columns - 1) / columns)) - Head - 8) / weeks);
            }

            foreach (var (index, month) in months.Index())
                Month(canvas, SKRect.Create(room.Left + (index % columns * ((7 * box.Width) + (sheet.IsSlide ? 12 : 24))), top + (index / columns * (Head + (weeks * box.Height) + 8)), box.Width, box.Height), month, assessment, report.Assessed, words);
        });
    }

    private static void Month(SKCanvas canvas, SKRect first, LocalDate month, PeriodAssessment assessment, AssessmentPeriod period, Words words)
    {
        var days = assessment.DayAqis.ToDictionary(d => d.Date);
        var valid = days.Values.Where(d => d.Date.ToYearMonth() == month.ToYearMonth() && d.Aqi is not null).ToList();
        var good = valid.Count(d => d.Aqi <= assessment.Edition.Thresholds.GoodUpTo);
        var known = valid.Count == 0 ? words.Pick("缺", "missing") : words.Pick($"优良{good}/{valid.Count}天", $"{good} of {valid.Count} days good");
        Palette.Fitted(canvas, words.Pick($"{month.Year}年{month.Month}月 {known}", $"{PeriodWords.ShortMonth(month.Month, words)} {month.Year}: {known}"), first.Left, first.Top + 13, 13, 7 * first.Width, Palette.Black, bold: true);
        for (var weekday = 0; weekday < 7; weekday++)
            Palette.Text(canvas, words.Pick("一二三四五六日".Substring(weekday, 1), "MTWTFSS".Substring(weekday, 1)), first.Left + ((weekday + 0.5f) * first.Width), first.Top + 34, 11, Palette.Quiet, SKTextAlign.Center);
        var offset = (int)month.DayOfWeek - 1;
        for (var day = 0; day < CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month); day++)
        {
            var date = month.PlusDays(day);
            if (period.Contains(date))
                Day(canvas, SKRect.Create(first.Left + ((offset + day) % 7 * first.Width) + 1, first.Top + Head - 4 + ((offset + day) / 7 * first.Height) + 1, first.Width - 2, first.Height - 2), new JudgedDay(date, days.GetValueOrDefault(date), assessment.Edition), words);
        }
    }

    /// <summary>A small cell holds the AQI, a large one the day, the level and the primary pollutants too.</summary>
    private static void Day(SKCanvas canvas, SKRect box, JudgedDay of, Words words)
    {
        var (date, day, edition) = of;
        var large = box.Width > 60;
        var level = day?.Aqi is { } known ? edition.Level(known) : null;
        var ink = level is null ? Palette.Quiet : Contrast.TextOn(level.Rgb);
        if (level is null)
            Palette.Hatch(canvas, box, Palette.Line);
        else
            Palette.Fill(canvas, box, level.Rgb);
        Palette.Frame(canvas, box, Palette.Line);
        var text = day?.Aqi?.ToString(CultureInfo.InvariantCulture) ?? "–";
        if (!large)
        {
            var size = Math.Min(13, box.Height * 0.62f);
            Palette.Fitted(canvas, text, box.MidX, box.MidY + (size * 0.37f), size, box.Width - 2, ink, SKTextAlign.Center);
            return;
        }

        Palette.Text(canvas, date.Day.ToString(CultureInfo.InvariantCulture), box.Left + 5, box.Top + 15, 12, ink);
        Palette.Text(canvas, text, box.Right - 6, box.Top + 20, 18, ink, SKTextAlign.Right, bold: true);
        if (level is not null)
            Palette.Fitted(canvas, words.Category(level), box.Left + 5, box.Bottom - (box.Height < Tall ? 5 : 21), 11, box.Width - 10, ink);
        if (day is { Primary.Count: > 0 } && box.Height >= Tall)
            Palette.Fitted(canvas, string.Join('+', day.Primary.Select(p => p.Symbol())), box.Left + 5, box.Bottom - 7, 11, box.Width - 10, ink);
    }

    private static IEnumerable<(Rgb, bool, string)> Legend(PeriodAssessment assessment, Words words) =>
        assessment.Edition.Levels.Select(c => (c.Rgb, false, words.Pick($"{words.Category(c)} {Range(c, assessment)}：{Count(c, assessment)}天", $"{words.Category(c)} {Range(c, assessment)}: {Count(c, assessment)}")))
            .Append((new Rgb(255, 255, 255), true, words.Pick($"缺：{assessment.DayAqis.Count(d => d.Aqi is null)}天", $"missing: {assessment.DayAqis.Count(d => d.Aqi is null)}")));

    private static string Range(AqiCategory category, PeriodAssessment assessment) => category == assessment.Edition.Levels[^1] ? $">{category.From - 1}" : $"{category.From}–{category.To}";

    private static int Count(AqiCategory category, PeriodAssessment assessment) => assessment.DayAqis.Count(d => d.Aqi is { } aqi && assessment.Edition.Level(aqi) == category);

    private static string Description(PeriodAssessment assessment, Words words) =>
        string.Join(words.Pick("，", ", "), assessment.Edition.Levels.Select(c => words.Pick($"{words.Category(c)}{Count(c, assessment)}天", $"{words.Category(c)} {FigureWords.Count(Count(c, assessment), "day")}")));

    /// <summary>A day and by what its AQI is named.</summary>
    private readonly record struct JudgedDay(LocalDate Date, DayAqi? Aqi, Edition Edition);
}
