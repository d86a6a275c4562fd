using System.Globalization;
using AirQuality.Comparisons;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>What the change of an area's index is made of: from last year's by pollutants to this year's.</summary>
internal static class WaterfallPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var comparison = report.Of(report.Focus);
        if (comparison.Attribution is not { } attribution)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)}综合指数同比变化的构成", $"What the change of the index is made of, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        var description = words.Pick("去年", "last year ") + comparison.Earlier[0].Index.Published?.ToString(CultureInfo.InvariantCulture) + words.Pick("，", ", ")
            + string.Join(words.Pick("，", ", "), attribution.Parts.Select(p => $"{p.Pollutant.Symbol()} {FigureWords.Signed(p.Change)}")) + words.Pick("，今年", ", this year ") + comparison.Current.Index.Published?.ToString(CultureInfo.InvariantCulture);
        return sheet.Picture(title, description, 820, 380, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Grey, false, words.Pick("综合指数", "composite index")), (Palette.Vermillion, true, words.Pick("上升（变差）", "up (worse)")), (Palette.Blue, false, words.Pick("下降（改善）", "down (better)"))]);
            Of(comparison, attribution, words).Draw(canvas, new SKRect(room.Left, room.Top + legend, room.Right, room.Bottom));
        });
    }

    private static Chart Of(AssessmentComparison comparison, IndexAttribution attribution, Words words)
    {
        var chart = new Chart();
        var (then, now) = (comparison.Earlier[0].Index.Published!.Value, comparison.Current.Index.Published!.Value);
        List<(string Name, decimal Change)> steps = [.. attribution.Parts.OrderBy(p => p.Change).Select(p => (p.Pollutant.Symbol(), p.Change)), .. attribution.Rounding == 0 ? Array.Empty<(string, decimal)>() : [(words.Header("rounding"), attribution.Rounding)]];
        var levels = new List<decimal> { then, now };
        var level = then;
        foreach (var (_, change) in steps)
            levels.Add(level += change);
        var room = Math.Max(0.05, (double)(levels.Max() - levels.Min()));
        var floor = Math.Max(0, (double)levels.Min() - (room * 0.6));
        Add(0, floor, (double)then, Palette.Grey, then.ToString(CultureInfo.InvariantCulture));
        level = then;
        foreach (var (index, (_, change)) in steps.Index())
        {
            Add(index + 1, (double)level, (double)(level + change), change > 0 ? Palette.Vermillion : Palette.Blue, change == 0 ? "0" : FigureWords.Signed(change));
            level += change;
        }

        Add(steps.Count + 1, floor, (double)now, Palette.Grey, now.ToString(CultureInfo.InvariantCulture));
        chart.XTicks = [.. steps.Select(s => s.Name).Prepend(words.Pick("去年同期", "last year")).Append(words.Pick("本期", "this year")).Select((name, i) => ((double)i, name))];
        var top = (double)levels.Max() + (room * 0.2);
        chart.YTicks = Chart.Round(floor, top);
        chart.YTitle = floor > 0 ? words.Pick("综合指数（纵轴不从0起）", "index (axis does not begin at 0)") : words.Pick("综合指数", "index");
        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(-0.6, steps.Count + 1.6, floor, top);
        return chart;

        void Add(int at, double from, double to, Standards.Rgb colour, string label)
        {
            chart.Bar(at, from, to, 0.66, colour, horizontal: false, hatch: colour == Palette.Vermillion);
            chart.Label(label, at, Math.Max(from, to), LabelPlace.Above, Palette.Black, 13, bold: true);
        }
    }
}
