using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>A picture, drawn for SVG and PNG by the same strokes, once for each.</summary>
public sealed class Picture
{
    private const float Printed = 2;

    /// <summary>Rows told by the row above: charts are made of flat colours, and all filters tried on every row take four times as long for a fifth less.</summary>
    private static readonly SKPngEncoderOptions Written = new(SKPngEncoderFilterFlags.Up, zLibLevel: 3);

    /// <summary>A picture for print is ten megabytes before it is packed: one at a time.</summary>
    private static readonly Lock Drawing = new();

    private readonly Action<SKCanvas> draw;
    private readonly Lazy<byte[]> svg;
    private readonly Lazy<byte[]> png;

    internal Picture(string title, string description, int width, int height, Action<SKCanvas> draw) =>
        (Title, Description, Width, Height, this.draw, svg, png) = (title, description, width, height, draw, new Lazy<byte[]>(Svg), new Lazy<byte[]>(() => Png(Printed)));

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>What the picture shows, in words and figures, for those who do not see it.</summary>
    public string Description { get; }

    /// <summary>Width in pixels of 1/96 inch.</summary>
    public int Width { get; }

    /// <summary>Height in pixels of 1/96 inch.</summary>
    public int Height { get; }

    /// <summary>The picture as SVG, UTF-8; letters stay letters.</summary>
    /// <returns>The file.</returns>
    public byte[] ToSvg() => [.. svg.Value];

    /// <summary>The same, not copied.</summary>
    internal ReadOnlyMemory<byte> SvgBytes => svg.Value;

    /// <summary>The picture as PNG for print, not copied.</summary>
    internal byte[] PngBytes => png.Value;

    /// <summary>One at a time: a chart keeps where it drew what.</summary>
    private void Draw(SKCanvas canvas)
    {
        lock (svg)
            draw(canvas);
    }

    private byte[] Svg()
    {
        using var stream = new MemoryStream();
        SvgLetters letters;
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Width, Height), stream))
        {
            letters = SvgLetters.For(canvas);
            Draw(canvas);
        }

        var drawn = Renumbered(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        var start = drawn.IndexOf("<svg", StringComparison.Ordinal);
        var end = drawn.IndexOf('>', start);
        var made = new StringBuilder(drawn.Length * 2)
            .Append(CultureInfo.InvariantCulture, $"{drawn.AsSpan(0, end)} viewBox=\"0 0 {Width} {Height}\" font-family=\"{PictureFont.Families}\" role=\"img\"><title>{WebUtility.HtmlEncode(XmlText.Of(Title))}</title><desc>{WebUtility.HtmlEncode(XmlText.Of(Description))}</desc>");
        letters.Insert(drawn.AsSpan(end + 1), made);
        return Encoding.UTF8.GetBytes(made.ToString());
    }

    /// <summary>A canvas counts its clips on from the last picture; the same picture shall be the same file.</summary>
    private static string Renumbered(string svg)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        return Regex.Replace(svg, "(?<=id=\"|url\\(#)cl_[0-9a-f]+", m => ids.TryGetValue(m.Value, out var id) ? id : ids[m.Value] = string.Create(CultureInfo.InvariantCulture, $"clip{ids.Count}"), RegexOptions.None, TimeSpan.FromSeconds(30));
    }

    /// <summary>The picture as PNG.</summary>
    /// <param name="scale">Pixels a pixel of 1/96 inch; 2 prints well.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not from 0.1 to 10.</exception>
    public byte[] ToPng(float scale = Printed)
    {
        if (scale is not (>= 0.1f and <= 10))
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "Expected a scale from 0.1 to 10.");
        return scale == Printed ? [.. png.Value] : Png(scale);
    }

    private byte[] Png(float scale)
    {
        lock (Drawing)
            return Encoded(scale);
    }

    private byte[] Encoded(float scale)
    {
        using var memory = new PixelMemory(new SKImageInfo((int)(Width * scale), (int)(Height * scale)));
        memory.Surface.Canvas.Scale(scale);
        Draw(memory.Surface.Canvas);
        using var pixels = memory.Surface.PeekPixels();
        using var data = pixels.Encode(Written)!;
        return data.ToArray();
    }
}
