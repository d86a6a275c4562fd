using AirQuality.Reporting.Composition;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The frame of pictures of scores: a title above, by what it was made below.</summary>
internal static class ScoreFrame
{
    private const int Margin = 20;
    private const int Top = 46;
    private const int Bottom = 30;

    /// <summary>A picture whose body is drawn into the room between title and source.</summary>
    /// <param name="title">The title.</param>
    /// <param name="description">What it shows, in words and figures.</param>
    /// <param name="size">Width, and height of the body.</param>
    /// <param name="body">Draws the body.</param>
    public static Picture Picture(string title, string description, SKSizeI size, Action<SKCanvas, SKRect> body)
    {
        var height = Top + size.Height + Bottom;
        return new Picture(title, description, size.Width, height, canvas =>
        {
            canvas.Clear(SKColors.White);
            Palette.Fitted(canvas, title, Margin, 31, 19, size.Width - (2 * Margin), Palette.Black, bold: true);
            body(canvas, SKRect.Create(Margin, Top, size.Width - (2 * Margin), size.Height));
            Palette.Text(canvas, $"AirQuality {AboutSection.Version}", Margin, height - 11, 11, Palette.Quiet);
        });
    }

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share) => FormattableString.Invariant($"{100 * share:0}%");
}
