using System.Buffers.Binary;
using System.Numerics;

namespace AirQuality.Cli.Sample;

/// <summary>A small gzip writer (RFC 1951, 1952) whose output depends on the input alone.</summary>
/// <remarks>
/// The compressor of the runtime is free to choose other matches with each release and processor; sample files are to be
/// byte for byte the same everywhere. One block with the fixed codes, the latest match of each hash, no time stamp, unknown system.
/// </remarks>
internal sealed class PortableGzip
{
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int Window = 32768;
    private const int HashBits = 15;
    private const int EndOfBlock = 256;

    private static readonly ushort[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly byte[] LengthExtra =
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly uint[] ChecksumTable = CreateChecksumTable();

    private readonly List<byte> output;
    private ulong pending;
    private int pendingBits;

    private PortableGzip(int capacity) => output = new List<byte>(capacity);

    /// <summary>Compresses.</summary>
    /// <param name="data">The content.</param>
    /// <returns>A complete gzip file.</returns>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var gzip = new PortableGzip((data.Length / 2) + 64);
        gzip.output.AddRange((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]);
        gzip.Deflate(data);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Checksum(data));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)data.Length);
        gzip.output.AddRange(trailer);
        return [.. gzip.output];
    }

    private void Deflate(ReadOnlySpan<byte> data)
    {
        Bits(1, 1); // the last block
        Bits(1, 2); // fixed codes
        var latest = new int[1 << HashBits];
        Array.Fill(latest, -Window - 1);
        var at = 0;
        while (at < data.Length)
        {
            var length = 0;
            var distance = 0;
            if (at + ShortestMatch <= data.Length)
            {
                ref var slot = ref latest[Hash(data[at..])];
                distance = at - slot;
                if (distance <= Window)
                    length = data[at..Math.Min(data.Length, at + LongestMatch)].CommonPrefixLength(data[slot..]);
                slot = at;
            }

            if (length < ShortestMatch)
            {
                Symbol(data[at++]);
                continue;
            }

            Match(length, distance);
            for (var i = at + 1; i < at + length && i + ShortestMatch <= data.Length; i++)
                latest[Hash(data[i..])] = i;
            at += length;
        }

        Symbol(EndOfBlock);
        if (pendingBits > 0)
            Bits(0, 8 - pendingBits);
    }

    private static int Hash(ReadOnlySpan<byte> data) =>
        (int)(unchecked(BinaryPrimitives.ReadUInt32LittleEndian(data) * 2654435761u) >> (32 - HashBits));

    private void Match(int length, int distance)
    {
        var code = LengthBase.Length - 1;
        while (LengthBase[code] > length)
            code--;
        Symbol(257 + code);
        Bits((uint)(length - LengthBase[code]), LengthExtra[code]);

        // Distance codes come in pairs, each pair twice as wide as the one before.
        var rest = (uint)(distance - 1);
        var extra = rest < 4 ? 0 : BitOperations.Log2(rest) - 1;
        var distanceCode = rest < 4 ? rest : (uint)(extra * 2) + (rest >> extra);
        Code(distanceCode, 5);
        Bits(rest & ((1u << extra) - 1), extra);
    }

    private void Symbol(int symbol)
    {
        switch (symbol)
        {
            case < 144:
                Code((uint)(0x30 + symbol), 8);
                break;
            case < 256:
                Code((uint)(0x190 + symbol - 144), 9);
                break;
            case < 280:
                Code((uint)(symbol - 256), 7);
                break;
            default:
                Code((uint)(0xC0 + symbol - 280), 8);
                break;
        }
    }

    /// <summary>Huffman codes start with their highest bit, everything else with its lowest.</summary>
    private void Code(uint code, int count)
    {
        var reversed = 0u;
        for (var i = 0; i < count; i++)
            reversed |= ((code >> i) & 1) << (count - 1 - i);
        Bits(reversed, count);
    }

    private void Bits(uint value, int count)
    {
        pending |= (ulong)value << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8)
        {
            output.Add((byte)pending);
            pending >>= 8;
            pendingBits -= 8;
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        foreach (var value in data)
            checksum = (checksum >> 8) ^ ChecksumTable[(byte)checksum ^ value];
        return ~checksum;
    }

    private static uint[] CreateChecksumTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            table[i] = value;
        }

        return table;
    }
}
