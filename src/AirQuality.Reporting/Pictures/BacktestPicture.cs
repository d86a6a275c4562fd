using System.Globalization;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Of every figure what was said beside what came, in tenths of probability, and how often the band held it.</summary>
internal static class BacktestPicture
{
    private const int Columns = 5;
    private const int Width = 1060;
    private const float PanelHeight = 218;
    private const float BandHeight = 230;
    private const float KeyHeight = 26;
    private const double LargestDot = 13;
    private const double SmallestDot = 4;

    // A band from 5 to 95 % should hold nine of ten.
    private const double Right = 0.9;
    private const double LabelHeight = 0.08;

    public static Picture? Draw(BacktestResult result, Words words)
    {
        if (result.Total is not { } total)
            return null;
        List<ScoredFigure> figures = [new(words.Pick("合计", "all"), total), .. result.ByMetric.Select(m => new ScoredFigure(words.Header(m.Metric.Key), m.Score))];
        var title = words.Pick($"前景的可靠性：{string.Join("、", result.Years)}", $"How reliable the outlook was: {string.Join(", ", result.Years)}");
        var rows = (figures.Count + Columns - 1) / Columns;
        var size = new SKSizeI(Width, (int)(KeyHeight + (rows * PanelHeight) + BandHeight));
        return ScoreFrame.Picture(title, Description(figures, words), size, (canvas, room) =>
        {
            Palette.Fitted(canvas, words.Pick(
                "横轴为所说的概率，纵轴为实现的比例；点在对角线上为准，线上为偏保守，线下为偏乐观；点越大，预测越多。",
                "Across: the probability said; up: the share that came true. Dots on the diagonal are right, above it too cautious, below it too hopeful; larger dots are more forecasts."),
                room.Left, room.Top + 12, 12, room.Width, Palette.Quiet);
            foreach (var (i, figure) in figures.Index())
                Panel(canvas, SKRect.Create(room.Left + (i % Columns * room.Width / Columns), room.Top + KeyHeight + (i / Columns * PanelHeight), room.Width / Columns, PanelHeight), figure, words);
            Bands(canvas, SKRect.Create(room.Left, room.Bottom - BandHeight, room.Width, BandHeight), figures, words);
        });
    }

    private static string Description(List<ScoredFigure> figures, Words words) => string.Join(words.Pick("；", "; "), figures.Select(f => words.Pick(
        $"{f.Name} {f.Score.Forecasts} 次预测，校准误差 {Points(f.Score)} 个百分点，区间覆盖 {ScoreFrame.Percent(f.Score.Coverage)}",
        $"{f.Name}: {f.Score.Forecasts} forecasts, calibration error {Points(f.Score)} points, {ScoreFrame.Percent(f.Score.Coverage)} in the band")));

    private static void Panel(SKCanvas canvas, SKRect room, ScoredFigure figure, Words words)
    {
        Palette.Fitted(canvas, figure.Name, room.Left + 4, room.Top + 14, 13, room.Width - 12, Palette.Black, bold: true);
        Palette.Fitted(canvas, words.Pick($"校准误差 {Points(figure.Score)} 个百分点，{figure.Score.Forecasts:N0} 次", $"off by {Points(figure.Score)} points, {figure.Score.Forecasts:N0} forecasts"), room.Left + 4, room.Top + 30, 11, room.Width - 12, Palette.Quiet);
        var chart = new Chart { XTicks = Shares(), YTicks = Shares() };
        chart.Line([0, 1], [0, 1], Palette.Grey, 1);
        var bins = figure.Score.Reliability;
        chart.Line(bins.Select(b => b.Forecast), bins.Select(b => b.Observed), Palette.Blue, 1);
        var most = bins.Max(b => b.Forecasts);

        // Areas of dots are as their numbers; the smallest can still be seen.
        foreach (var bin in bins)
            chart.Line([bin.Forecast], [bin.Observed], Palette.Blue, 0, (float)Math.Max(SmallestDot, LargestDot * Math.Sqrt(bin.Forecasts / (double)most)));
        chart.Plot.Axes.SetLimits(-0.07, 1.07, -0.07, 1.07);
        chart.Draw(canvas, new SKRect(room.Left, room.Top + 36, room.Right - 8, room.Bottom - 8));
    }

    private static void Bands(SKCanvas canvas, SKRect room, List<ScoredFigure> figures, Words words)
    {
        var chart = new Chart
        {
            XTicks = [.. figures.Select((f, i) => ((double)i, f.Name))],
            YTicks = Chart.Round(0, 1, 5).Select(t => (t.At, ScoreFrame.Percent(t.At))).ToList(),
            YTitle = words.Pick("结果落在5%—95%区间内的比例（虚线：应为90%）", "Share of figures that ended within the band from 5 to 95% (broken line: 90% is right)"),
        };
        foreach (var (i, figure) in figures.Index())
        {
            chart.Bar(i, 0, figure.Score.Coverage, 0.55, Palette.Sky, horizontal: false);
            chart.Label(ScoreFrame.Percent(figure.Score.Coverage), i, LabelHeight, LabelPlace.Centre, Palette.Black); // at the foot, clear of the broken line
        }

        chart.Level(Right, Palette.Vermillion);
        chart.Plot.Axes.SetLimits(-0.6, figures.Count - 0.4, 0, 1.05);
        chart.Draw(canvas, room);
    }

    private static IReadOnlyList<(double At, string Text)> Shares() => [(0, "0"), (0.5, "0.5"), (1, "1")];

    private static string Points(BacktestScore score) => (100 * score.CalibrationError).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A figure and how its forecasts did.</summary>
    private readonly record struct ScoredFigure(string Name, BacktestScore Score);
}
