using AirQuality.Reporting.Rendering;

namespace AirQuality.Cli.Output;

/// <summary>Breaks text into lines of a width, a Chinese character counting two.</summary>
internal static class TextFolder
{
    /// <summary>What no line begins with.</summary>
    private const string Closing = "，。；：、！？）】》」』”’％%,.;:!?)]}";

    /// <summary>What no line ends with.</summary>
    private const string Opening = "（【《「『“‘([{";

    /// <summary>The lines; words and figures stay whole where they fit, Chinese breaks between any two characters but before a closing mark.</summary>
    public static IReadOnlyList<string> Fold(string text, int width)
    {
        if (TextWidth.Of(text) <= width)
            return [text];
        var lines = new List<string>();
        var (start, lastBreak, taken) = (0, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var wide = WidthOf(text[i]);
            if (taken + wide > width && i > start && text[i] != ' ')
            {
                var end = lastBreak > start ? lastBreak : i;
                lines.Add(text[start..end].TrimEnd());
                start = end;
                taken = (int)TextWidth.Of(text[start..i]);
            }

            taken += wide;
            if (i + 1 < text.Length && MayBreak(text[i], text[i + 1]))
                lastBreak = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    /// <summary>The widest piece that is not broken.</summary>
    public static int WidestPiece(string text)
    {
        var (start, widest) = (0, 0);
        for (var i = 0; i < text.Length; i++)
            if (i + 1 == text.Length || MayBreak(text[i], text[i + 1]))
            {
                widest = Math.Max(widest, (int)TextWidth.Of(text[start..(i + 1)].TrimEnd()));
                start = i + 1;
            }

        return widest;
    }

    private static bool MayBreak(char before, char after)
    {
        if (Closing.Contains(after, StringComparison.Ordinal) || Opening.Contains(before, StringComparison.Ordinal))
            return false;
        return before is ' ' or '+' or '/' || WidthOf(before) == 2 || (WidthOf(after) == 2 && after is not ' ');
    }

    private static int WidthOf(char c) => (int)TextWidth.Of(c.ToString());
}
