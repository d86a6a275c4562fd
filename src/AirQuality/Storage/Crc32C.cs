using System.Numerics;
using System.Runtime.InteropServices;

namespace AirQuality.Storage;

/// <summary>The Castagnoli checksum (RFC 3720), which processors compute by themselves. It sees every damage of up to four neighbouring bytes.</summary>
internal struct Crc32C()
{
    private uint state = uint.MaxValue;

    public readonly uint Value => ~state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            state = BitOperations.Crc32C(state, word);
        foreach (var b in bytes[(words.Length * sizeof(ulong))..])
            state = BitOperations.Crc32C(state, b);
    }
}
