using System.Text;
using AirQuality.Wording;

namespace AirQuality.Reading.Sheets;

/// <summary>The text of a file in whatever encoding offices write: UTF-8, UTF-16, GB18030, Big5 and those of neighbours.</summary>
internal static class SheetText
{
    /// <summary>Decodes the bytes of a file and takes off a byte order mark.</summary>
    /// <exception cref="SheetFormatException">The bytes are in none of these encodings.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        var encoding = (Encoding)(TextEncodings.Of(bytes, isCut: false) ?? Encoding.UTF8).Clone();
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF');
            // A workbook or a picture under the name of a text file decodes to control characters, never to a table.
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new SheetFormatException(new LocalizedText($"{fileName}: 应为文本，实为不是文本的内容", $"{fileName}: expected text, found bytes that are no text"))
                : text;
        }
        catch (DecoderFallbackException error)
        {
            throw new SheetFormatException(
                new LocalizedText($"{fileName}: 应为UTF-8、UTF-16或GB18030编码的文本，实为其他编码", $"{fileName}: expected text in UTF-8, UTF-16 or GB18030, found bytes that are none of them"), error);
        }
    }
}
