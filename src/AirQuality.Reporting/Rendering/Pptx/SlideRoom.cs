namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>A place on a slide, in EMU (914,400 an inch).</summary>
internal readonly record struct SlideRoom(long Left, long Top, long Width, long Height)
{
    /// <summary>The width of a slide of 16:9.</summary>
    public const int SlideWidth = 12_192_000;

    /// <summary>The height of a slide of 16:9.</summary>
    public const int SlideHeight = 6_858_000;

    private const long Margin = 457_200;

    /// <summary>The title.</summary>
    public static SlideRoom Title { get; } = new(Margin, 228_600, SlideWidth - (2 * Margin), 780_000);

    /// <summary>What is below the title.</summary>
    public static SlideRoom Body { get; } = new(Margin, 1_080_000, SlideWidth - (2 * Margin), 5_250_000);

    /// <summary>By what the slide was made, and its number.</summary>
    public static SlideRoom Footer { get; } = new(Margin, 6_430_000, SlideWidth - (2 * Margin), 320_000);

    /// <summary>What is left below a height.</summary>
    public SlideRoom Below(long height) => this with { Top = Top + height, Height = Height - height };

    /// <summary>The largest place of a shape in its middle.</summary>
    public SlideRoom Holding(double width, double height)
    {
        var scale = Math.Min(Width / width, Height / height);
        var (wide, high) = ((long)(width * scale), (long)(height * scale));
        return new SlideRoom(Left + ((Width - wide) / 2), Top, wide, high);
    }
}
