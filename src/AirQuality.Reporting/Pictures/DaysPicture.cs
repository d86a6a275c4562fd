using AirQuality.Standards;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A pollutant day by day, with the goal of the year and what the days left may average.</summary>
internal static class DaysPicture
{
    /// <summary>More days are too narrow for a number on each.</summary>
    private const int Labelled = 31;

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words, pollutant) = (sheet.Report, sheet.Words, sheet.Pollutant);
        var days = new FocusDays(report, pollutant);
        var known = days.Dates().Select((date, i) => (At: i, Date: date, Value: days.On(date))).Where(d => d.Value is not null).Select(d => (d.At, d.Date, Value: (double)d.Value!.Value)).ToList();
        if (known.Count == 0)
            return null;
        var (goal, control, limit) = (days.Goal?.Goal.Value, days.Goal?.Whole.Control, report.Options.Plan.Assessment.Standards.At(report.AsOf).DailyLimit(pollutant));
        var name = pollutant == Pollutant.O3 ? "O3-8h" : pollutant.Symbol();
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)}{name}日均值", $"{name} by day, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        var above = known.Count(d => d.Value > limit);
        var top = known.MaxBy(d => d.Value);
        var description = words.Pick($"最高{top.Value}（{top.Date:uuuu-MM-dd}），{above}天高于日均限值{limit}", $"highest {top.Value} on {top.Date:uuuu-MM-dd}; {FigureWords.Count(above, "day")} above the daily limit of {limit}");
        return sheet.Picture(title, description, 860, 340, (canvas, room) =>
        {
            List<(Rgb, bool, string)> legend = [(Palette.Sky, false, words.Pick($"不高于二级日限值{limit}", $"up to the daily limit of {limit}")), (Palette.Vermillion, true, words.Pick("高于日限值", "above it"))];
            if (goal is { } aim)
                legend.Add((Palette.Black, false, words.Pick($"年目标 {aim}（虚线）", $"goal of the year {aim} (dashed)")));
            if (control is { } may)
                legend.Add((Palette.Blue, false, words.Pick($"余下日子控制值 {GoalWords.Down(days.Goal!.Goal.Metric, may)}（点线）", $"days left may average {GoalWords.Down(days.Goal!.Goal.Metric, may)} (dotted)")));
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, legend);
            var most = Math.Max(Math.Max(known.Max(d => d.Value), (double)(goal ?? 0)), (double)(control ?? 0)) * 1.12;
            var chart = new Chart { XTicks = FocusDays.DayTicks(report.Assessed, words), YTicks = Chart.Round(0, most), YTitle = words.Pick($"浓度 {pollutant.Unit()}", $"concentration, {pollutant.Unit()}") };
            foreach (var (at, _, value) in known)
            {
                chart.Bar(at, 0, value, 0.8, value > limit ? Palette.Vermillion : Palette.Sky, horizontal: false, hatch: value > limit && known.Count <= 4 * Labelled);
                if (known.Count <= Labelled)
                    chart.Label(FormattableString.Invariant($"{value}"), at, value, LabelPlace.Above, Palette.Black, sheet.IsSlide ? 9 : 10);
            }

            if (goal is { } line)
                chart.Level((double)line, Palette.Black);
            if (control is { } rest and >= 0)
                chart.Level((double)rest, Palette.Blue, dotted: true);
            chart.Plot.Axes.SetLimits(-0.8, report.Assessed.Days - 0.2, 0, most);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }
}
