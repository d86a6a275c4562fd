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
    /// <param name="most">The length of what is shown: a hidden character takes the six or more that stand for it.</param>
    /// <returns>The text; the same where there is nothing to show.</returns>
    public static string Of(string text, int most = int.MaxValue)
    {
        if (text.Length <= most && !text.EnumerateRunes().Any(IsHidden))
            return text;
        var shown = new StringBuilder(Math.Min(text.Length, most) + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            // The limit is on what is shown, not on what is read: a kilobyte of hidden characters would be six of escapes.
            var next = IsHidden(rune) ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}") : rune.ToString();
            if (shown.Length + next.Length > most)
                return shown.Append("...").ToString();
            shown.Append(next);
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
