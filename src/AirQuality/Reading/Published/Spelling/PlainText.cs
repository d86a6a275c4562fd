using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace AirQuality.Reading.Published.Spelling;

/// <summary>Brings the ways in which one thing is written to one: width, case, subscripts, dashes, brackets, blanks and footnote marks.</summary>
internal static partial class PlainText
{
    // Full width is brought to half width before, by its distance in Unicode: ， and ［ need not stand here.
    private static readonly FrozenDictionary<char, string> Spellings = ByLetter(
        new("2", "²"),
        new("3", "³"),
        new("u", "μµ"),
        new("ug", "㎍"),
        new("mg", "㎎"),
        new("m3", "㎥"),
        new("-", "—–‐‑−─―﹣"),
        new("~", "～〜∼"),
        new(",", "、﹑"),
        new("(", "[【〔〖"),
        new(")", "]】〕〗"));

    /// <summary>The text as the grammars compare it: half width, lower case, without white space and footnote marks.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, Patterns.MostLetters));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Patterns.MostLetters)))
            Append(plain, letter);
        // White space parts numbers (PM2.5 8月), but not the name of a pollutant (PM 2.5).
        return BrokenSymbol().Replace(plain.ToString().Trim(), "${a}${b}");
    }

    /// <summary>A name as it is shown: without footnote marks, line breaks and blanks at its ends, otherwise as printed.</summary>
    public static string Name(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n' or '\u200B' or '\uFEFF' || IsFootnoteMark(letter))
                continue;
            name.Append(letter switch { '（' => '(', '）' => ')', '\u3000' or '\u00A0' or '\t' => ' ', _ => letter });
        }

        return name.ToString().Trim();
    }

    private static void Append(StringBuilder plain, char letter)
    {
        if (char.IsWhiteSpace(letter))
        {
            if (plain.Length > 0 && char.IsAsciiLetterOrDigit(plain[^1]))
                plain.Append(' ');
            return;
        }

        // The blank behind a letter or digit stays only in front of another one.
        if (plain.Length > 0 && plain[^1] == ' ' && !IsWord(letter))
            plain.Length--;
        if (letter is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '"' or '“' or '”' or '\'' || IsFootnoteMark(letter))
            return;
        if (letter is >= '\uFF01' and <= '\uFF5E' and not '～')
            Append(plain, (char)(letter - 0xFEE0)); // full width; its tilde is one of many
        else if (letter is >= '₀' and <= '₉')
            plain.Append((char)(letter - '₀' + '0'));
        else if (Spellings.TryGetValue(letter, out var spelling))
            plain.Append(spelling);
        else
            plain.Append(char.ToLowerInvariant(letter));
    }

    private static FrozenDictionary<char, string> ByLetter(params ReadOnlySpan<SpellingLine> lines)
    {
        var spellings = new Dictionary<char, string>();
        foreach (var (plain, letters) in lines)
            foreach (var letter in letters)
                spellings.Add(letter, plain);
        return spellings.ToFrozenDictionary();
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is >= '０' and <= '９' or >= 'Ａ' and <= 'ｚ';

    [GeneratedRegex(@"(?<![a-z])(?<a>pm|so|no|o) (?<b>\d)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex BrokenSymbol();

    private static bool IsFootnoteMark(char letter) => letter is >= '①' and <= '⑳' or '※' or '★' or '☆' or '†' or '‡';
}
