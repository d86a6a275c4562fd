using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>How well the days of each season are known from their weather, a bar a pollutant.</summary>
internal static class WeatherSkillPicture
{
    private const double NameAbove = 0.055; // of the axis: above the figure

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var effects = report.Weather.Where(e => e.Area == report.Focus && e.Seasons.Any(s => s.R2 is not null)).ToList();
        if (effects.Count == 0)
            return null;
        var title = words.Pick($"{sheet.Names.Of(report.Focus)}：各季节气象对日均值的解释力（R²）", $"How well days are known from their weather (R2) by season, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("；", "; "), effects.Select(e => $"{e.Pollutant.Symbol()} " + string.Join(words.Pick("、", ", "), e.Seasons.Where(s => s.R2 is not null).Select(s => $"{s.Season.In(words.Language)} {Two(s.R2!.Value)}"))));
        return sheet.Picture(title, description, 860, 340, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, effects.Select(e => (Palette.Of(e.Pollutant), false, e.Pollutant.Symbol())));
            var lowest = Math.Min(0, effects.SelectMany(e => e.Seasons).Min(s => Math.Max(-0.5, s.R2 ?? 0)));
            var chart = new Chart
            {
                XTicks = [.. effects[0].Seasons.Select((s, i) => ((double)i, s.Season.In(words.Language)))],
                YTicks = Chart.Round(lowest, 1),
                YTitle = words.Pick("未见过的14天时段上的R²；1为完全解释，不高于0为没有解释力", "R2 on blocks of 14 days not seen; 1 is all of it, 0 or less is nothing"),
            };
            var width = 0.8 / effects.Count;
            foreach (var (place, effect) in effects.Index())
                foreach (var (season, skill) in effect.Seasons.Index().Where(s => s.Item.R2 is not null))
                {
                    var (at, value) = (season - 0.4 + ((place + 0.5) * width), Math.Max(-0.5, skill.R2!.Value));
                    chart.Bar(at, 0, value, width * 0.9, Palette.Of(effect.Pollutant), horizontal: false);
                    chart.Label(Two(skill.R2.Value), at, Math.Max(0, value), LabelPlace.Above, Palette.Black, sheet.IsSlide ? 8 : 9);
                    chart.Label(effect.Pollutant.Symbol(), at, Math.Max(0, value) + NameAbove, LabelPlace.Above, Palette.Quiet, sheet.IsSlide ? 7 : 8); // the colour alone tells nothing
                }

            chart.Plot.Axes.SetLimits(-0.6, effects[0].Seasons.Count - 0.4, lowest, 1.12);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    private static string Two(double value) => Math.Round(value, 2).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
