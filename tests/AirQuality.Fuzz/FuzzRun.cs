using System.Diagnostics;

namespace AirQuality.Fuzz;

/// <summary>What a run of a target showed.</summary>
/// <param name="Target">The reader.</param>
/// <param name="Inputs">Inputs read.</param>
/// <param name="Accepted">Inputs that strict reading accepted.</param>
/// <param name="Failures">Inputs that broke an invariant, with what happened.</param>
/// <param name="SlowestMilliseconds">The longest an input took.</param>
/// <param name="MostBytes">The most memory an input asked for, beyond its grid.</param>
public sealed record FuzzResult(FuzzTarget Target, long Inputs, long Accepted, IReadOnlyList<FuzzFailure> Failures, double SlowestMilliseconds, long MostBytes);

/// <summary>An input that broke an invariant.</summary>
/// <param name="Iteration">Its number in the run of its seed.</param>
/// <param name="Input">The bytes.</param>
/// <param name="Message">What happened.</param>
public sealed record FuzzFailure(long Iteration, byte[] Input, string Message);

/// <summary>Feeds mutated files to a reader. Each input depends on seed and number alone, so that any can be made again.</summary>
public static class FuzzRun
{
    private const int MostFailures = 20;

    /// <summary>Memory that a reading may ask for: buffers and tables of fixed size.</summary>
    private const long FixedBytes = 2 << 20;

    /// <summary>Memory of a reading for each byte of input: text, rows and findings that refer to it. A column without a name, a byte in the header, is told of like any other.</summary>
    private const long BytesPerByte = 500;

    /// <summary>Runs.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="first">The number of the first input.</param>
    /// <param name="count">How many inputs.</param>
    /// <param name="starting">Told before each input, so that a watch can name one that never ends.</param>
    /// <returns>What it showed; it ends early after many failures.</returns>
    public static FuzzResult Run(FuzzTarget target, int seed, long first, long count, Action<long, byte[]>? starting = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var failures = new List<FuzzFailure>();
        long inputs = 0, accepted = 0, mostBytes = 0;
        var slowest = TimeSpan.Zero;
        for (var i = first; i < first + count && failures.Count < MostFailures; i++, inputs++)
        {
            var random = new Random(HashCode(seed, i));
            var input = new Mutator(random, target.Seeds).Next();
            starting?.Invoke(i, input);
            var (began, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                var (wasAccepted, cells) = target.Check(input, random);
                accepted += wasAccepted ? 1 : 0;
                var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated - (cells * sizeof(int));
                mostBytes = Math.Max(mostBytes, bytes);
                FuzzTarget.Require(bytes <= target.Readings * (FixedBytes + (BytesPerByte * input.Length)), $"{bytes} bytes of memory for {input.Length} bytes of input");
            }
            catch (Exception broken)
            {
                failures.Add(new FuzzFailure(i, input, broken is BrokenInvariantException ? broken.Message : broken.ToString()));
            }

            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        }

        return new FuzzResult(target, inputs, accepted, failures, slowest.TotalMilliseconds, mostBytes);
    }

    /// <summary>A seed for an input (SplitMix64), the same in every process.</summary>
    private static int HashCode(int seed, long number)
    {
        var mixed = ((ulong)(uint)seed << 40) + ((ulong)number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)(mixed >> 33);
    }
}
