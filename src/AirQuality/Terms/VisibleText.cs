using System.Globalization;
using System.Text;

namespace AirQuality.Terms;

/// <summary>Text from files as messages and terminals may show it: on one line, without what moves a cursor, turns writing round or hides itself.</summary>
public static class VisibleText
{
    /// <summary>As much of a text as a message shows.</summary>
    public const int MostShown = 80;

    /// <summary>A text as a message shows it: quoted, cut when long, control characters made visible.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in quotes; <c>nothing</c> for an empty one.</returns>
    public static string Quote(string text) => text.Length == 0 ? "nothing" : $"'{Of(text, MostShown)}'";

    /// <summary>The text with control, format, line and private characters as <c>\u001B</c>; what is beyond a length is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The length.</param>
    /// <returns>The text; the same where there is nothing to show.</returns>
    public static string Of(string text, int most = int.MaxValue)
    {
        var isCut = text.Length > most;
        if (isCut)
            text = text[..most];
        if (!isCut && !text.EnumerateRunes().Any(IsHidden))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune);
        }

        return isCut ? shown.Append("...").ToString() : shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
