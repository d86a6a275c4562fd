using AirQuality.Standards;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>Strokes that pictures have in common, and colours that colour-blind eyes tell apart (Okabe and Ito).</summary>
internal static class Palette
{
    public static readonly Rgb Black = new(0x1b, 0x1f, 0x24);
    public static readonly Rgb Quiet = new(0x57, 0x60, 0x6a);
    public static readonly Rgb Line = new(0xd0, 0xd7, 0xde);
    public static readonly Rgb Blue = new(0x00, 0x72, 0xb2);
    public static readonly Rgb Sky = new(0x56, 0xb4, 0xe9);
    public static readonly Rgb Vermillion = new(0xd5, 0x5e, 0x00);
    public static readonly Rgb Grey = new(0x8c, 0x95, 0x9f);

    /// <summary>Darker: for letters.</summary>
    public static readonly Rgb DarkVermillion = new(0xa8, 0x48, 0x00);

    private static readonly Rgb[] Steps = [new(0xf7, 0xfb, 0xff), new(0xc6, 0xdb, 0xef), new(0x6b, 0xae, 0xd6), new(0x21, 0x71, 0xb5), new(0x08, 0x30, 0x6b)];

    /// <summary>From light to dark blue.</summary>
    /// <param name="share">0 to 1.</param>
    public static Rgb Scale(double share)
    {
        var at = Math.Clamp(share, 0, 1) * (Steps.Length - 1);
        var low = Math.Min((int)at, Steps.Length - 2);
        return Between(Steps[low], Steps[low + 1], at - low);
    }

    /// <summary>From blue (better) by white to vermillion (worse).</summary>
    /// <param name="share">−1 to 1.</param>
    public static Rgb Diverging(double share) => share < 0 ? Between(new(255, 255, 255), Blue, Math.Min(1, -share)) : Between(new(255, 255, 255), Vermillion, Math.Min(1, share));

    private static Rgb Between(Rgb one, Rgb other, double share)
    {
        return new(Mixed(one.R, other.R), Mixed(one.G, other.G), Mixed(one.B, other.B));

        byte Mixed(byte a, byte b) => (byte)Math.Round(a + ((b - a) * share));
    }

    /// <summary>The colour of a pollutant in every picture.</summary>
    public static Rgb Of(Pollutant pollutant) => pollutant switch
    {
        Pollutant.PM25 => Vermillion,
        Pollutant.PM10 => new Rgb(0xe6, 0x9f, 0x00),
        Pollutant.O3 => Blue,
        Pollutant.NO2 => Sky,
        Pollutant.SO2 => new Rgb(0x00, 0x9e, 0x73),
        _ => new Rgb(0xcc, 0x79, 0xa7),
    };

    public static void Text(SKCanvas canvas, string text, float x, float y, float size, Rgb colour, SKTextAlign align = SKTextAlign.Left, bool bold = false)
    {
        using var font = PictureFont.Of(size, bold);
        using var paint = new SKPaint { Color = Colour(colour), IsAntialias = true };
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)); // SVG knows no second space, and every letter after it would be out of place
        if (SvgLetters.Of(canvas) is { } letters)
            letters.Write(new SvgLine(text, x, y, align, font.MeasureText(text)) { Size = size, Colour = colour, IsBold = bold });
        else
            canvas.DrawText(text, x, y, align, font, paint);
    }

    /// <summary>Text that is made smaller until it fits, never cut.</summary>
    public static void Fitted(SKCanvas canvas, string text, float x, float y, float size, float width, Rgb colour, SKTextAlign align = SKTextAlign.Left, bool bold = false) =>
        Text(canvas, text, x, y, size * Math.Min(1, width / Math.Max(1, Width(text, size, bold))), colour, align, bold);

    public static float Width(string text, float size, bool bold = false)
    {
        using var font = PictureFont.Of(size, bold);
        return font.MeasureText(text);
    }

    public static void Fill(SKCanvas canvas, SKRect rect, Rgb colour)
    {
        using var paint = new SKPaint { Color = Colour(colour), IsAntialias = true };
        canvas.DrawRect(rect, paint);
    }

    public static void Frame(SKCanvas canvas, SKRect rect, Rgb colour, float width = 1)
    {
        using var paint = new SKPaint { Color = Colour(colour), IsAntialias = true, IsStroke = true, StrokeWidth = width };
        canvas.DrawRect(rect, paint);
    }

    /// <summary>A pattern for what must not be told by colour alone.</summary>
    public static void Hatch(SKCanvas canvas, SKRect rect, Rgb colour, float step = 6)
    {
        using var paint = new SKPaint { Color = Colour(colour), IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        canvas.Save();
        canvas.ClipRect(rect);
        for (var x = rect.Left - rect.Height; x < rect.Right; x += step)
            canvas.DrawLine(x, rect.Bottom, x + rect.Height, rect.Top, paint);
        canvas.Restore();
    }

    /// <summary>Boxes with words in a row, from the left, on new lines where the width ends; gives the height used.</summary>
    public static float Legend(SKCanvas canvas, float left, float top, float width, IEnumerable<(Rgb Colour, bool Hatched, string Text)> items)
    {
        const float Size = 12, Box = 12, RowHeight = 20;
        var (x, y) = (left, top);
        foreach (var (colour, hatched, text) in items)
        {
            var needed = Box + 6 + Width(text, Size) + 16;
            if (x > left && x + needed > left + width)
                (x, y) = (left, y + RowHeight);
            var box = SKRect.Create(x, y, Box, Box);
            Fill(canvas, box, colour);
            if (hatched)
                Hatch(canvas, box, Contrast.TextOn(colour), 4);
            Frame(canvas, box, Quiet);
            Text(canvas, text, x + Box + 5, y + 11, Size, Black);
            x += needed;
        }

        return y + RowHeight - top;
    }

    public static SKColor Colour(Rgb colour) => new(colour.R, colour.G, colour.B);

    public static ScottPlot.Color Of(Rgb colour) => new(colour.R, colour.G, colour.B);
}
