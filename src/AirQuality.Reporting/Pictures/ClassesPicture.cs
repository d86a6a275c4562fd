using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Standards;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Days by level of the AQI: of the months of the year in one area, or of several areas over the period.</summary>
internal static class ClassesPicture
{
    private const int Most = 20;
    private const int RowHeight = 24;

    /// <summary>The months of the area looked at closely.</summary>
    public static Picture? OfMonths(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年逐月各级别天数", $"Days by AQI level and month, {report.AsOf.Year}, {sheet.Names.Of(report.Focus)}");
        return Draw(sheet, title, [.. report.Months.Select(m => new DaysOfRow(PeriodWords.ShortMonth(m.Month.Current.Period.Start.Month, words), m.Month.Current))]);
    }

    /// <summary>The areas in the order of their good days; of many those around the area looked at closely.</summary>
    public static Picture? OfAreas(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (report.Days.Areas.Count < 2)
            return null;
        var all = report.OnLastYear.Select(c => c.Current).OrderByDescending(a => a.GoodRatio).ToList();
        var most = sheet.Rows(Most, RowHeight);
        var first = Math.Clamp(all.FindIndex(a => a.Area == report.Focus) - (most / 2), 0, Math.Max(0, all.Count - most));
        var title = words.Pick($"{PeriodWords.Name(report.Assessed, words)}各级别天数{(all.Count > most ? "（所选区域上下）" : "")}", $"Days by AQI level, {PeriodWords.Name(report.Assessed, words)}{(all.Count > most ? " (around the area)" : "")}");
        return Draw(sheet, title, [.. all.Skip(first).Take(most).Select(a => new DaysOfRow(sheet.Names.Of(a.Area), a))]);
    }

    /// <summary>A row: its name and its days.</summary>
    private sealed record DaysOfRow(string Name, PeriodAssessment Assessment);

    private static Picture? Draw(PictureSheet sheet, string title, List<DaysOfRow> rows)
    {
        var words = sheet.Words;
        if (rows.Sum(r => r.Assessment.ValidDays) == 0)
            return null;
        var description = string.Join(words.Pick("；", "; "), rows.Select(r => words.Pick(
            $"{r.Name}优良{r.Assessment.GoodDays}天，重污染{r.Assessment.HeavyDays}天", $"{r.Name} {r.Assessment.GoodDays} good days, {r.Assessment.HeavyDays} heavy")));
        return sheet.Picture(title, description, 860, (rows.Count * RowHeight) + 80, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [.. rows[0].Assessment.Edition.Levels.Select(c => (c.Rgb, false, words.Category(c))), (new Rgb(255, 255, 255), true, words.Pick("缺", "missing"))]);
            Of(rows).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static Chart Of(List<DaysOfRow> rows)
    {
        var most = rows.Max(r => r.Assessment.DayAqis.Count);
        var chart = new Chart { YTicks = [.. rows.Select((r, i) => ((double)-i, r.Name))], XTicks = Chart.Round(0, most) };
        foreach (var (index, row) in rows.Index())
        {
            var from = 0.0;
            foreach (var group in row.Assessment.DayAqis.GroupBy(d => d.Aqi is { } aqi ? row.Assessment.Edition.Level(aqi).Level : int.MaxValue).OrderBy(g => g.Key))
            {
                var (count, colour) = (group.Count(), group.Key == int.MaxValue ? new Rgb(255, 255, 255) : row.Assessment.Edition.Levels[group.Key - 1].Rgb);
                chart.Bar(-index, from, from + count, 0.74, colour, horizontal: true, outline: true);
                if (count >= most * 0.022)
                    chart.Label(count.ToString(CultureInfo.InvariantCulture), from + (count / 2.0), -index, LabelPlace.Centre, Contrast.TextOn(colour), 11);
                from += count;
            }
        }

        chart.Plot.HideGrid(); // every part says its days
        chart.Plot.Axes.SetLimits(0, most * 1.01, -rows.Count + 0.45, 0.55);
        return chart;
    }
}
