using System.Globalization;
using AirQuality.Standards;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Hits of forecasts of days by how far they ran ahead, and by how much they were too high or too low.</summary>
internal static class ForecastScorePicture
{
    private const int Width = 860;
    private const int Height = 470;
    private const float HitsHeight = 280;

    public static Picture? Draw(IReadOnlyList<ForecastScore> scores, Words words)
    {
        var leads = scores.Where(s => s.LeadDays is not null && s.Forecasts > 0).OrderBy(s => s.LeadDays).ToList();
        if (leads.Count == 0)
            return null;
        List<Hits> hits =
        [
            new(words.Pick("AQI范围（圆点）", "AQI range (dots)"), s => s.RangeHits, Palette.Blue, MarkerShape.FilledCircle),
            new(words.Pick("级别（方块）", "level (squares)"), s => s.LevelHits, Palette.Vermillion, MarkerShape.FilledSquare),
            new(words.Pick("首要污染物（三角）", "primary pollutant (triangles)"), s => s.PrimaryHits, Palette.Black, MarkerShape.FilledTriangleUp),
        ];
        var title = words.Pick("预报检验：提前天数与命中率", "Forecasts against what came, by days ahead");
        return ScoreFrame.Picture(title, Description(leads, hits, words), new SKSizeI(Width, Height), (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, hits.Select(h => (h.Colour, false, h.Name)));
            DrawHits(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Top + HitsHeight), leads, hits, words);
            DrawBias(canvas, new SKRect(room.Left, room.Top + HitsHeight + 8, room.Right, room.Bottom), leads, words);
        });
    }

    private static void DrawHits(SKCanvas canvas, SKRect room, List<ForecastScore> leads, List<Hits> hits, Words words)
    {
        var chart = new Chart { XTicks = Days(leads), YTicks = [.. Chart.Round(0, 1, 5).Select(t => (t.At, ScoreFrame.Percent(t.At)))], YTitle = words.Pick("命中率", "Hits") };
        foreach (var (name, of, colour, shape) in hits)
        {
            var known = leads.Where(s => of(s) is not null).ToList();
            if (known.Count > 0)
                chart.Line(known.Select(s => (double)s.LeadDays!.Value), known.Select(s => of(s)!.Value), colour, 2, 9, shape);
        }

        Limits(chart, leads, 0, 1.05);
        chart.Draw(canvas, room);
    }

    private static void DrawBias(SKCanvas canvas, SKRect room, List<ForecastScore> leads, Words words)
    {
        var most = Math.Max(1, leads.Max(s => Math.Abs(s.Bias ?? 0))) * 1.5;
        var chart = new Chart
        {
            XTicks = Days(leads), YTicks = Chart.Round(-most, most, 4), XTitle = words.Pick("提前天数", "Days ahead"),
            YTitle = words.Pick("AQI偏差（预报减实况，正为偏高）", "Bias of the AQI (forecast less observed, plus is too high)"),
        };
        foreach (var score in leads)
        {
            if (score.Bias is not { } bias)
                continue;
            chart.Bar(score.LeadDays!.Value, 0, bias, 0.4, Palette.Sky, horizontal: false, outline: true);
            chart.Label(bias.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture), score.LeadDays.Value, Math.Max(0, bias), LabelPlace.Above, Palette.Black);
        }

        Limits(chart, leads, -most, most);
        chart.Draw(canvas, room);
    }

    private static void Limits(Chart chart, List<ForecastScore> leads, double from, double to) =>
        chart.Plot.Axes.SetLimits(leads[0].LeadDays!.Value - 0.5, leads[^1].LeadDays!.Value + 0.5, from, to);

    private static IReadOnlyList<(double At, string Text)> Days(List<ForecastScore> leads) =>
        [.. leads.Select(s => ((double)s.LeadDays!.Value, s.LeadDays.Value.ToString(CultureInfo.InvariantCulture)))];

    private static string Description(List<ForecastScore> leads, List<Hits> hits, Words words) => string.Join(words.Pick("；", "; "), leads.Select(s =>
        words.Pick($"提前{s.LeadDays}天（{s.Forecasts}次）：", $"{FigureWords.Count(s.LeadDays ?? 0, "day")} ahead ({s.Forecasts}): ")
        + string.Join(words.Pick("，", ", "), hits.Where(h => h.Of(s) is not null).Select(h => $"{h.Name} {ScoreFrame.Percent(h.Of(s)!.Value)}"))));

    /// <summary>A kind of hit, and how it is drawn.</summary>
    private readonly record struct Hits(string Name, Func<ForecastScore, double?> Of, Rgb Colour, MarkerShape Shape);
}
