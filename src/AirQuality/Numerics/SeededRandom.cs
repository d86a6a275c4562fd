namespace AirQuality.Numerics;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and in every version, which <see cref="Random"/> does not promise.</summary>
/// <remarks>A mutable value: keep it in a local or a field and pass it by reference. Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014.</remarks>
internal struct SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to below a positive limit, each equally likely (Lemire's method).</summary>
    public int Next(int exclusiveMax)
    {
        // The upper half of 32 bits × limit is the number. As 2^32 is no multiple of most limits, some numbers would come once more than
        // others; products whose lower half is below 2^32 mod limit are exactly those too many, and are drawn again.
        var limit = (uint)exclusiveMax;
        var product = (Next() >> 32) * limit;
        if ((uint)product < limit)
        {
            var unfair = (uint)(-(int)limit) % limit;
            while ((uint)product < unfair)
                product = (Next() >> 32) * limit;
        }

        return (int)(product >> 32);
    }
}
