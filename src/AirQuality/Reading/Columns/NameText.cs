namespace AirQuality.Reading.Columns;

/// <summary>Makes names comparable: width, case, subscripts, blanks and signs differ from file to file and mean nothing.</summary>
internal static class NameText
{
    private const int FewLetters = 128; // no name is longer

    /// <summary>The text in plain ASCII where it has a plain form, in small letters, with single blanks; brackets and signs stay.</summary>
    /// <remarks>The tables of Unicode are not used: where culture data are left out, the runtime cannot normalise.</remarks>
    public static string Plain(string text)
    {
        Span<char> plain = text.Length <= FewLetters ? stackalloc char[FewLetters] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
            if (PlainOf(letter) is var known and not '\0' && !(known == ' ' && (length == 0 || plain[length - 1] == ' ')))
                plain[length++] = known;
        while (length > 0 && plain[length - 1] == ' ')
            length--;
        return text.AsSpan().SequenceEqual(plain[..length]) ? text : plain[..length].ToString();
    }

    /// <summary>The plain text without any blank: of a number with its sign and unit.</summary>
    public static string PlainWithoutBlanks(string text) => Plain(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>Letters and digits alone, of a text that is plain.</summary>
    public static string Key(string plain)
    {
        Span<char> key = plain.Length <= FewLetters ? stackalloc char[FewLetters] : new char[plain.Length];
        var length = 0;
        foreach (var letter in plain)
            if (char.IsLetterOrDigit(letter))
                key[length++] = letter;
        return length == plain.Length ? plain : key[..length].ToString();
    }

    /// <summary>A name of a place without blanks of any width around it and marks that do not show.</summary>
    public static string Trim(string name)
    {
        var start = 0;
        var end = name.Length;
        while (start < end && IsBlank(name[start]))
            start++;
        while (end > start && IsBlank(name[end - 1]))
            end--;
        return end - start == name.Length ? name : name[start..end];
    }

    private static bool IsBlank(char letter) => PlainOf(letter) is ' ' or '\0';

    // What is here comes up in headers: input methods give full width, office programs dashes and dots of many kinds, web pages marks that
    // do not show.
    private static char PlainOf(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter + 32),
        < (char)0x80 => char.IsControl(letter) ? ' ' : letter,
        >= '\uFF01' and <= '\uFF5E' => PlainOf((char)(letter - 0xFEE0)), // full width
        >= '\u2080' and <= '\u2089' => (char)(letter - '\u2080' + '0'),
        >= '\u2074' and <= '\u2079' => (char)(letter - '\u2074' + '4'),
        '\u2070' => '0',
        '\u00B9' => '1',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u00B5' or '\u03BC' => 'u', // micro sign and Greek mu
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u207B' or '\u208B' => '-',
        '\u3010' or '\u3014' or '\u300C' => '(',
        '\u3011' or '\u3015' or '\u300D' => ')',
        '\u2215' or '\u2044' => '/',
        '\u00B7' or '\u22C5' or '\u2022' or '\u30FB' => '.',
        '\u3001' or '\u3002' => ',',
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => '\0', // not shown
        _ => char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter),
    };
}
