using System.Buffers;
using System.Text;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>UTF-8 on its way into text, a piece at a time: the data of a page are larger than the rest of it, and nobody needs them as a whole.</summary>
internal sealed class Utf8Text(TextWriter writer) : IBufferWriter<byte>
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private byte[] bytes = new byte[1 << 14];
    private char[] chars = new char[(1 << 14) + 1];

    /// <inheritdoc/>
    public void Advance(int count) => writer.Write(chars, 0, decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false));

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > bytes.Length)
            (bytes, chars) = (new byte[sizeHint], new char[sizeHint + 1]);
        return bytes;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
