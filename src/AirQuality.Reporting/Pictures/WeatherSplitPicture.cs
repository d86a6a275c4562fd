using System.Globalization;
using AirQuality.Meteorology.Effects;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The change of a mean on last year as a waterfall: what weather, dust and the rest did, and how far off the rest may be.</summary>
internal static class WeatherSplitPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (report.Weather.FirstOrDefault(e => e.Area == report.Focus && e.Pollutant == sheet.Pollutant) is not { Weather: not null } effect)
            return null;
        var title = words.Pick(
            $"{sheet.Names.Of(report.Focus)} {effect.Pollutant.Symbol()}：{effect.Period}与{effect.With}相比，气象、沙尘和其余",
            $"{effect.Pollutant.Symbol()}, {sheet.Names.Of(report.Focus)}, {effect.Period} on {effect.With}: weather, dust and the rest");
        return sheet.Picture(title, effect.Sentence.In(words.Language).TrimEnd('。', '.'), 820, 380, (canvas, room) =>
        {
            List<(Standards.Rgb, bool, string)> legend =
            [
                (Palette.Grey, false, words.Pick("日均值的平均", "mean of days")),
                (Palette.Vermillion, true, words.Pick("上升（变差）", "up (worse)")),
                (Palette.Blue, false, words.Pick("下降（改善）", "down (better)")),
            ];
            if (effect.RestLow is not null)
                legend.Add((Palette.Black, false, words.Pick($"其余的{WeatherMonthsPicture.Share(effect)}%区间（括线）", $"interval of {WeatherMonthsPicture.Share(effect)} % of the rest (bracket)")));
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, legend);
            Of(effect, words).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static Chart Of(WeatherEffect effect, Words words)
    {
        var chart = new Chart();
        List<(string Name, decimal Change)> steps = [(words.Pick("气象", "weather"), effect.Weather!.Value)];
        if (effect.Dust != 0)
            steps.Add((words.Pick("沙尘", "dust"), effect.Dust));
        steps.Add((words.Pick("其余", "the rest"), effect.Rest!.Value));
        var bracket = Bracket(effect);
        List<double> levels = [(double)effect.ObservedWith, (double)effect.Observed, .. bracket ?? []];
        var level = effect.ObservedWith;
        foreach (var (_, change) in steps)
            levels.Add((double)(level += change));
        var room = Math.Max(1, levels.Max() - levels.Min());
        var floor = Math.Max(0, levels.Min() - (room * 0.4));
        var top = levels.Max() + (room * 0.2);
        Add(0, floor, (double)effect.ObservedWith, Palette.Grey, FigureWords.Number(effect.ObservedWith));
        level = effect.ObservedWith;
        foreach (var (index, (_, change)) in steps.Index())
        {
            Add(index + 1, (double)level, (double)(level + change), change > 0 ? Palette.Vermillion : Palette.Blue, change == 0 ? "0" : change.ToString("+0.##;-0.##", CultureInfo.InvariantCulture));
            level += change;
        }

        Add(steps.Count + 1, floor, (double)effect.Observed, Palette.Grey, FigureWords.Number(effect.Observed));
        if (bracket is [var low, var high])
            chart.Bracket(steps.Count + 0.42, low, high, Palette.Black);
        chart.XTicks = [.. steps.Select(s => s.Name).Prepend(effect.With.ToString()).Append(effect.Period.ToString()).Select((name, i) => ((double)i, name))];
        chart.YTicks = Chart.Round(floor, top);
        chart.YTitle = (floor > 0 ? words.Pick("浓度（纵轴不从0起）", "concentration (axis does not begin at 0)") : words.Pick("浓度", "concentration")) + words.Pick(" ", ", ") + effect.Pollutant.Unit();
        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(-0.6, steps.Count + 1.6, floor, top);
        return chart;

        void Add(int at, double from, double to, Standards.Rgb colour, string label)
        {
            chart.Bar(at, from, to, 0.66, colour, horizontal: false, hatch: colour == Palette.Vermillion);
            chart.Label(label, at, Math.Max(from, to), LabelPlace.Above, Palette.Black, 13, bold: true);
        }
    }

    /// <summary>Where the bar of the rest would end at the ends of its interval, in the unit of the axis; <c>null</c> where there is none.</summary>
    private static double[]? Bracket(WeatherEffect effect)
    {
        if (effect is not { RestLow: { } low, RestHigh: { } high, RestPercent: { } percent, NormalisedWith: { } whole })
            return null;
        return [(double)(effect.Observed + ((low - percent) * whole / 100)), (double)(effect.Observed + ((high - percent) * whole / 100))];
    }
}
