using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AirQuality.Targets.Outlooks;

/// <summary>One pollutant on days of this year beside the same calendar days of a past one, valid in both.</summary>
/// <param name="Now">The sum of this year's values in thousandths.</param>
/// <param name="Then">The sum of the past year's.</param>
/// <param name="Days">How many days were compared.</param>
internal readonly record struct LevelComparison(long Now, long Then, int Days)
{
    /// <summary>The logarithm of now by then; 0 where nothing can be compared.</summary>
    public double Log => Now > 0 && Then > 0 ? Math.Log((double)Now / Then) : 0;

    /// <summary>Whether both years have anything to compare.</summary>
    public bool IsKnown => Now > 0 && Then > 0;

    /// <summary>How firmly the days are believed: n days beside so many "without a change".</summary>
    public double Weight(int daysWithoutChange) => Days == 0 ? 0 : Days / (double)(Days + daysWithoutChange);

    /// <summary>Compares the days up to one day with as many up to another.</summary>
    /// <param name="codes">Values in thousandths, negative where missing.</param>
    /// <param name="end">The day after the last of this year's days.</param>
    /// <param name="pastEnd">The day after the last of the past year's.</param>
    /// <param name="length">How many days back.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a script asks once, and would wait for code that is tried out before it is compiled in full
    public static LevelComparison Of(ReadOnlySpan<int> codes, int end, int pastEnd, int length)
    {
        var first = Math.Max(1, 1 + end - codes.Length);
        var days = Math.Min(length, pastEnd) - first + 1;
        if (days <= 0)
            return default;
        var ofNow = codes.Slice(end - first - days + 1, days);
        var ofThen = codes.Slice(pastEnd - first - days + 1, days);

        // Valid in both, so that a gap in one year is not taken for a change: a missing one makes the sign of both together negative, and both are added as zero.
        Vector256<long> nows = default, thens = default;
        var counts = Vector256<int>.Zero;
        var day = 0;
        for (; day + Vector256<int>.Count <= days; day += Vector256<int>.Count)
        {
            var value = Vector256.Create(ofNow[day..]);
            var past = Vector256.Create(ofThen[day..]);
            var isValid = Vector256.GreaterThanOrEqual(value | past, Vector256<int>.Zero);
            nows += Pairs(value & isValid);
            thens += Pairs(past & isValid);
            counts -= isValid;
        }

        long now = Vector256.Sum(nows), then = Vector256.Sum(thens);
        var count = Vector256.Sum(counts);
        for (; day < days; day++)
        {
            if ((ofNow[day] | ofThen[day]) < 0)
                continue;
            now += ofNow[day];
            then += ofThen[day];
            count++;
        }

        return new LevelComparison(now, then, count);

        static Vector256<long> Pairs(Vector256<int> values)
        {
            var (low, high) = Vector256.Widen(values);
            return low + high;
        }
    }
}
