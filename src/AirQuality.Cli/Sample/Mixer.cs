namespace AirQuality.Cli.Sample;

/// <summary>Random-looking numbers that are a function of their keys: the finisher of SplitMix64.</summary>
/// <remarks>There is no state to advance, so a value does not depend on which other values were drawn before it.</remarks>
internal static class Mixer
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    // Changing the seed changes every sample file ever written.
    private const ulong Seed = 0x41495251_53414D50;

    /// <summary>64 bits for a stream of numbers and two keys.</summary>
    public static ulong Bits(MixerStream stream, int first, int second)
    {
        unchecked
        {
            var state = Finish(Seed + ((ulong)stream * Golden));
            state = Finish(state + ((ulong)(uint)first * Golden));
            return Finish(state + ((ulong)(uint)second * Golden));
        }
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public static int Below(MixerStream stream, int first, int second, int limit) =>
        (int)(((Bits(stream, first, second) >> 32) * (ulong)limit) >> 32);

    private static ulong Finish(ulong state)
    {
        unchecked
        {
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }
}
