using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The share of each pollutant in the composite index: the area now and last year, and the region.</summary>
internal static class SharesPicture
{
    private static readonly Pollutant[] Order = [Pollutant.PM25, Pollutant.PM10, Pollutant.O3, Pollutant.NO2, Pollutant.SO2, Pollutant.CO];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var own = report.Of(report.Focus);
        var rows = new List<(string Name, PeriodAssessment Assessment)> { (sheet.Names.Of(report.Focus), own.Current), (words.Pick("去年同期", "last year"), own.Earlier[0]) };
        if (report.Region is { } region && report.Days.Areas.Count > 1)
            rows.Add((region.Current.Area.Name, region.Current));
        rows = rows.FindAll(r => BulletinFigures.LoadShare(r.Assessment, Pollutant.PM25) is not null);
        if (rows.Count == 0 || own.Current.Index.Published is null)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)}各污染物占综合指数的比例（%）", $"Share of each pollutant in the composite index (%), {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        var description = string.Join(words.Pick("，", ", "), Order.Select(p => FormattableString.Invariant($"{p.Symbol()} {BulletinFigures.LoadShare(own.Current, p)}%")));
        return sheet.Picture(title, description, 860, (rows.Count * 60) + 70, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, Order.Select(p => (Palette.Of(p), false, p.Symbol())));
            var chart = new Chart { YTicks = [.. rows.Select((r, i) => ((double)-i, r.Name))], XTicks = Chart.Round(0, 100) };
            foreach (var (index, row) in rows.Index())
            {
                var from = 0.0;
                foreach (var pollutant in Order)
                {
                    var share = BulletinFigures.LoadShare(row.Assessment, pollutant)!.Value;
                    chart.Bar(-index, from, from + (double)share, 0.6, Palette.Of(pollutant), horizontal: true, alpha: index == 1 ? .7 : 1);
                    if (share >= 4)
                        chart.Label(FigureWords.Number(share), from + ((double)share / 2), -index, LabelPlace.Centre, index == 1 ? Palette.Black : Contrast.TextOn(Palette.Of(pollutant)), 11);
                    from += (double)share;
                }
            }

            chart.Plot.HideGrid(); // every part says its share
            chart.Plot.Axes.SetLimits(0, 101, -rows.Count + 0.45, 0.55);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }
}
