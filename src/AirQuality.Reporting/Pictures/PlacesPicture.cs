using System.Globalization;
using AirQuality.Ranking.History;
using AirQuality.Standards;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Places month by month: the area looked at closely before all others.</summary>
internal static class PlacesPicture
{
    private const int NamedAtMost = 15;
    private static readonly Rgb Band = new(0xfd, 0xe6, 0xd8);

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var history = report.History;
        if (report.Days.Areas.Count < 2 || history.Rankings.Count < 2 || history.Areas.All(a => a.Places.Count(p => p.Place is not null) < 2))
            return null;
        var focus = history.Areas.First(a => a.Area == report.Focus);
        var (least, most) = (history.Rankings.Min(r => r.Ranked.Count), history.Rankings.Max(r => r.Ranked.Count));
        var ranked = least == most ? most.ToString(CultureInfo.InvariantCulture) : words.Pick(FormattableString.Invariant($"{least}至{most}"), FormattableString.Invariant($"{least} to {most}"));
        var title = words.Pick($"{report.AsOf.Year}年逐月名次（综合指数，共{ranked}个）：{sheet.Names.Of(report.Focus)}", $"Places of {ranked} by composite index, month by month, {report.AsOf.Year}: {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("，", ", "), focus.Places.Select((p, i) => $"{PeriodWords.ShortMonth(MonthOf(history, i), words)} {p.Place?.ToString(CultureInfo.InvariantCulture) ?? words.Pick("缺", "missing")}"));
        return sheet.Picture(title, description, 860, history.Areas.Count <= NamedAtMost ? Math.Max(360, history.Areas.Count * 24) : 460, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Vermillion, false, sheet.Names.Of(report.Focus)), .. history.Areas.Count > NamedAtMost ? Array.Empty<(Rgb, bool, string)>() : [(Palette.Grey, false, words.Pick("其他区域", "other areas"))], (Band, false, words.Pick($"后{report.ListLength}名（含并列）", $"last {report.ListLength} (with ties)"))]);
            Of(sheet, history).Draw(canvas, new SKRect(room.Left, room.Top + legend, room.Right, room.Bottom));
        });
    }

    private static int MonthOf(PlaceHistory history, int index) => history.Rankings[index].Bases.Count > 0 ? history.Rankings[index].Bases[0].Period.Start.Month : index + 1;

    private static Chart Of(PictureSheet sheet, PlaceHistory history)
    {
        var report = sheet.Report;
        var count = history.Rankings.Max(r => r.Ranked.Count);
        var months = history.Rankings.Count;
        var few = history.Areas.Count <= NamedAtMost;
        var chart = new Chart
        {
            YTitle = sheet.Words.Pick("名次", "place"),
            YTicks = [.. few ? Enumerable.Range(1, count).Select(p => ((double)p, p.ToString(CultureInfo.InvariantCulture))) : Chart.Round(1, count).Where(t => t.At > 1).Prepend((1, "1"))],
            XTicks = [.. Enumerable.Range(0, months).Select(i => ((double)i, PeriodWords.ShortMonth(MonthOf(history, i), sheet.Words)))],
        };
        var widest = few ? history.Areas.Max(a => Palette.Width(NameOf(sheet, a), 11)) : Palette.Width(NameOf(sheet, history.Areas.First(a => a.Area == report.Focus)), 11, bold: true);
        var right = months - 1 + (months * Math.Max(0.06, widest / 560));
        foreach (var (i, ranking) in history.Rankings.Index().Where(r => r.Item.Ranked.Count > report.ListLength)) // how many are ranked is not the same in every month
        {
            var band = chart.Plot.Add.Rectangle(i == 0 ? -0.4 : i - 0.51, i == months - 1 ? right : i + 0.51, ranking.Bottom(report.ListLength).Min(r => r.Place) - 0.5, ranking.Ranked.Count + 0.5);
            (band.FillColor, band.LineWidth) = (Palette.Of(Band), 0);
        }

        foreach (var area in history.Areas.Where(a => few || a.Area == report.Focus).OrderBy(a => a.Area == report.Focus)) // many lines are a thicket
        {
            var own = area.Area == report.Focus;
            foreach (var run in Runs(area))
                chart.Line(run.Select(i => (double)i), run.Select(i => (double)area.Places[i].Place!.Value), own ? Palette.Vermillion : Palette.Grey, own ? 3 : 1, own ? 9 : 4);
            if (area.Places[^1].Place is { } end)
                chart.Label(NameOf(sheet, area), months - 1 + 0.08, Apart(history, area, end), LabelPlace.Right, own ? Palette.DarkVermillion : Palette.Black, 11, bold: own);
            if (own)
                foreach (var (i, place) in area.Places.Index().SkipLast(1).Where(p => p.Item.Place is not null)) // the last stands before the name
                    chart.Label(place.Place!.Value.ToString(CultureInfo.InvariantCulture), i, place.Place.Value, LabelPlace.Above, Palette.DarkVermillion, 12, bold: true);
        }

        chart.Plot.Grid.YAxisStyle.IsVisible = false; // a line would run through every name
        chart.Plot.Axes.SetLimits(-0.4, right, count + (few ? 0.8 : count * 0.04), few ? 0.2 : -count * 0.04);
        return chart;
    }

    /// <summary>The place at the end and the name: names of areas that share a place stand at other heights than it.</summary>
    private static string NameOf(PictureSheet sheet, AreaPlaces area) => $"{area.Places[^1].Place?.ToString(CultureInfo.InvariantCulture)} {sheet.Names.Of(area.Area)}";

    /// <summary>Areas that share a place at the end are named below each other, not upon each other.</summary>
    private static double Apart(PlaceHistory history, AreaPlaces area, int end) =>
        end + history.Areas.TakeWhile(a => a != area).Count(a => a.Places[^1].Place == end);

    /// <summary>Months in a row with a place: a missing month is a gap, not a line across it.</summary>
    private static IEnumerable<List<int>> Runs(AreaPlaces area)
    {
        var run = new List<int>();
        for (var i = 0; i <= area.Places.Count; i++)
        {
            if (i < area.Places.Count && area.Places[i].Place is not null)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }
}
