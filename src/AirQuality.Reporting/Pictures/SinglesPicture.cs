using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The index of areas as their stacked single indices, with last year's below.</summary>
internal static class SinglesPicture
{
    private const int Most = 12;
    private const int RowHeight = 44;
    private static readonly Pollutant[] Order = [Pollutant.PM25, Pollutant.PM10, Pollutant.O3, Pollutant.NO2, Pollutant.SO2, Pollutant.CO];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var rows = Areas(report, sheet.Rows(Most, RowHeight)).Select(report.Of).Where(c => c.Current.Index.Published is not null).ToList();
        if (rows.Count == 0)
            return null;
        var all = rows.Count == report.Ranking.Ranked.Count;
        var title = words.Pick($"{PeriodWords.Name(report.Assessed, words)}综合指数构成与去年同期{(all ? "" : "（名次靠后的区域）")}", $"Single indices, {PeriodWords.Name(report.Assessed, words)} and last year{(all ? "" : " (last places)")}");
        var description = string.Join(words.Pick("；", "; "), rows.Select(c => words.Pick(
            $"{sheet.Names.Of(c.Current.Area)}{c.Current.Index.Published}，去年{c.Earlier[0].Index.Published?.ToString(CultureInfo.InvariantCulture) ?? "缺"}",
            $"{sheet.Names.Of(c.Current.Area)} {c.Current.Index.Published}, last year {c.Earlier[0].Index.Published?.ToString(CultureInfo.InvariantCulture) ?? "missing"}")));
        return sheet.Picture(title, description, 860, (rows.Count * RowHeight) + 80, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width, [.. Order.Select(p => (Palette.Of(p), false, p.Symbol())), (Palette.Line, false, words.Pick("浅色细条：去年同期", "thin and light: last year"))]);
            Of(sheet, rows).Draw(canvas, new SKRect(room.Left, room.Top + legend, room.Right, room.Bottom));
        });
    }

    /// <summary>All in the order of places; of many those at the end, and the area looked at closely.</summary>
    private static List<Area> Areas(Report report, int most)
    {
        var placed = report.Ranking.Ranked.Select(r => r.Area).ToList();
        return placed.Count <= most ? placed : [.. placed.Where((a, i) => i > placed.Count - most || a == report.Focus)];
    }

    private static Chart Of(PictureSheet sheet, List<AssessmentComparison> rows)
    {
        var most = (double)rows.SelectMany(r => r.Earlier.Append(r.Current)).Max(a => a.Index.Published ?? 0);
        var chart = new Chart
        {
            YTicks = [.. rows.Select((r, i) => ((double)-i, sheet.Names.Of(r.Current.Area)))],
            XTicks = Chart.Round(0, most * 1.1),
            XTitle = sheet.Words.Pick("单项指数之和（无量纲）", "sum of single indices (no unit)"),
        };
        foreach (var (index, row) in rows.Index())
        {
            Stack(chart, row.Current, -index + 0.12, 0.5, most, last: false);
            if (row.Earlier[0].Index.Published is null)
                chart.Label(sheet.Words.Pick("去年同期缺", "last year is missing"), 0, -index - 0.28, LabelPlace.Right, Palette.Quiet, 10);
            else
                Stack(chart, row.Earlier[0], -index - 0.28, 0.2, most, last: true);
        }

        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(0, most * 1.1, -rows.Count + 0.45, 0.55);
        return chart;
    }

    private static void Stack(Chart chart, PeriodAssessment assessment, double position, double size, double most, bool last)
    {
        var from = 0.0;
        foreach (var pollutant in Order)
        {
            var single = assessment.Index.Singles[(int)pollutant];
            var value = single.Index!.Value * single.Weight;
            var part = (double)value;
            chart.Bar(position, from, from + part, size, Palette.Of(pollutant), horizontal: true, alpha: last ? .55 : 1);
            if (!last && part > most * 0.045)
                chart.Label(value.ToString("0.00", CultureInfo.InvariantCulture), from + (part / 2), position, LabelPlace.Centre, Contrast.TextOn(Palette.Of(pollutant)), 11);
            from += part;
        }

        chart.Label(assessment.Index.Published!.Value.ToString(CultureInfo.InvariantCulture), from, position, LabelPlace.Right, last ? Palette.Quiet : Palette.Black, last ? 10 : 12, bold: !last);
    }
}
