using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using AirQuality.Standards;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>
/// The letters of an SVG. The canvas would turn each line back from glyphs by a map of all glyphs of the font, which for a Chinese one takes a millisecond a line and gives radicals
/// for ideographs that share a glyph. So a mark stands in the drawing for each line, and the line is put in its place.
/// </summary>
internal sealed class SvgLetters
{
    /// <summary>The side of a mark: nothing in a picture is as small.</summary>
    private const float Mark = 0.0078125f;
    private const string MarkEnd = " width=\"0.0078125\" height=\"0.0078125\"/>";
    private const string MarkStart = "<rect ";

    private static readonly ConditionalWeakTable<SKCanvas, SvgLetters> Kept = new();
    private readonly SKCanvas canvas;
    private readonly List<SvgLine> lines = [];

    private SvgLetters(SKCanvas canvas) => this.canvas = canvas;

    /// <summary>The letters of a canvas that draws an SVG.</summary>
    public static SvgLetters For(SKCanvas canvas) => Kept.GetValue(canvas, c => new SvgLetters(c));

    /// <summary>The letters of a canvas; <c>null</c> where it draws pixels.</summary>
    public static SvgLetters? Of(SKCanvas canvas) => Kept.TryGetValue(canvas, out var letters) ? letters : null;

    /// <summary>Writes a line at the point that drawing has come to.</summary>
    public void Write(SvgLine line)
    {
        if (line.Text.Length == 0)
            return;
        var room = canvas.LocalClipBounds; // a mark outside of it would not be drawn
        using var paint = new SKPaint { Color = new SKColor((uint)lines.Count | 0xff000000), IsAntialias = true };
        canvas.DrawRect(SKRect.Create(MathF.Round(room.MidX), MathF.Round(room.MidY), Mark, Mark), paint);
        lines.Add(line);
    }

    /// <summary>Copies a drawing with the lines in the place of their marks.</summary>
    public void Insert(ReadOnlySpan<char> drawn, StringBuilder to)
    {
        foreach (var line in lines)
        {
            var end = drawn.IndexOf(MarkEnd);
            var start = drawn[..end].LastIndexOf(MarkStart);
            to.Append(drawn[..start]);
            Write(line, AttributeOf("transform", drawn[start..end]), to);
            drawn = drawn[(end + MarkEnd.Length)..];
        }

        to.Append(drawn);
    }

    /// <summary>As wide as it was measured, whatever font shows it.</summary>
    private static void Write(SvgLine line, ReadOnlySpan<char> transform, StringBuilder to)
    {
        to.Append(CultureInfo.InvariantCulture, $"<text x=\"{line.X:0.##}\" y=\"{line.Y:0.##}\" font-size=\"{line.Size:0.##}\" fill=\"{Contrast.Hex(line.Colour)}\"");
        if (transform.Length > 0)
            to.Append(CultureInfo.InvariantCulture, $" transform=\"{transform}\"");
        if (line.IsBold)
            to.Append(" font-weight=\"bold\"");
        if (line.Align != SKTextAlign.Left)
            to.Append(line.Align == SKTextAlign.Center ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (line.Text.Length > 1)
            to.Append(CultureInfo.InvariantCulture, $" textLength=\"{line.Width:0.#}\" lengthAdjust=\"spacingAndGlyphs\"");
        to.Append('>').Append(WebUtility.HtmlEncode(XmlText.Of(line.Text))).Append("</text>");
    }

    private static ReadOnlySpan<char> AttributeOf(string name, ReadOnlySpan<char> element)
    {
        var at = element.IndexOf($" {name}=\"");
        if (at < 0)
            return [];
        var value = element[(at + name.Length + 3)..];
        return value[..value.IndexOf('"')];
    }
}
