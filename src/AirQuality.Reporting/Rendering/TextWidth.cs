namespace AirQuality.Reporting.Rendering;

/// <summary>How wide text is before it is laid out: a Latin letter is 1, a Chinese character 2.</summary>
public static class TextWidth
{
    private const char FirstWide = '\u2e80';

    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>In Latin letters.</returns>
    public static double Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        double width = 0;
        foreach (var letter in text)
            width += letter >= FirstWide ? 2 : 1;
        return width;
    }
}
