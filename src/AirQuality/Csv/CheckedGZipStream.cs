using System.Buffers.Binary;
using System.IO.Compression;

namespace AirQuality.Csv;

/// <summary>
/// Unpacks gzip and tells a stream that ends early from a whole one, which <see cref="GZipStream"/> does not. When it was
/// damaged in the middle of a line, a cut mark ends the data, so that no reader takes half a row for a whole one.
/// </summary>
internal sealed class CheckedGZipStream(Stream compressed) : ForwardStream
{
    /// <summary>Ends a row that was cut off.</summary>
    public const byte CutMark = 0x1A;

    private readonly GZipStream inner = new(compressed, CompressionMode.Decompress, leaveOpen: true);
    private long length;
    private byte lastByte = (byte)'\n';
    private bool ended;

    /// <summary>Whether the data ended early or were damaged; known once everything was read.</summary>
    public bool IsDamaged { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.IsEmpty)
            return 0;
        var read = 0;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true; // reported by the reader, with the line reached
        }

        if (read > 0)
        {
            length += read;
            lastByte = buffer[read - 1];
            return read;
        }

        ended = true;
        IsDamaged |= !TrailerFits();
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

    /// <summary>Whether the last four bytes hold the length (RFC 1952, ISIZE) of what was unpacked, or of its last member.</summary>
    private bool TrailerFits()
    {
        if (compressed.Length < 18)
            return false;
        Span<byte> trailer = stackalloc byte[8];
        compressed.Position = compressed.Length - trailer.Length;
        compressed.ReadExactly(trailer);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
        return size == (uint)length || (size < length && LastMemberFits(size, BinaryPrimitives.ReadUInt32LittleEndian(trailer)));
    }

    /// <summary>Files of several members joined: the last member's length and checksum must fit the end of what was unpacked.</summary>
    private bool LastMemberFits(uint size, uint expected)
    {
        compressed.Position = 0;
        using var again = new GZipStream(compressed, CompressionMode.Decompress, leaveOpen: true);
        var skip = length - size;
        var checksum = uint.MaxValue;
        Span<byte> buffer = stackalloc byte[4096];
        for (int read; (read = again.Read(buffer)) > 0;)
        {
            foreach (var b in buffer[..read])
            {
                if (skip-- > 0)
                    continue;
                checksum ^= b;
                for (var bit = 0; bit < 8; bit++)
                    checksum = (checksum >> 1) ^ (0xEDB88320 & (0 - (checksum & 1)));
            }
        }

        return ~checksum == expected;
    }
}
