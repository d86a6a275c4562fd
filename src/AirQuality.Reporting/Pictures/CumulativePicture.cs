using AirQuality.Terms;
using NodaTime;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The mean of the year to each day, beside last year's and the goal of the year.</summary>
internal static class CumulativePicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words, pollutant) = (sheet.Report, sheet.Words, sheet.Pollutant);
        if (report.Months.Count == 0 || Standards.AssessmentRules.ByPercentile(pollutant))
            return null;
        var toDate = report.Months[^1].ToDate;
        if (toDate.Current[pollutant].Evaluated is not { } now)
            return null;
        var days = new FocusDays(report, pollutant);
        var (year, before, goal) = (report.AsOf.Year, toDate.Earlier[0][pollutant].Evaluated, days.Goal?.Goal.Value);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {pollutant.Symbol()}今年以来累计均值（截至{report.AsOf:uuuu-MM-dd}）", $"{pollutant.Symbol()}, mean of the year to date, {sheet.Names.Of(report.Focus)}, {report.AsOf:uuuu-MM-dd}");
        var description = words.Pick($"今年{now}，去年同期{Or(before, words)}，目标{Or(goal, words)}", $"this year {now}, last year {Or(before, words)}, goal {Or(goal, words)}");
        return sheet.Picture(title, description, 860, 360, (canvas, room) =>
        {
            List<(Standards.Rgb, bool, string)> legend = [(Palette.Blue, false, words.Pick($"{year}年（粗线）{now}", $"{year} (thick) {now}")), (Palette.Grey, false, words.Pick($"{year - 1}年，同期{Or(before, words)}", $"{year - 1}, same days {Or(before, words)}"))];
            if (goal is { } value)
                legend.Add((Palette.Vermillion, false, words.Pick($"年目标 {value}（虚线）", $"goal of the year {value} (dashed)")));
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, legend);
            Of(sheet, days, now).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static string Or(decimal? figure, Words words) => figure is { } value ? FigureWords.Number(value) : words.Pick("缺", "missing");

    private static Chart Of(PictureSheet sheet, FocusDays days, decimal now)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var year = report.AsOf.Year;
        var (line, last) = (days.Cumulated(year, report.AsOf), days.Cumulated(year - 1, new LocalDate(year - 1, 12, 31)));
        var values = line.Ys.Concat(last.Ys).Concat(days.Goal is { } aim ? [(double)aim.Goal.Value] : []).ToList();
        var (low, high) = (values.Min(), values.Max());
        var margin = Math.Max(1, (high - low) * 0.1);
        var chart = new Chart
        {
            XTicks = FocusDays.MonthTicks(year, words),
            YTicks = Chart.Round(Math.Max(0, low - margin), high + margin),
            YTitle = words.Pick($"累计均值 {sheet.Pollutant.Unit()}（纵轴不从0起）", $"mean to date, {sheet.Pollutant.Unit()} (axis does not begin at 0)"),
        };
        if (last.Xs.Count > 0)
            chart.Line(last.Xs, last.Ys, Palette.Grey, 1.5f);
        chart.Line(line.Xs, line.Ys, Palette.Blue, 3);
        if (days.Goal is { } goal)
            chart.Level((double)goal.Goal.Value, Palette.Vermillion);
        if (line.Xs.Count > 0)
        {
            chart.Line([line.Xs[^1]], [line.Ys[^1]], Palette.Blue, 1, 9);
            chart.Label(FigureWords.Number(now), line.Xs[^1], line.Ys[^1], LabelPlace.Above, Palette.Black, 14, bold: true);
        }

        chart.Plot.Axes.SetLimits(1, 366, Math.Max(0, low - margin), high + margin);
        return chart;
    }
}
