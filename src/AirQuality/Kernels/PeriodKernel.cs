using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>Sums, counts and order statistics of published values; a negative code is a missing day.</summary>
/// <remarks>The values lie in whole blocks of <see cref="Block"/>, filled up with missing ones, so that no kernel has a tail.</remarks>
internal static class PeriodKernel
{
    /// <summary>The values of a block: a vector of 512 bits.</summary>
    public const int Block = 16;

    /// <summary>Places so near the largest value are reached from it, one value after the other: a month's percentiles all are, a year's not.</summary>
    private const int NearTheTop = 4;

    /// <summary>The room so many values take.</summary>
    public static int Room(int count) => (count + Block - 1) / Block * Block;

    /// <summary>Sum and count of the values, how many lie above a limit, and the largest (missing when there is none).</summary>
    public static PeriodSums Sums(ReadOnlySpan<int> codes, int limit) =>
        Vector512.IsHardwareAccelerated ? Sums512(codes, limit)
        : Vector256.IsHardwareAccelerated ? Sums256(codes, limit)
        : SumsOneByOne(codes, limit);

    /// <summary>How many codes are at most a value; the missing ones are, so with -1 it counts those.</summary>
    public static int AtMost(ReadOnlySpan<int> codes, int value) =>
        Vector512.IsHardwareAccelerated ? AtMost512(codes, value)
        : Vector256.IsHardwareAccelerated ? AtMost256(codes, value)
        : AtMostOneByOne(codes, value);

    /// <summary>How many codes that are not missing have a bit set.</summary>
    public static int WithBit(ReadOnlySpan<int> codes, int bit) =>
        Vector512.IsHardwareAccelerated ? WithBit512(codes, bit)
        : Vector256.IsHardwareAccelerated ? WithBit256(codes, bit)
        : WithBitOneByOne(codes, bit);

    /// <summary>How many codes are not missing, of any number of codes.</summary>
    public static int Present(ReadOnlySpan<int> codes)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        int count = codes.Length, i = 0;
        for (; Vector256.IsHardwareAccelerated && i + (Block / 2) <= codes.Length; i += Block / 2)
            count -= BitOperations.PopCount(Vector256.LoadUnsafe(ref first, (nuint)i).ExtractMostSignificantBits());
        for (; i < codes.Length; i++)
            count += codes[i] >> 31;
        return count;
    }

    /// <summary>The value at a place (0 for the smallest) in the order of the values, and the one at the next place (the same when it is the last): found by counting, not by sorting.</summary>
    /// <param name="codes">The values, each a whole number of steps.</param>
    /// <param name="step">The step, in thousandths.</param>
    /// <param name="place">The place, below <see cref="PeriodSums.Count"/>.</param>
    /// <param name="sums">The sums of the same codes.</param>
    public static Neighbours AtPlace(ReadOnlySpan<int> codes, int step, int place, PeriodSums sums)
    {
        if (sums.Count - place <= NearTheTop)
            return FromTheTop(codes, sums.Count - place, sums.Largest);

        // Published values are whole steps, and a year of them reaches a few hundred steps. So the value is halved out of 0 to the largest,
        // with a count of the codes at each halving: some nine passes over a year that stays in the first cache, and nothing is moved.
        // Invariant: fewer than place + 1 values are at most 'below', at least so many at most 'at'. Missing codes lie below all.
        var missing = codes.Length - sums.Count;
        var below = -1;
        var at = sums.Largest / step;
        while (at - below > 1)
        {
            var middle = below + ((at - below) / 2);
            var reached = (missing + place - AtMost(codes, middle * step)) >> 31; // all ones when the place is: no branch, as nothing foretells it
            at = (middle & reached) | (at & ~reached);
            below = (below & reached) | (middle & ~reached);
        }

        var value = at * step;
        var isNextTheSame = AtMost(codes, value) - missing > place + 1 || value == sums.Largest;
        return new Neighbours(value, isNextTheSame ? value : SmallestAbove(codes, value));
    }

    /// <summary>The value at a place counted from the largest, which is at 1, and the one above it in the order.</summary>
    private static Neighbours FromTheTop(ReadOnlySpan<int> codes, int place, int largest)
    {
        // Each pass waits for the one before it, so few passes count for more than short ones. Invariant: 'above' values, fewer than
        // 'place', are larger than 'value', and the smallest of them is 'next'.
        var (value, next, above) = (largest, largest, 0);
        while (true)
        {
            var below = Below(codes, value);
            if (below.AtLeast >= place)
                return new Neighbours(value, above == place - 1 ? next : value);
            (value, next, above) = (below.Largest, value, below.AtLeast);
        }
    }

    private static BelowValue Below(ReadOnlySpan<int> codes, int value) =>
        Vector512.IsHardwareAccelerated ? Below512(codes, value)
        : Vector256.IsHardwareAccelerated ? Below256(codes, value)
        : BelowOneByOne(codes, value);

    // Vectors of 512 bits halve the passes where they are not slower than two of 256, which is what IsHardwareAccelerated says.
    // A missing code is made zero by the maximum with zero; its sign bit, as a mask, counts it. Sums are widened, as a year of the
    // largest concentrations does not fit 32 bits.
    public static PeriodSums Sums512(ReadOnlySpan<int> codes, int limit)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var sum = Vector512<ulong>.Zero;
        var largest = Vector512.Create(Concentration.MissingCode);
        int missing = 0, above = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block)
        {
            var values = Vector512.LoadUnsafe(ref first, i);
            var (low, high) = Vector512.Widen(Vector512.Max(values, default).AsUInt32());
            sum += low + high;
            largest = Vector512.Max(largest, values);
            missing += BitOperations.PopCount(values.ExtractMostSignificantBits());
            above += BitOperations.PopCount(Vector512.GreaterThan(values, Vector512.Create(limit)).ExtractMostSignificantBits());
        }

        return new PeriodSums((long)Vector512.Sum(sum), codes.Length - missing, above, VectorTools.Largest(Vector256.Max(largest.GetLower(), largest.GetUpper())));
    }

    public static PeriodSums Sums256(ReadOnlySpan<int> codes, int limit)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var sum = Vector256<ulong>.Zero;
        var largest = Vector256.Create(Concentration.MissingCode);
        int missing = 0, above = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block / 2)
        {
            var values = Vector256.LoadUnsafe(ref first, i);
            var (low, high) = Vector256.Widen(Vector256.Max(values, default).AsUInt32());
            sum += low + high;
            largest = Vector256.Max(largest, values);
            missing += BitOperations.PopCount(values.ExtractMostSignificantBits());
            above += BitOperations.PopCount(Vector256.GreaterThan(values, Vector256.Create(limit)).ExtractMostSignificantBits());
        }

        return new PeriodSums((long)Vector256.Sum(sum), codes.Length - missing, above, VectorTools.Largest(largest));
    }

    public static PeriodSums SumsOneByOne(ReadOnlySpan<int> codes, int limit)
    {
        long sum = 0;
        int count = 0, above = 0, largest = Concentration.MissingCode;
        foreach (var code in codes)
        {
            if (code < 0)
                continue;
            sum += code;
            count++;
            largest = Math.Max(largest, code);
            above += code > limit ? 1 : 0;
        }

        return new PeriodSums(sum, count, above, largest);
    }

    public static int AtMost512(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var count = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block)
            count += BitOperations.PopCount(Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, i), Vector512.Create(value)).ExtractMostSignificantBits());
        return count;
    }

    public static int AtMost256(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var count = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block / 2)
            count -= Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref first, i), Vector256.Create(value));
        return Vector256.Sum(count);
    }

    public static int AtMostOneByOne(ReadOnlySpan<int> codes, int value)
    {
        var count = 0;
        foreach (var code in codes)
            count += code <= value ? 1 : 0;
        return count;
    }

    public static BelowValue Below512(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var largest = Vector512.Create(Concentration.MissingCode);
        var atLeast = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block)
        {
            var values = Vector512.LoadUnsafe(ref first, i);
            var isBelow = Vector512.LessThan(values, Vector512.Create(value));
            atLeast += Block - BitOperations.PopCount(isBelow.ExtractMostSignificantBits());
            largest = Vector512.Max(largest, Vector512.ConditionalSelect(isBelow, values, Vector512.Create(Concentration.MissingCode)));
        }

        return new BelowValue(atLeast, VectorTools.Largest(Vector256.Max(largest.GetLower(), largest.GetUpper())));
    }

    public static BelowValue Below256(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var largest = Vector256.Create(Concentration.MissingCode);
        var atLeast = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block / 2)
        {
            var values = Vector256.LoadUnsafe(ref first, i);
            var isBelow = Vector256.LessThan(values, Vector256.Create(value));
            atLeast += (Block / 2) - BitOperations.PopCount(isBelow.ExtractMostSignificantBits());
            largest = Vector256.Max(largest, Vector256.ConditionalSelect(isBelow, values, Vector256.Create(Concentration.MissingCode)));
        }

        return new BelowValue(atLeast, VectorTools.Largest(largest));
    }

    public static BelowValue BelowOneByOne(ReadOnlySpan<int> codes, int value)
    {
        var (atLeast, largest) = (0, Concentration.MissingCode);
        foreach (var code in codes)
        {
            atLeast += code >= value ? 1 : 0;
            largest = code < value && code > largest ? code : largest;
        }

        return new BelowValue(atLeast, largest);
    }

    // The bit is moved to where the sign is; a missing code has its own sign.
    public static int WithBit512(ReadOnlySpan<int> codes, int bit)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var count = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block)
        {
            var values = Vector512.LoadUnsafe(ref first, i);
            count += BitOperations.PopCount(Vector512.AndNot(values << (31 - bit), values).ExtractMostSignificantBits());
        }

        return count;
    }

    public static int WithBit256(ReadOnlySpan<int> codes, int bit)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var count = 0;
        for (nuint i = 0; i < (nuint)codes.Length; i += Block / 2)
        {
            var values = Vector256.LoadUnsafe(ref first, i);
            count += BitOperations.PopCount(Vector256.AndNot(values << (31 - bit), values).ExtractMostSignificantBits());
        }

        return count;
    }

    public static int WithBitOneByOne(ReadOnlySpan<int> codes, int bit)
    {
        var count = 0;
        foreach (var code in codes)
            count += code >= 0 ? (code >> bit) & 1 : 0;
        return count;
    }

    private static int SmallestAbove(ReadOnlySpan<int> codes, int value) =>
        Vector512.IsHardwareAccelerated ? SmallestAbove512(codes, value)
        : Vector256.IsHardwareAccelerated ? SmallestAbove256(codes, value)
        : SmallestAboveOneByOne(codes, value);

    public static int SmallestAbove512(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var smallest = Vector512.Create(int.MaxValue);
        for (nuint i = 0; i < (nuint)codes.Length; i += Block)
        {
            var values = Vector512.LoadUnsafe(ref first, i);
            smallest = Vector512.Min(smallest, Vector512.ConditionalSelect(Vector512.GreaterThan(values, Vector512.Create(value)), values, Vector512.Create(int.MaxValue)));
        }

        return VectorTools.Smallest(Vector256.Min(smallest.GetLower(), smallest.GetUpper()));
    }

    public static int SmallestAbove256(ReadOnlySpan<int> codes, int value)
    {
        ref var first = ref MemoryMarshal.GetReference(codes);
        var smallest = Vector256.Create(int.MaxValue);
        for (nuint i = 0; i < (nuint)codes.Length; i += Block / 2)
        {
            var values = Vector256.LoadUnsafe(ref first, i);
            smallest = Vector256.Min(smallest, Vector256.ConditionalSelect(Vector256.GreaterThan(values, Vector256.Create(value)), values, Vector256.Create(int.MaxValue)));
        }

        return VectorTools.Smallest(smallest);
    }

    public static int SmallestAboveOneByOne(ReadOnlySpan<int> codes, int value)
    {
        var smallest = int.MaxValue;
        foreach (var code in codes)
            smallest = code > value && code < smallest ? code : smallest;
        return smallest;
    }
}
