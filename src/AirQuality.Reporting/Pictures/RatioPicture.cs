using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>PM2.5/PM10 by month, from the published means: low says dust, high says secondary particles.</summary>
internal static class RatioPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var months = report.Months.Where(m => Ratio(m.Month.Current) is not null || Ratio(m.Month.Earlier[0]) is not null).ToList();
        if (months.Count == 0)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年逐月PM2.5/PM10", $"PM2.5/PM10 by month, {report.AsOf.Year}, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("，", ", "), months.Select(m => $"{Month(m, words)} {Text(Ratio(m.Month.Current)) ?? words.Pick("缺", "missing")}"));
        return sheet.Picture(title, description, 860, 300, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Blue, false, words.Pick($"{report.AsOf.Year}年（圆点）", $"{report.AsOf.Year} (dots)")), (Palette.Grey, false, words.Pick($"{report.AsOf.Year - 1}年（方块）", $"{report.AsOf.Year - 1} (squares)"))]);
            var chart = new Chart { XTicks = [.. months.Select((m, i) => ((double)i, Month(m, words)))], YTicks = Chart.Round(0, 1.05, 5), YTitle = "PM2.5/PM10" };
            Add(chart, months, m => m.Month.Earlier[0], Palette.Grey, MarkerShape.FilledSquare);
            Add(chart, months, m => m.Month.Current, Palette.Blue, MarkerShape.FilledCircle);
            foreach (var (index, month) in months.Index())
                if (Ratio(month.Month.Current) is { } ratio)
                    chart.Label(Text(ratio)!, index, (double)ratio, LabelPlace.Above, Palette.Black);
            chart.Plot.Axes.SetLimits(-0.5, months.Count - 0.5, 0, 1.05);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static void Add(Chart chart, List<MonthFacts> months, Func<MonthFacts, PeriodAssessment> of, Standards.Rgb colour, MarkerShape shape)
    {
        var known = months.Index().Where(m => Ratio(of(m.Item)) is not null).ToList();
        if (known.Count > 0)
            chart.Line(known.Select(m => (double)m.Index), known.Select(m => (double)Ratio(of(m.Item))!.Value), colour, 2, 8, shape);
    }

    private static decimal? Ratio(PeriodAssessment assessment) => assessment[Pollutant.PM25].Mean is { } fine && assessment[Pollutant.PM10].Mean is { } coarse and > 0 ? decimal.Round(fine / coarse, 2) : null;

    private static string? Text(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Month(MonthFacts month, Words words) => PeriodWords.ShortMonth(month.Month.Current.Period.Start.Month, words);
}
