namespace AirQuality;

/// <summary>SplitMix64: the same numbers from the same seed on every machine, for resampling that must be repeatable. Not for secrets.</summary>
internal struct SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below a bound, each as likely as the others (Lemire's rejection).</summary>
    public int Next(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMax);
        var bound = (uint)exclusiveMax;
        var product = (Next() >> 32) * bound;
        if ((uint)product < bound)
        {
            var rejected = (0u - bound) % bound;
            while ((uint)product < rejected)
                product = (Next() >> 32) * bound;
        }

        return (int)(product >> 32);
    }
}
