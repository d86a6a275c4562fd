using System.Globalization;
using AirQuality.Standards;
using ScottPlot;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>
/// A chart: ScottPlot draws bars, lines and bands, and we the letters and patterns, for they have to sit alike in every font
/// and to come out alike as SVG and PNG.
/// </summary>
internal sealed class Chart
{
    private const float Size = 12;
    private readonly List<(string Text, double X, double Y, LabelPlace Place, Rgb Colour, float Size, bool Bold)> labels = [];
    private readonly List<CoordinateRect> hatched = [];

    public Plot Plot { get; } = new();

    public IReadOnlyList<(double At, string Text)> XTicks { get; set; } = [];

    public IReadOnlyList<(double At, string Text)> YTicks { get; set; } = [];

    /// <summary>What the horizontal axis is, below it.</summary>
    public string? XTitle { get; set; }

    /// <summary>What the vertical axis is, above it.</summary>
    public string? YTitle { get; set; }

    /// <summary>Round numbers that cover a range.</summary>
    public static IReadOnlyList<(double At, string Text)> Round(double from, double to, int about = 6)
    {
        var rough = Math.Max((to - from) / about, 1e-6);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 5, 10 }.First(f => f * power >= rough * 0.999) * power;
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        var first = (long)Math.Ceiling(from / step);
        return [.. Enumerable.Range(0, Math.Max(0, (int)((long)Math.Floor(to / step) - first) + 1)).Select(i => (first + i) * step).Select(at => (at, at.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)))];
    }

    /// <summary>Words at a point of the chart.</summary>
    public void Label(string text, double x, double y, LabelPlace place, Rgb colour, float size = Size, bool bold = false) => labels.Add((text, x, y, place, colour, size, bold));

    /// <summary>A bar from one value to another.</summary>
    public void Bar(double at, double from, double to, double thickness, Rgb colour, bool horizontal, bool hatch = false, double alpha = 1, bool outline = false)
    {
        Plot.Add.Bar(new Bar
        {
            Position = at, ValueBase = from, Value = to, Size = thickness, Orientation = horizontal ? Orientation.Horizontal : Orientation.Vertical,
            FillColor = Palette.Of(colour).WithAlpha(alpha), LineColor = outline ? Palette.Of(Palette.Grey) : Colors.White, LineWidth = 1,
        }).Horizontal = horizontal;
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        if (hatch)
            hatched.Add(horizontal ? new CoordinateRect(low, high, at - (thickness / 2), at + (thickness / 2)) : new CoordinateRect(at - (thickness / 2), at + (thickness / 2), low, high));
    }

    public void Line(IEnumerable<double> xs, IEnumerable<double> ys, Rgb colour, float width, float marker = 0, MarkerShape shape = MarkerShape.FilledCircle)
    {
        var line = Plot.Add.Scatter(xs.ToArray(), ys.ToArray(), Palette.Of(colour));
        (line.LineWidth, line.MarkerSize, line.MarkerShape) = (width, marker, shape);
    }

    /// <summary>A band between two lines, pale, so that lines within it are seen.</summary>
    public void Band(IReadOnlyList<double> xs, IReadOnlyList<double> lows, IReadOnlyList<double> highs, Rgb colour)
    {
        var band = Plot.Add.FillY([.. xs], [.. lows], [.. highs]);
        (band.FillColor, band.LineWidth) = (Palette.Of(colour).WithAlpha(0.22), 0);
    }

    /// <summary>A bracket from one value to another, with feet, for how far off a bar may be.</summary>
    public void Bracket(double at, double from, double to, Rgb colour)
    {
        const double Foot = 0.12;
        foreach (var (xs, ys) in new[] { (new[] { at, at }, new[] { from, to }), ([at - Foot, at + Foot], [from, from]), ([at - Foot, at + Foot], [to, to]) })
            Line(xs, ys, colour, 1.8f);
    }

    /// <summary>A broken line at a level, from side to side.</summary>
    public void Level(double at, Rgb colour, bool dotted = false) => Plot.Add.HorizontalLine(at, 2, Palette.Of(colour), dotted ? LinePattern.Dotted : LinePattern.Dashed);

    /// <summary>Draws into a part of a picture; limits have to be set before.</summary>
    public void Draw(SKCanvas canvas, SKRect room)
    {
        var left = YTicks.Select(t => Palette.Width(t.Text, Size)).DefaultIfEmpty().Max() + 12;
        var (top, bottom) = (YTitle is null ? 6 : 24, 22 + (XTitle is null ? 0 : 18));
        foreach (var axis in new IAxis[] { Plot.Axes.Right, Plot.Axes.Top })
            axis.IsVisible = false;
        Plot.Axes.Left.SetTicks([.. YTicks.Select(t => t.At)], [.. YTicks.Select(_ => string.Empty)]);
        Plot.Axes.Bottom.SetTicks([.. XTicks.Select(t => t.At)], [.. XTicks.Select(_ => string.Empty)]);
        Plot.Grid.MajorLineColor = Palette.Of(Palette.Line);
        Plot.Layout.Fixed(new PixelPadding(left, 8, bottom, top));

        // Wiping what it may draw on would leave a black rectangle below the white one in an SVG, whose edge is seen wherever pixels are not whole.
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        canvas.Save();
        canvas.ClipRect(room);
        Plot.Render(canvas, new PixelRect(room.Left, room.Right, room.Bottom, room.Top));
        canvas.Restore();
        foreach (var rect in hatched)
            Palette.Hatch(canvas, Pixels(rect), new Rgb(255, 255, 255), 7);
        var data = Plot.LastRender.DataRect;
        foreach (var (at, text) in YTicks)
            Palette.Text(canvas, text, data.Left - 8, Plot.GetPixel(new Coordinates(0, at)).Y + 4.5f, Size, Palette.Black, SKTextAlign.Right);
        foreach (var (at, text) in XTicks)
            Palette.Text(canvas, text, Plot.GetPixel(new Coordinates(at, 0)).X, data.Bottom + 18, Size, Palette.Black, SKTextAlign.Center);
        if (XTitle is not null)
            Palette.Text(canvas, XTitle, (data.Left + data.Right) / 2, data.Bottom + 36, Size, Palette.Quiet, SKTextAlign.Center);
        if (YTitle is not null)
            Palette.Text(canvas, YTitle, room.Left, room.Top + 13, Size, Palette.Quiet);
        foreach (var (text, x, y, place, colour, size, bold) in labels)
        {
            var at = Plot.GetPixel(new Coordinates(x, y));
            var (dx, dy, align) = place switch
            {
                LabelPlace.Right => (5f, size * 0.37f, SKTextAlign.Left),
                LabelPlace.Above => (0f, -6f, SKTextAlign.Center),
                _ => (0f, size * 0.37f, SKTextAlign.Center),
            };
            Palette.Text(canvas, text, at.X + dx, at.Y + dy, size, colour, align, bold);
        }
    }

    private SKRect Pixels(CoordinateRect rect)
    {
        var (a, b) = (Plot.GetPixel(new Coordinates(rect.Left, rect.Top)), Plot.GetPixel(new Coordinates(rect.Right, rect.Bottom)));
        return new SKRect(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }
}
