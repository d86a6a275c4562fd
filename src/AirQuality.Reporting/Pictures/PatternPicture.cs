using System.Globalization;
using AirQuality.Statistics;
using AirQuality.Terms;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>PM2.5 and O3 by month of the year and by hour of the day.</summary>
internal static class PatternPicture
{
    private static readonly Pollutant[] Shown = [Pollutant.PM25, Pollutant.O3];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var year = AssessmentPeriod.ToDate(report.AsOf);
        var row = report.Days.IndexOf(report.Focus);
        var months = Array.ConvertAll(Shown, p => Profiles.Monthly(report.Days, row, p, year));
        var hourRow = report.Hours is { } hours ? hours.IndexOf(report.Focus.Name) : -1;
        var byHour = hourRow < 0 ? null : Array.ConvertAll(Shown, p => Profiles.Diurnal(report.Hours!, hourRow, p, report.Assessed.Contains));
        if (months.All(m => m.All(s => s.Mean is null)) && byHour is null)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} PM2.5与O3的月变化和日变化", $"PM2.5 and O3 by month and hour, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("；", "; "), Shown.Select((p, i) => months[i].Where(s => s.Mean is not null).MaxBy(s => s.Mean) is { } top
            ? words.Pick($"{p.Symbol()}月均最高为{top.At}月{top.Mean} µg/m³", $"{p.Symbol()} is highest in {PeriodWords.ShortMonth(top.At, words)}: {top.Mean} µg/m³")
            : words.Pick($"{p.Symbol()}缺", $"{p.Symbol()} is missing")));
        return sheet.Picture(title, description, 900, 360, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width, Shown.Select((p, i) => (Palette.Of(p), false, $"{p.Symbol()} ({words.Pick(i == 0 ? "圆点" : "方块", i == 0 ? "dots" : "squares")})")));
            var half = (room.Width - 16) / 2;
            Of(months, words.Pick($"按月（{year.Start.Year}年，O3为日最大8小时）", $"by month of {year.Start.Year} (O3: MDA8)"), s => PeriodWords.ShortMonth(s, words).TrimEnd('月'), 1, words).Draw(canvas, SKRect.Create(room.Left, room.Top + legend, half, room.Height - legend));
            var right = SKRect.Create(room.Left + half + 16, room.Top + legend, half, room.Height - legend);
            if (byHour is null)
                Palette.Text(canvas, words.Pick("无小时数据，日变化缺", "No hours: the pattern of the day is missing"), right.MidX, right.MidY, 13, Palette.Quiet, SKTextAlign.Center);
            else
                Of(byHour, words.Pick($"按小时（{report.Assessed}）", $"by hour ({report.Assessed})"), s => s.ToString(CultureInfo.InvariantCulture), 3, words).Draw(canvas, right);
        });
    }

    private static Chart Of(IReadOnlyList<ProfileStep>[] profiles, string below, Func<int, string> nameOf, int every, Words words)
    {
        var most = Math.Max(1, profiles.SelectMany(p => p).Max(s => (double)(s.Mean ?? 0)) * 1.1);
        var chart = new Chart
        {
            YTitle = words.Pick("浓度 µg/m³", "concentration, µg/m³"),
            XTitle = below,
            YTicks = Chart.Round(0, most),
            XTicks = [.. profiles[0].Where(s => every == 1 || s.At % every == 0).Select(s => ((double)s.At, nameOf(s.At)))],
        };
        foreach (var (index, profile) in profiles.Index())
        {
            var known = profile.Where(s => s.Mean is not null).ToList();
            if (known.Count > 0)
                chart.Line(known.Select(s => (double)s.At), known.Select(s => (double)s.Mean!.Value), Palette.Of(Shown[index]), 2, 8, index == 0 ? MarkerShape.FilledCircle : MarkerShape.FilledSquare);
        }

        chart.Plot.Axes.SetLimits(0.5, profiles[0].Count + 0.5, 0, most);
        return chart;
    }
}
