using AirQuality.Terms;
using MathNet.Numerics.Statistics;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>How the days of each month spread: the middle half as a box, the median in it, 5 % to 95 % as a line, the extremes as points.</summary>
internal static class BoxesPicture
{
    private const int Fewest = 5;

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var days = new FocusDays(report, sheet.Pollutant);
        var months = report.Months.Select(m => m.Month.Current.Period)
            .Select(p => (p.Start.Month, Values: Enumerable.Range(0, p.Days).Select(i => days.On(p.Start.PlusDays(i))).OfType<decimal>().Select(v => (double)v).Order().ToArray()))
            .Where(m => m.Values.Length >= Fewest).ToList();
        if (months.Count == 0)
            return null;
        var name = sheet.Pollutant == Pollutant.O3 ? "O3-8h" : sheet.Pollutant.Symbol();
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {report.AsOf.Year}年各月{name}日值的分布", $"How the days of {name} spread by month, {report.AsOf.Year}, {sheet.Names.Of(report.Focus)}");
        var description = string.Join(words.Pick("；", "; "), months.Select(m => words.Pick($"{m.Month}月{m.Values[0]}至{m.Values[^1]}", FormattableString.Invariant($"{PeriodWords.ShortMonth(m.Month, words)} {m.Values[0]} to {m.Values[^1]}"))));
        return sheet.Picture(title, description, 860, 320, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, [(Palette.Sky, false, words.Pick("箱：25%—75%，横线：中位数，竖线：5%—95%，点：最小和最大", "box: 25% to 75%, bar: median, line: 5% to 95%, points: least and most"))]);
            var most = months.Max(m => m.Values[^1]) * 1.08;
            var chart = new Chart { XTicks = [.. months.Select((m, i) => ((double)i, PeriodWords.ShortMonth(m.Month, words)))], YTicks = Chart.Round(0, most), YTitle = words.Pick($"日值 {sheet.Pollutant.Unit()}", $"days, {sheet.Pollutant.Unit()}") };
            foreach (var (index, month) in months.Index())
            {
                var at = (Func<int, double>)(percent => SortedArrayStatistics.QuantileCustom(month.Values, percent / 100.0, QuantileDefinition.R7));
                chart.Line([index, index], [at(5), at(95)], Palette.Black, 1.5f);
                chart.Bar(index, at(25), at(75), 0.5, Palette.Sky, horizontal: false, outline: true);
                chart.Line([index - 0.25, index + 0.25], [at(50), at(50)], Palette.Black, 3);
                chart.Line([index], [month.Values[0]], Palette.Black, 0, 5, MarkerShape.OpenCircle);
                chart.Line([index], [month.Values[^1]], Palette.Black, 0, 5, MarkerShape.OpenCircle);
                chart.Label(FormattableString.Invariant($"{at(50):0}"), index + 0.25, at(50), LabelPlace.Right, Palette.Black, 11);
            }

            chart.Plot.Axes.SetLimits(-0.6, months.Count - 0.4, 0, most);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }
}
