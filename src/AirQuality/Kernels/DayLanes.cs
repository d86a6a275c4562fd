using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AirQuality.Kernels;

/// <summary>The hours of eight days turned round: a vector for each hour, in it a lane for each day. Wants AVX2.</summary>
[InlineArray(DayBatch.Hours)]
internal struct DayLanes
{
    public const int Count = 8;

    private Vector256<int> first;

    // As the hours lie, a window that moves on by an hour is a load that straddles two vectors, and its means sit in lanes that must be
    // brought together at the end. Turned round, a window moves on by one addition and one subtraction for eight days at once, and what
    // comes out stands one day in each lane. Turning costs nine shuffles a day, once.

    /// <summary>Turns eight neighbouring days round, what lies below a least value raised to it.</summary>
    /// <param name="hours">The first hour of the first day.</param>
    /// <param name="least">The least value.</param>
    public void Turn(ref int hours, Vector256<int> least)
    {
        for (var hour = 0; hour < DayBatch.Hours; hour += Count)
            TurnEight(ref Unsafe.Add(ref hours, hour), least, ref Unsafe.Add(ref first, hour));
    }

    /// <summary>The largest of each day.</summary>
    public readonly Vector256<int> Largest()
    {
        var (a, b) = (this[0], this[1]);
        for (var hour = 2; hour < DayBatch.Hours; hour += 2)
            (a, b) = (Vector256.Max(a, this[hour]), Vector256.Max(b, this[hour + 1]));
        return Vector256.Max(a, b);
    }

    // Three rounds that mix ever wider pieces of two vectors: single hours, pairs, halves. The unpacks work within 128 bits, so the hours
    // of a day's first and second half meet only in the last round; whoever changes an unpack changes the order of the days.
    private static void TurnEight(ref int hours, Vector256<int> least, ref Vector256<int> turned)
    {
        var ab = Pair(ref hours, 0, least);
        var cd = Pair(ref hours, 2, least);
        var ef = Pair(ref hours, 4, least);
        var gh = Pair(ref hours, 6, least);
        Quarter(ab.Low, cd.Low, ef.Low, gh.Low, ref turned);
        Quarter(ab.High, cd.High, ef.High, gh.High, ref Unsafe.Add(ref turned, 2));
    }

    /// <summary>The same eight hours of two neighbouring days, hour by hour: the first two and the fifth and sixth, and the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // vectors go in and out of what is not inlined through memory
    private static TwoDays Pair(ref int hours, int day, Vector256<int> least)
    {
        var a = Vector256.Max(Vector256.LoadUnsafe(ref hours, (nuint)(day * DayBatch.Hours)), least);
        var b = Vector256.Max(Vector256.LoadUnsafe(ref hours, (nuint)((day + 1) * DayBatch.Hours)), least);
        return new TwoDays(Avx2.UnpackLow(a, b).AsInt64(), Avx2.UnpackHigh(a, b).AsInt64());
    }

    /// <summary>Two neighbouring hours of the eight days, and the two that lie four hours on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quarter(Vector256<long> ab, Vector256<long> cd, Vector256<long> ef, Vector256<long> gh, ref Vector256<int> turned)
    {
        var (early, late) = (Avx2.UnpackLow(ab, cd), Avx2.UnpackLow(ef, gh));
        turned = Avx2.Permute2x128(early, late, 0x20).AsInt32();
        Unsafe.Add(ref turned, 4) = Avx2.Permute2x128(early, late, 0x31).AsInt32();
        (early, late) = (Avx2.UnpackHigh(ab, cd), Avx2.UnpackHigh(ef, gh));
        Unsafe.Add(ref turned, 1) = Avx2.Permute2x128(early, late, 0x20).AsInt32();
        Unsafe.Add(ref turned, 5) = Avx2.Permute2x128(early, late, 0x31).AsInt32();
    }

    private readonly record struct TwoDays(Vector256<long> Low, Vector256<long> High);
}
