using System.Globalization;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>On how many days each pollutant was the primary one, this year and last.</summary>
internal static class PrimaryPicture
{
    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var comparison = report.Of(report.Focus);
        if (comparison.Current.ValidDays == 0)
            return null;
        Pollutant[] order = [.. Pollutants.All.ToArray().OrderByDescending(p => comparison.Current[p].PrimaryDays).ThenByDescending(p => comparison.Earlier[0][p].PrimaryDays)];
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)}首要污染物天数（并列的各计一天）", $"Days by primary pollutant, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)} (several count each)");
        var description = string.Join(words.Pick("，", ", "), order.Select(p => words.Pick($"{p.Symbol()} {comparison.Current[p].PrimaryDays}天", FormattableString.Invariant($"{p.Symbol()} {comparison.Current[p].PrimaryDays}"))));
        return sheet.Picture(title, description, 860, 300, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Blue, false, words.Pick("本期", "this period")), (Palette.Grey, true, words.Pick("去年同期", "last year"))]);
            var most = Math.Max(1, (double)order.Max(p => Math.Max(comparison.Current[p].PrimaryDays, comparison.Earlier[0][p].PrimaryDays)) * 1.15);
            var chart = new Chart { XTicks = [.. order.Select((p, i) => ((double)i, p.Symbol()))], YTicks = Chart.Round(0, most), YTitle = words.Pick("天", "days") };
            foreach (var (index, pollutant) in order.Index())
            {
                Bar(index - 0.2, comparison.Current[pollutant].PrimaryDays, Palette.Blue, hatch: false);
                Bar(index + 0.2, comparison.Earlier[0][pollutant].PrimaryDays, Palette.Grey, hatch: true);
            }

            chart.Plot.HideGrid(); // every bar says its days
            chart.Plot.Axes.SetLimits(-0.6, order.Length - 0.4, 0, most);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));

            void Bar(double at, int count, Standards.Rgb colour, bool hatch)
            {
                chart.Bar(at, 0, count, 0.38, colour, horizontal: false, hatch: hatch && count > 0);
                chart.Label(count.ToString(CultureInfo.InvariantCulture), at, count, LabelPlace.Above, Palette.Black);
            }
        });
    }
}
