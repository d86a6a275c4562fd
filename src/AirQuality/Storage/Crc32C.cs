using System.Numerics;
using System.Runtime.InteropServices;

namespace AirQuality.Storage;

/// <summary>The Castagnoli checksum (RFC 3720), which processors compute by themselves. It sees every damage of up to four neighbouring bytes.</summary>
internal struct Crc32C()
{
    private uint state = uint.MaxValue;

    private const uint Polynomial = 0x82F63B78; // the lowest power in the highest bit
    private const uint One = 1u << 31;

    /// <summary>x to the power of 1, 2, 4, 8 and so on, modulo the polynomial.</summary>
    private static readonly uint[] Powers = MakePowers();

    public readonly uint Value => ~state;

    /// <summary>The checksum of bytes made of two parts, of which each was summed by itself: so that several can be summed at once.</summary>
    /// <param name="first">The checksum of the first part.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="bytesOfSecond">How many bytes the second has.</param>
    public static uint Combine(uint first, uint second, long bytesOfSecond)
    {
        // The bytes of the second part push the sum of the first up by as many bits: it is multiplied by x to that power.
        var shift = One;
        var power = 3; // bits of a byte
        for (var left = bytesOfSecond; left > 0; left >>= 1, power++)
            if ((left & 1) == 1)
                shift = Multiply(Powers[power & 31], shift);
        return Multiply(shift, first) ^ second;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            state = BitOperations.Crc32C(state, word);
        foreach (var b in bytes[(words.Length * sizeof(ulong))..])
            state = BitOperations.Crc32C(state, b);
    }

    private static uint[] MakePowers()
    {
        var powers = new uint[32];
        powers[0] = One >> 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = Multiply(powers[i - 1], powers[i - 1]);
        return powers;
    }

    /// <summary>The product of two polynomials modulo that of the checksum.</summary>
    private static uint Multiply(uint one, uint other)
    {
        var product = 0u;
        for (var bit = One; bit != 0; bit >>= 1)
        {
            product ^= (one & bit) != 0 ? other : 0;
            other = (other >> 1) ^ ((other & 1) != 0 ? Polynomial : 0);
        }

        return product;
    }
}
