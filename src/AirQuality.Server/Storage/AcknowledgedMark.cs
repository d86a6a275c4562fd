using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AirQuality.Server.Storage;

/// <summary>The number of the last change that was acknowledged, in a file of its own: a database that lost its end is told by it.</summary>
/// <remarks>Two places are written in turn, so that one that was being written when the power went leaves the other.</remarks>
internal sealed class AcknowledgedMark : IDisposable
{
    private const int Slot = 512;
    private readonly FileStream file;

    public AcknowledgedMark(string path) =>
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1, FileOptions.WriteThrough);

    /// <summary>The number; 0 where none was written.</summary>
    public long Read() => Math.Max(ReadAt(0), ReadAt(1));

    /// <summary>Writes the number down, to the disk.</summary>
    public void Write(long sequence)
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, sequence);
        SHA256.HashData(bytes[..8]).AsSpan(0, 16).CopyTo(bytes[8..]);
        file.Position = Slot * (sequence & 1);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => file.Dispose();

    private long ReadAt(int slot)
    {
        Span<byte> bytes = stackalloc byte[24];
        file.Position = Slot * slot;
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && SHA256.HashData(bytes[..8]).AsSpan(0, 16).SequenceEqual(bytes[8..])
            ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;
    }
}
