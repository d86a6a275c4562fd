using System.Text;
using System.Xml;

namespace AirQuality.Reporting.Wording;

/// <summary>Text from data on its way into XML: names of areas and what bureaus write about them may hold any character.</summary>
internal static class XmlText
{
    /// <summary>The text on one line and without what XML does not allow, which would make the whole file unreadable.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\ud7ff') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0 && text.AsSpan().IndexOfAny('\u2028', '\u2029') < 0)
            return text; // nearly every text: none of what is looked for below
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes()) // half a surrogate pair comes as U+FFFD
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                builder.Append(rune.ToString());
        return builder.ToString();
    }
}
