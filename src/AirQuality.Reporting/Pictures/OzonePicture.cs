using AirQuality.Terms;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>PM2.5 and ozone day by day, with the limits of each: when one takes over from the other, and when both are high.</summary>
internal static class OzonePicture
{
    private static readonly Pollutant[] Shown = [Pollutant.PM25, Pollutant.O3];

    public static Picture? Draw(PictureSheet sheet)
    {
        var (report, words) = (sheet.Report, sheet.Words);
        var edition = report.Options.Plan.Assessment.Standards.At(report.AsOf);
        var dates = new FocusDays(report, Pollutant.PM25).Dates().ToList();
        var values = Array.ConvertAll(Shown, p => new FocusDays(report, p) is var days ? dates.ConvertAll(days.On) : []);
        if (values.Any(v => v.TrueForAll(x => x is null)))
            return null;
        var limits = Array.ConvertAll(Shown, edition.DailyLimit);
        var both = Enumerable.Range(0, dates.Count).Count(i => values[0][i] > limits[0] && values[1][i] > limits[1]);
        var title = words.Pick($"{sheet.Names.Of(report.Focus)} {PeriodWords.Name(report.Assessed, words)} PM2.5与O3-8h", $"PM2.5 and O3-8h by day, {sheet.Names.Of(report.Focus)}, {PeriodWords.Name(report.Assessed, words)}");
        var description = words.Pick(
            $"PM2.5超日限值{limits[0]}的{values[0].Count(v => v > limits[0])}天，O3-8h超{limits[1]}的{values[1].Count(v => v > limits[1])}天，同日都超的{both}天",
            $"PM2.5 above {limits[0]} on {FigureWords.Count(values[0].Count(v => v > limits[0]), "day")}, O3-8h above {limits[1]} on {values[1].Count(v => v > limits[1])}, both on {both}");
        return sheet.Picture(title, description, 860, 340, (canvas, room) =>
        {
            var used = Palette.Legend(canvas, room.Left, room.Top, room.Width,
            [
                (Palette.Of(Pollutant.PM25), false, words.Pick($"PM2.5（圆点），日限值{limits[0]}（虚线）", $"PM2.5 (dots), daily limit {limits[0]} (dashed)")),
                (Palette.Of(Pollutant.O3), false, words.Pick($"O3-8h（方块），日限值{limits[1]}（虚线）", $"O3-8h (squares), daily limit {limits[1]} (dashed)")),
            ]);
            var most = Math.Max((double)values.Max(v => v.Max() ?? 0), limits.Max()) * 1.08;
            var chart = new Chart { XTicks = FocusDays.DayTicks(report.Assessed, words), YTicks = Chart.Round(0, most), YTitle = words.Pick("浓度 µg/m³", "concentration, µg/m³") };
            var marker = dates.Count <= 62 ? 6 : 0;
            foreach (var (index, pollutant) in Shown.Index())
            {
                foreach (var run in Runs(values[index]))
                    chart.Line(run.Select(i => (double)i), run.Select(i => (double)values[index][i]!.Value), Palette.Of(pollutant), 2, marker > 0 ? marker : run.Count == 1 ? 3 : 0, index == 0 ? MarkerShape.FilledCircle : MarkerShape.FilledSquare);
                chart.Level(limits[index], Palette.Of(pollutant));
            }

            chart.Plot.Axes.SetLimits(-0.5, dates.Count - 0.5, 0, most);
            chart.Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
        });
    }

    /// <summary>Days in a row with a value: a missing day is a gap.</summary>
    private static IEnumerable<List<int>> Runs(List<decimal?> values)
    {
        var run = new List<int>();
        foreach (var (index, value) in values.Index())
        {
            if (value is not null)
                run.Add(index);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
            yield return run;
    }
}
