using System.Globalization;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Reporting.Facts;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Bars of the index in the order of places, with the cut before the last N.</summary>
internal static class RankingPicture
{
    private const int Most = 60;

    /// <summary>Of more than <see cref="Most"/> so many are shown: the first, the own surroundings, the last.</summary>
    private const int Some = 36;
    private const int RowHeight = 22;

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var ranking = report.Ranking;
        if (ranking.Ranked.Count < 2)
            return null;
        var last = report.ListLength;
        var rows = Excerpt(ranking, report, sheet.Rows(ranking.Ranked.Count <= Most ? Most : Some, RowHeight));
        var cut = ranking.Ranked.Count > last ? rows.FindIndex(r => r is not null && ranking.IsInLast(r, last)) : -1;
        var title = words.Pick($"{PeriodWords.Name(report.Assessed, words)}综合指数排名（共{ranking.Ranked.Count}个）", $"Places of {ranking.Ranked.Count} by composite index, {PeriodWords.Name(report.Assessed, words)}");
        var description = BulletinText.Top(ranking, Math.Min(3, last), words.Language, sheet.Names.Of) + words.Pick("；", "; ") + BulletinText.Bottom(ranking, Math.Min(3, last), words.Language, sheet.Names.Of);
        return sheet.Picture(title, description, 820, (rows.Count * RowHeight) + 70, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Sky, false, words.Pick("综合指数（越小越好）", "Composite index (smaller is better)")), .. cut < 0 ? Array.Empty<(Standards.Rgb, bool, string)>() : [(Palette.Vermillion, true, words.Pick($"后{last}名（含并列）", $"Among the last {last} (with ties)"))]]);
            Of(sheet, rows, cut).Draw(canvas, new SKRect(room.Left, room.Top + legend, room.Right, room.Bottom));
        });
    }

    /// <summary>All, or of many the first, those around the area looked at closely and the last; null stands for those between.</summary>
    private static List<RankedArea?> Excerpt(RankingResult ranking, Report report, int most)
    {
        var (all, count) = (ranking.Ranked, ranking.Ranked.Count);
        if (count <= most)
            return [.. all];
        const int Ends = 3;
        var own = all.Index().Where(r => r.Item.Area == report.Focus).Select(r => (int?)r.Index).FirstOrDefault() ?? count - 1;
        var last = Math.Min(Math.Max(Ends, count - FirstOfLast(ranking, report)), most / 3);
        var first = Math.Min(Ends, most / 5);
        var around = most - first - last - 2; // two rows stand for what is between
        var from = Math.Clamp(own - (around / 2), first, Math.Max(first, count - last - around));
        List<RankedArea?> rows = [.. all.Take(first), .. from > first ? (RankedArea?[])[null] : [], .. all.Skip(from).Take(around)];
        return [.. rows, .. from + around < count - last ? (RankedArea?[])[null] : [], .. all.Skip(Math.Max(from + around, count - last))];
    }

    private static int FirstOfLast(RankingResult ranking, Report report) =>
        ranking.Ranked.Index().Where(r => ranking.IsInLast(r.Item, report.ListLength)).Select(r => r.Index).DefaultIfEmpty(ranking.Ranked.Count).Min();

    private static Chart Of(PictureSheet sheet, List<RankedArea?> rows, int cut)
    {
        var most = (double)rows.Max(r => r?.Value ?? 0);
        var chart = new Chart
        {
            YTicks = [.. rows.Select((r, i) => ((double)-i, r is null ? "…" : $"{sheet.Names.Of(r.Area)} {r.Place.ToString(CultureInfo.InvariantCulture)}"))],
            XTicks = Chart.Round(0, most * 1.13),
        };
        foreach (var (index, row) in rows.Index().Where(r => r.Item is not null))
        {
            var last = cut >= 0 && index >= cut;
            chart.Bar(-index, 0, (double)row!.Value, 0.72, last ? Palette.Vermillion : row.Area == sheet.Report.Options.Area ? Palette.Blue : Palette.Sky, horizontal: true, hatch: last);
            chart.Label(row.Value.ToString(CultureInfo.InvariantCulture) + (row.IsTied ? $" {sheet.Words.Tied}" : ""), (double)row.Value, -index, LabelPlace.Right, Palette.Black, bold: row.Area == sheet.Report.Focus);
        }

        if (cut > 0)
            chart.Plot.Add.HorizontalLine(-cut + 0.5, 1.5f, Palette.Of(Palette.Black));
        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(0, most * 1.13, -rows.Count + 0.4, 0.6);
        return chart;
    }
}
