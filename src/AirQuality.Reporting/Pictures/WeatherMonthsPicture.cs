using System.Globalization;
using AirQuality.Meteorology.Effects;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The months of the record as observed and with average weather, with the band of what is not known.</summary>
internal static class WeatherMonthsPicture
{
    private const int LabelledMonths = 30; // more are named by quarters and years

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        if (report.Weather.FirstOrDefault(e => e.Area == report.Focus && e.Pollutant == sheet.Pollutant) is not { Months.Count: > 1 } effect)
            return null;
        var (symbol, unit) = (effect.Pollutant.Symbol(), effect.Pollutant.Unit());
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {symbol}各月均值：实测与平均气象下", $"{symbol} by month, observed and with average weather, {sheet.Names.Of(report.Focus)}");
        return sheet.Picture(title, Described(effect, words), 860, 360, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width,
            [
                (Palette.Grey, false, words.Pick("实测（细线）", "observed (thin)")),
                (Palette.Blue, false, words.Pick("平均气象下（粗线）", "with average weather (thick)")),
                (Pale, false, words.Pick($"其{Share(effect)}%区间（带）", $"its interval of {Share(effect)}% (band)")),
            ]);
            Of(effect, words.Pick($"浓度 {unit}", $"concentration, {unit}"), words).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    /// <summary>The share of intervals that hold the truth, per cent.</summary>
    public static string Share(WeatherEffect effect) => (100 * effect.Confidence).ToString("0.#", CultureInfo.InvariantCulture);

    private static Standards.Rgb Pale { get; } = new(0xc7, 0xe0, 0xee); // the blue of the band on white

    private static Chart Of(WeatherEffect effect, string unit, Words words)
    {
        var months = effect.Months;
        var first = NumberOf(months[0]);
        double At(AveragedMonth month) => NumberOf(month) - first;
        var banded = months.Where(m => double.IsFinite(m.Low) && double.IsFinite(m.High)).ToList();
        var top = 1.06 * months.Select(m => m.Observed).Concat(banded.Select(m => m.High)).Concat(months.Select(m => m.Normalised)).Max();
        var chart = new Chart { XTicks = Ticks(months, At, words), YTicks = Chart.Round(0, top), YTitle = unit };
        // A month that is missing breaks line and band: nothing is drawn across what is not known.
        foreach (var run in Runs(banded))
            chart.Band([.. run.Select(At)], [.. run.Select(m => Math.Max(0, m.Low))], [.. run.Select(m => m.High)], Palette.Blue);
        foreach (var run in Runs(months))
        {
            chart.Line(run.Select(At), run.Select(m => m.Observed), Palette.Grey, 1.5f, 4);
            chart.Line(run.Select(At), run.Select(m => m.Normalised), Palette.Blue, 3);
        }

        chart.Plot.Axes.SetLimits(-0.5, At(months[^1]) + 0.5, 0, top);
        return chart;
    }

    private static int NumberOf(AveragedMonth month) => (month.Month.Start.Year * 12) + month.Month.Start.Month;

    private static IEnumerable<List<AveragedMonth>> Runs(IReadOnlyList<AveragedMonth> months)
    {
        List<AveragedMonth> run = [];
        foreach (var month in months)
        {
            if (run.Count > 0 && NumberOf(month) != NumberOf(run[^1]) + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(month);
        }

        if (run.Count > 0)
            yield return run;
    }

    private static List<(double At, string Text)> Ticks(IReadOnlyList<AveragedMonth> months, Func<AveragedMonth, double> at, Words words)
    {
        var every = months.Count <= LabelledMonths ? 3 : months.Count <= 4 * LabelledMonths ? 6 : 12;
        return [.. months.Where(m => (m.Month.Start.Month - 1) % every == 0).Select(m => (at(m), m.Month.Start.Month == 1
            ? words.Pick($"{m.Month.Start.Year}年1月", FormattableString.Invariant($"Jan {m.Month.Start.Year}"))
            : words.Pick($"{m.Month.Start.Month}月", PeriodWords.ShortMonth(m.Month.Start.Month, words))))];
    }

    private static string Described(WeatherEffect effect, Words words)
    {
        var last = effect.Months[^1];
        string One(double value) => FigureWords.Number(Math.Round((decimal)value, 1));
        var interval = double.IsFinite(last.Low) ? words.Pick($"（{One(last.Low)}至{One(last.High)}）", $" ({One(last.Low)} to {One(last.High)})") : string.Empty;
        return words.Pick(
            $"{effect.Months[0].Month}至{last.Month}共{effect.Months.Count}个月；最后一个月实测{One(last.Observed)}，平均气象下{One(last.Normalised)}{interval}",
            $"{effect.Months.Count} months, {effect.Months[0].Month} to {last.Month}; the last {One(last.Observed)} as observed, {One(last.Normalised)} with average weather{interval}");
    }
}
