using System.Text;
using AirQuality.Wording;

namespace AirQuality.Reading.Sheets;

/// <summary>Tells the encoding of text by its first bytes.</summary>
internal static class TextEncodings
{
    private const int Chinese = 54936; // GB18030
    private const int Big5 = 950;
    private const int Korean = 949;
    private const int Japanese = 932;
    private const int Western = 1252;
    private const int Looked = 4096;
    private const int FewPairs = 4;

    /// <summary>The encoding of text that is not UTF-8; <c>null</c> for UTF-8.</summary>
    /// <param name="first">The text, or its first bytes.</param>
    /// <param name="isCut">Whether there are more, so that a character may be cut by their end.</param>
    public static Encoding? Of(ReadOnlySpan<byte> first, bool isCut) => first switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ when Wide(first[..Math.Min(first.Length, Looked)]) is { } wide => wide, // before UTF-8: letters and zeros are that too
        _ when IsUtf8(first, isCut) => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(CodePage(first[..Math.Min(first.Length, Looked)]))!,
    };

    /// <summary>What an encoding is called in messages.</summary>
    public static LocalizedText NameOf(Encoding encoding) => encoding is UnicodeEncoding ? LocalizedText.Same("UTF-16") : encoding.CodePage switch
    {
        Big5 => LocalizedText.Same("Big5"),
        Korean => new("CP949（韩文）", "CP949 (Korean)"),
        Japanese => new("Shift-JIS（日文）", "Shift-JIS (Japanese)"),
        Western => new("Windows-1252（西欧）", "Windows-1252 (Western European)"),
        _ => LocalizedText.Same("GB18030"),
    };

    /// <summary>The code page of text without a mark that is no UTF-8: GB18030 unless something speaks for another.</summary>
    private static int CodePage(ReadOnlySpan<byte> bytes)
    {
        if (IsWestern(bytes))
            return Western;
        if (IsBig5(bytes))
            return Big5;
        if (HangulText.Is(bytes))
            return Korean;
        return IsJapanese(bytes) ? Japanese : Chinese;
    }

    /// <summary>Whether letters beside those of English stand alone, as in µg/m³ and Köln: Chinese is written in pairs.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        var any = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            any = true;
            var isBeforeDigit = i + 1 < bytes.Length && char.IsAsciiDigit((char)bytes[i + 1]); // a character of four bytes has digits between them
            if (bytes[i] < 0xA0 || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80) || (isBeforeDigit && i + 2 < bytes.Length && bytes[i + 2] >= 0x80))
                return false;
        }

        return any;
    }

    /// <summary>Whether text is Shift-JIS: its kana and most of its characters begin below A0, with which no usual one of GB18030 does.</summary>
    private static bool IsJapanese(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, low = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            pairs++;
            low += bytes[i] is >= 0x81 and <= 0x9F && bytes[i + 1] is >= 0x40 and not 0x7F and <= 0xFC ? 1 : 0;
            i++;
        }

        return pairs >= FewPairs && low * 5 >= pairs * 3;
    }

    /// <summary>UTF-16 without a mark: every digit, comma and Latin letter has a zero before or behind it, and no table has zeros otherwise.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        var least = Math.Max(2, bytes.Length / 8);
        // Some characters have a zero of their own, such as 一, which is 4E00.
        return odd >= least && even * 8 <= odd ? Encoding.Unicode : even >= least && odd * 8 <= even ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether text is Big5, in which Taiwan and Hong Kong write, and not GB18030.</summary>
    private static bool IsBig5(ReadOnlySpan<byte> bytes)
    {
        // The usual characters of Big5 begin with A4 to C6 and go on with 40 to 7E or A1 to FE; those of GB18030 begin with B0 to D7 and go on with A1 to FE
        // throughout. So what goes on below 7F, as four in ten of the first do, tells them apart.
        int pairs = 0, usual = 0, low = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var next = bytes[++i];
            pairs++;
            var isLow = next is >= 0x40 and <= 0x7E;
            if (bytes[i - 1] is >= 0xA1 and <= 0xC6 && (isLow || next is >= 0xA1 and <= 0xFE))
                usual++;
            low += isLow ? 1 : 0;
        }

        return pairs >= FewPairs && usual * 20 >= pairs * 19 && low * 6 >= pairs;
    }

    /// <summary>Whether bytes are UTF-8; a character cut by their end is.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isCut)
    {
        var end = bytes.Length;
        for (var back = 1; isCut && back <= Math.Min(3, bytes.Length); back++)
        {
            if ((bytes[^back] & 0xC0) != 0xC0)
                continue;
            end = bytes.Length - back;
            break;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }
}
