using System.IO.Compression;

namespace AirQuality.Reading.Sources;

/// <summary>
/// Unpacks gzip and tells a stream that ends early from a whole one, which <see cref="GZipStream"/> does not. When it was
/// damaged in the middle of a line, a cut mark ends the data, so that no reader takes half a row for a whole one.
/// </summary>
/// <remarks>
/// Nothing is kept: behind the end of the input a further member with a known word is given to the unpacker. Behind a whole
/// stream the word comes out; behind one that was cut it is taken for the rest of what is missing and does not.
/// </remarks>
internal sealed class CheckedGZipStream : ForwardStream
{
    /// <summary>Ends a row that was cut off.</summary>
    public const byte CutMark = 0x1A;

    private static readonly byte[] EndWord = "the end of the input was reached"u8.ToArray();

    private readonly EndMarked input;
    private readonly GZipStream inner;
    private byte lastByte = (byte)'\n';
    private bool ended;

    /// <summary>Unpacks a stream, which stays open.</summary>
    public CheckedGZipStream(Stream compressed)
    {
        input = new EndMarked(compressed);
        inner = new GZipStream(input, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Whether the data ended early or were damaged; known once everything was read.</summary>
    public bool IsDamaged { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.IsEmpty)
            return 0;
        try
        {
            // The unpacker asks for more input only when it has given out all that came before it.
            var read = inner.Read(buffer);
            if (read > 0 && !input.IsAtMark)
            {
                lastByte = buffer[read - 1];
                return read;
            }

            IsDamaged = input.IsAtMark ? !IsEndWord(buffer[..read]) : !input.EndsInZeros(); // zeros may pad a stream; the unpacker stops before them
        }
        catch (InvalidDataException)
        {
            IsDamaged = true; // reported by the reader, with the line reached
        }

        ended = true;
        if (!IsDamaged || lastByte == '\n')
            return 0;
        buffer[0] = CutMark;
        return 1;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Whether what comes out behind the end of the input is the word, and no more.</summary>
    private bool IsEndWord(ReadOnlySpan<byte> begin)
    {
        var all = new byte[EndWord.Length + 1];
        if (begin.Length >= all.Length)
            return false;
        begin.CopyTo(all);
        var length = begin.Length + inner.ReadAtLeast(all.AsSpan(begin.Length), all.Length - begin.Length, throwOnEndOfStream: false);
        return all.AsSpan(0, length).SequenceEqual(EndWord);
    }

    /// <summary>A stream with the word behind it, packed.</summary>
    private sealed class EndMarked(Stream stream) : ForwardStream
    {
        private readonly MemoryStream mark = Pack();
        private readonly byte[] tail = new byte[8];

        /// <summary>Whether the word has been asked for.</summary>
        public bool IsAtMark { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            // Always as much as there is room for: what can be read before a damage must not depend on the pieces the input comes in.
            var read = IsAtMark || buffer.IsEmpty ? 0 : stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read > 0)
            {
                Keep(buffer[..read]);
                return read;
            }

            IsAtMark |= !buffer.IsEmpty;
            return mark.Read(buffer);
        }

        /// <summary>Whether the last bytes are zeros; reads on to the end.</summary>
        public bool EndsInZeros()
        {
            var buffer = new byte[4096];
            for (int read; (read = stream.Read(buffer)) > 0;)
                Keep(buffer.AsSpan(0, read));
            return tail.AsSpan().IndexOfAnyExcept((byte)0) < 0;
        }

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            var kept = Math.Max(0, tail.Length - bytes.Length);
            tail.AsSpan(tail.Length - kept).CopyTo(tail);
            bytes[Math.Max(0, bytes.Length - tail.Length)..].CopyTo(tail.AsSpan(kept));
        }

        private static MemoryStream Pack()
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(EndWord);
            packed.Position = 0;
            return packed;
        }
    }
}
