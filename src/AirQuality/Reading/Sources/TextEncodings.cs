using System.Text;

namespace AirQuality.Reading.Sources;

/// <summary>Tells the encoding of text by its first bytes.</summary>
internal static class TextEncodings
{
    private const int Looked = 4096;
    private const int FewPairs = 4;

    /// <summary>The encoding of text that is not UTF-8; <c>null</c> for UTF-8.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> first) => first switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ when Wide(first[..Math.Min(first.Length, Looked)]) is { } wide => wide, // before UTF-8: letters and zeros are that too
        _ when IsUtf8(first) => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(IsBig5(first[..Math.Min(first.Length, Looked)]) ? "big5" : "GB18030")!,
    };

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
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; bytes.Length >= PeekedText.Size && back <= 3; back++)
        {
            if ((bytes[^back] & 0xC0) != 0xC0)
                continue;
            end = bytes.Length - back;
            break;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }
}
