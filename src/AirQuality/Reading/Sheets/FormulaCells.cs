namespace AirQuality.Reading.Sheets;

/// <summary>Cells that Excel is told to take as text by a formula, ="008", which is no CSV: they become the value within, in place and of the same length.</summary>
internal static class FormulaCells
{
    /// <summary>Makes such cells plain: the signs around the value become blanks.</summary>
    /// <param name="text">Whole rows, as far as there are any.</param>
    /// <param name="separator">What parts cells.</param>
    /// <returns>How many there were.</returns>
    public static int Unwrap(Span<byte> text, byte separator)
    {
        var count = 0;
        for (var at = text.IndexOf("=\""u8); at >= 0;)
        {
            var end = -1;
            var isQuoted = at > 0 && text[at - 1] == '"'; // "=""008""", as programs write the same that know quotes
            if (Begins(text, isQuoted ? at - 1 : at, separator))
                end = isQuoted ? UnwrapQuoted(text, at, separator) : UnwrapBare(text, at, separator);
            count += end >= 0 ? 1 : 0;
            var from = Math.Max(end, at + 2);
            var next = text[from..].IndexOf("=\""u8);
            at = next < 0 ? -1 : from + next;
        }

        return count;
    }

    private static bool Begins(ReadOnlySpan<byte> text, int at, byte separator) => at == 0 || text[at - 1] == separator || text[at - 1] is (byte)'\n' or (byte)'\r';

    private static bool Ends(ReadOnlySpan<byte> text, int at, byte separator) => at == text.Length || text[at] == separator || text[at] is (byte)'\n' or (byte)'\r';

    /// <summary>="008": where it ends; -1 where it is none.</summary>
    private static int UnwrapBare(Span<byte> text, int at, byte separator)
    {
        var length = text[(at + 2)..].IndexOfAny((byte)'"', (byte)'\n');
        var close = at + 2 + length;
        if (length < 0 || text[close] != '"' || !Ends(text, close + 1, separator))
            return -1;
        text[at] = (byte)' ';
        // A value with a separator in it stays within its quotes.
        if (text.Slice(at + 2, length).Contains(separator))
            return close + 1;
        text[at + 1] = text[close] = (byte)' ';
        return close + 1;
    }

    /// <summary>"=""008""": where it ends; -1 where it is none.</summary>
    private static int UnwrapQuoted(Span<byte> text, int at, byte separator)
    {
        if (at + 2 >= text.Length || text[at + 2] != '"')
            return -1;
        var length = text[(at + 3)..].IndexOfAny((byte)'"', (byte)'\n');
        var close = at + 3 + length;
        if (length < 0 || !text[close..].StartsWith("\"\"\""u8) || !Ends(text, close + 3, separator))
            return -1;
        var hasSeparator = text.Slice(at + 3, length).Contains(separator);
        text.Slice(at - 1, 4).Fill((byte)' ');
        text.Slice(close, 3).Fill((byte)' ');
        if (hasSeparator)
            text[at + 2] = text[close] = (byte)'"';
        return close + 3;
    }
}
