using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>What is left of a goal's budget in week, month, quarter and year: plan, fact, control value, outlook.</summary>
internal static class BurnDownPicture
{
    private const int PanelHeight = 260;
    private static readonly Rgb Band = new(0xcc, 0xe3, 0xf0);

    public static Picture? Draw(PictureSheet sheet, GoalMetric? metric)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var goal = report.Goals.FirstOrDefault(g => g.Goal.Area == report.Focus && (metric is null ? report.Plans.Any(p => p.Goal.Area == g.Goal.Area && p.Goal.Metric == g.Goal.Metric) : g.Goal.Metric == metric));
        if (goal is null || goal.Goal.Metric.Kind is GoalKind.Index or GoalKind.Rank or GoalKind.Place || BurnDown.Of(report, goal) is not { Count: > 0 } panels)
            return null;
        var name = words.Metric(goal.Goal.Metric.Key);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {name}目标余量（截至{report.AsOf:uuuu-MM-dd}）", $"What is left of the goals for {name}, {sheet.Names.Of(report.Focus)}, {report.AsOf:uuuu-MM-dd}");
        var description = string.Join(words.Pick("；", "; "), panels.Select(p => Caption(p, goal, words)));
        var rows = (panels.Count + 1) / 2;
        return sheet.Picture(title, description, 940, (rows * PanelHeight) + 30, (canvas, room) =>
        {
            var legend = Palette.Legend(canvas, room.Left, room.Top, room.Width,
            [
                (Palette.Grey, false, words.Pick("计划余量（空心点）", "planned (open dots)")),
                (Palette.Blue, false, words.Pick("实际余量（粗线）", "actual (thick)")),
                (Palette.Vermillion, false, words.Pick("按控制值用完（三角）", "at the control value (triangles)")),
                (Band, false, words.Pick("预计范围5%–95%", "outlook, 5% to 95%")),
            ]);
            var height = (room.Height - legend - 4) / rows;
            foreach (var (index, panel) in panels.Index())
            {
                var place = SKRect.Create(room.Left + (index % 2 * room.Width / 2), room.Top + legend + 4 + (index / 2 * height), (room.Width / 2) - 8, height - 8);
                Palette.Fitted(canvas, Caption(panel, goal, words), place.Left + 6, place.Top + 14, 12.5f, place.Width - 12, Palette.Black, bold: true);
                Of(panel, goal.Goal, words).Draw(canvas, new SKRect(place.Left, place.Top + 20, place.Right, place.Bottom));
            }
        });
    }

    /// <summary>The figures of a panel: what the picture shows in words.</summary>
    private static string Caption(BurnDown panel, TrackedGoal goal, Words words)
    {
        var (tracked, metric) = (panel.Tracked, goal.Goal.Metric);
        var left = tracked.RemainingDays == 0 ? words.Pick("已结束", "over")
            : tracked.Control is { } control ? words.Pick("控制值", "control ") + GoalWords.Figure(metric, GoalWords.Down(metric, control), words)
            : words.Pick($"还可损失{FigureWords.Number(Math.Max(0, tracked.AllowedDays ?? 0))}天", $"{FigureWords.Count(Math.Max(0, tracked.AllowedDays ?? 0), "day")} may be lost");
        var asked = GoalCells.Judged(goal, tracked, words).Shown(words);
        return words.Pick(
            $"{words.Level(tracked.Level)} {tracked.Period}：目标{asked}，现为{tracked.Actual}，{left}，{words.Status(tracked.Status)}",
            $"{words.Level(tracked.Level)} {tracked.Period}: goal {asked}, now {tracked.Actual}, {left}, {words.Status(tracked.Status)}");
    }

    private static Chart Of(BurnDown panel, Goal goal, Words words)
    {
        var chart = new Chart
        {
            XTicks = Ticks(panel, words),
            YTitle = goal.Metric.Kind == GoalKind.Mean ? words.Pick($"余量 {goal.Metric.Pollutant?.Unit()} × 天", $"left, {goal.Metric.Pollutant?.Unit()} × days") : words.Pick("余量，天", "left, days"),
        };
        var (today, now) = (panel.Actual.Count - 1, panel.Actual[^1]);
        var lows = new List<double> { 0, now };
        if (panel.Outlook() is var (low, high))
        {
            var band = chart.Plot.Add.FillY([today, panel.Days], [now, low], [now, high]);
            band.FillColor = Palette.Of(Band);
            band.LineWidth = 0;
            lows.AddRange([low, high]);
        }

        var planned = panel.Planned();
        chart.Line(planned.Select(p => p.Day), planned.Select(p => p.Left), Palette.Grey, 1.5f, planned.Count > 20 ? 3 : 5, MarkerShape.OpenCircle);
        if (today < panel.Days && now >= 0) // below 0 no value uses the rest up
            chart.Line([today, panel.Days], [now, 0], Palette.Vermillion, 2, 7, MarkerShape.FilledTriangleDown);
        chart.Line(Enumerable.Range(0, panel.Actual.Count).Select(i => (double)i), panel.Actual, Palette.Blue, 3);
        chart.Plot.Add.HorizontalLine(0, 1, Palette.Of(Palette.Black));
        var (bottom, top) = (lows.Min(), Math.Max(lows.Max(), panel.Actual.Max()));
        var margin = Math.Max((top - bottom) * 0.06, 0.1);
        chart.YTicks = Chart.Round(bottom - margin, top + margin, 4);
        chart.Plot.Axes.SetLimits(0, panel.Days, bottom - margin, top + margin);
        return chart;
    }

    /// <summary>Days in a week or month, the first of each month in longer periods.</summary>
    private static List<(double Day, string Text)> Ticks(BurnDown panel, Words words)
    {
        var start = panel.Tracked.Period.Start;
        var step = panel.Days <= 8 ? 1 : panel.Days <= 31 ? 5 : 0;
        return [.. Enumerable.Range(1, panel.Days).Select(i => (Day: i, Date: start.PlusDays(i - 1)))
            .Where(d => step > 0 ? step == 1 || d.Date.Day % step == 0 : d.Date.Day == 1)
            .Select(d => (step > 0 ? d.Day : d.Day - 1.0, step > 0 ? $"{d.Date.Month}-{d.Date.Day}" : PeriodWords.ShortMonth(d.Date.Month, words)))];
    }
}
