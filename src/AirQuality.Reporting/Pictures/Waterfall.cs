using System.Globalization;
using AirQuality.Standards;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A change in steps: a bar for the figure before and one for the figure after, between them what each part did.</summary>
/// <param name="Then">The figure before.</param>
/// <param name="Now">The figure after: the one before with all steps.</param>
/// <param name="Steps">What each part did, in the order of the bars.</param>
internal sealed record Waterfall(WaterfallStep Then, WaterfallStep Now, IReadOnlyList<WaterfallStep> Steps)
{
    /// <summary>What the axis shows at the least, so that a change of next to nothing does not look large.</summary>
    public required decimal LeastRoom { get; init; }

    /// <summary>What is measured, and its unit where it has one.</summary>
    public required string Figure { get; init; }

    /// <summary>The unit; empty for an index.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Where the last step may as well end, from the lower to the upper end, shown as a bracket; <c>null</c> for none.</summary>
    public IReadOnlyList<decimal>? Bracket { get; init; }

    /// <summary>What the bracket is, for the legend.</summary>
    public string BracketName { get; init; } = string.Empty;

    /// <summary>Draws it with its legend.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="room">Where.</param>
    /// <param name="words">The language.</param>
    /// <param name="ends">What the bars at the ends are, for the legend.</param>
    public void Draw(SKCanvas canvas, SKRect room, Words words, string ends)
    {
        List<(Rgb, bool, string)> legend = [(Palette.Grey, false, ends), (Palette.Vermillion, true, words.Pick("上升（变差）", "up (worse)")), (Palette.Blue, false, words.Pick("下降（改善）", "down (better)"))];
        if (Bracket is not null)
            legend.Add((Palette.Black, false, BracketName));
        var used = Palette.Legend(canvas, room.Left, room.Top, room.Width, legend);
        ToChart(words).Draw(canvas, new SKRect(room.Left, room.Top + used, room.Right, room.Bottom));
    }

    private Chart ToChart(Words words)
    {
        var chart = new Chart();
        List<decimal> levels = [Then.Value, Now.Value, .. Bracket ?? []];
        var level = Then.Value;
        foreach (var step in Steps)
            levels.Add(level += step.Value);
        var room = Math.Max(LeastRoom, levels.Max() - levels.Min());
        var floor = Math.Max(0, levels.Min() - (room * 0.6m));
        var top = (double)(levels.Max() + (room * 0.2m));
        Bar(chart, 0, floor, Then.Value, Palette.Grey, Then.Value.ToString(CultureInfo.InvariantCulture));
        level = Then.Value;
        foreach (var (index, step) in Steps.Index())
        {
            Bar(chart, index + 1, level, level + step.Value, step.Value > 0 ? Palette.Vermillion : Palette.Blue, step.Value == 0 ? "0" : FigureWords.Signed(step.Value));
            level += step.Value;
        }

        Bar(chart, Steps.Count + 1, floor, Now.Value, Palette.Grey, Now.Value.ToString(CultureInfo.InvariantCulture));
        if (Bracket is [var low, var high])
            chart.Bracket(Steps.Count + 0.42, (double)low, (double)high, Palette.Black);
        chart.XTicks = [.. Steps.Prepend(Then).Append(Now).Select((s, i) => ((double)i, s.Name))];
        chart.YTicks = Chart.Round((double)floor, top);
        chart.YTitle = Figure + (floor > 0 ? words.Pick("（纵轴不从0起）", " (axis does not begin at 0)") : string.Empty) + (Unit.Length == 0 ? string.Empty : words.Pick(" ", ", ") + Unit);
        chart.Plot.HideGrid(); // every bar says its value
        chart.Plot.Axes.SetLimits(-0.6, Steps.Count + 1.6, (double)floor, top);
        return chart;
    }

    private static void Bar(Chart chart, int at, decimal from, decimal to, Rgb colour, string label)
    {
        chart.Bar(at, (double)from, (double)to, 0.66, colour, horizontal: false, hatch: colour == Palette.Vermillion);
        chart.Label(label, at, (double)Math.Max(from, to), LabelPlace.Above, Palette.Black, 13, bold: true);
    }
}
