using System.Globalization;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A figure month by month beside last year's, with the change of each.</summary>
internal static class MonthlyPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var figure = Figure.Statistic(sheet.Pollutant);
        var months = report.Months.Where(m => figure.Of(m.Month.Current) is not null || figure.Of(m.Month.Earlier[0]) is not null).ToList();
        if (months.Count == 0)
            return null;
        var name = FigureWords.Name(figure, words);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年{name}逐月同比", $"{name} by month, {report.AsOf.Year} and the year before, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("；", "; "), months.Select(m => words.Pick(
            $"{Month(m, words)}{Or(figure.Of(m.Month.Current), words)}，去年{Or(figure.Of(m.Month.Earlier[0]), words)}",
            $"{Month(m, words)} {Or(figure.Of(m.Month.Current), words)}, last year {Or(figure.Of(m.Month.Earlier[0]), words)}")));
        return sheet.Picture(title, description, 860, 340, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width,
            [
                (Palette.Blue, false, words.Pick($"{report.AsOf.Year}年（上方为同比）", $"{report.AsOf.Year} (above it the change)")),
                (Palette.Grey, true, words.Pick($"{report.AsOf.Year - 1}年", $"{report.AsOf.Year - 1}")),
            ]);
            Of(sheet, figure, months).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static string Month(MonthFacts month, Words words) => PeriodWords.ShortMonth(month.Month.Current.Period.Start.Month, words);

    private static string Or(decimal? figure, Words words) => figure is { } value ? FigureWords.Number(value) : words.Pick("缺", "missing");

    private static Chart Of(PictureSheet sheet, Figure figure, List<MonthFacts> months)
    {
        var most = (double)months.Max(m => Math.Max(figure.Of(m.Month.Current) ?? 0, figure.Of(m.Month.Earlier[0]) ?? 0)) * 1.22;
        var chart = new Chart
        {
            XTicks = [.. months.Select((m, i) => ((double)i, Month(m, sheet.Words)))],
            YTicks = Chart.Round(0, most),
            YTitle = sheet.Words.Pick($"浓度 {sheet.Pollutant.Unit()}", $"concentration, {sheet.Pollutant.Unit()}"),
        };
        var size = sheet.IsSlide || months.Count > 9 ? 9.5f : 11;
        foreach (var (index, month) in months.Index())
        {
            var (now, then) = (figure.Of(month.Month.Current), figure.Of(month.Month.Earlier[0]));
            Bar(then, index + 0.2, Palette.Grey, hatch: true);
            Bar(now, index - 0.2, Palette.Blue, hatch: false);
            if (month.Month.Of(figure).Change is { } change)
                chart.Label(change == 0 ? "0%" : FigureWords.Signed(change) + "%", index, ((double)Math.Max(now ?? 0, then ?? 0)) + (most * 0.055), LabelPlace.Above, change > 0 ? Palette.DarkVermillion : Palette.Black, size + 1, bold: true);
        }

        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(-0.6, months.Count - 0.4, 0, most);
        return chart;

        void Bar(decimal? value, double at, Standards.Rgb colour, bool hatch)
        {
            if (value is not { } known)
                return;
            chart.Bar(at, 0, (double)known, 0.38, colour, horizontal: false, hatch: hatch);
            chart.Label(known.ToString(CultureInfo.InvariantCulture), at, (double)known, LabelPlace.Above, Palette.Black, size);
        }
    }
}
