using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AirQuality.Kernels;

/// <summary>A vector for each of eight days, folded into one with a lane for each day. Wants AVX2.</summary>
[InlineArray(Count)]
internal struct DayLanes
{
    public const int Count = 8;

    private Vector256<int> first;

    public static Vector256<int> Sum(in DayLanes days) => Fold<Adding>(days);

    public static Vector256<int> Largest(in DayLanes days) => Fold<TakingLarger>(days);

    // A sum within each vector would be three shuffles a day. Here a shuffle serves two days at once, for it mixes their halves before
    // they are added: a0 b0 a1 b1 + a2 b2 a3 b3 holds both days in half the room. The unpacks work within 128 bits, so the two halves of
    // a day meet only in the last round. The lanes then stand in the order of the days: whoever changes an unpack changes that order.

    /// <summary>Three rounds that pair days: 8 vectors become 4, 2 and 1.</summary>
    private static Vector256<int> Fold<TWay>(in DayLanes days)
        where TWay : IWay
    {
        var ab = Pair<TWay>(days[0], days[1]);
        var cd = Pair<TWay>(days[2], days[3]);
        var ef = Pair<TWay>(days[4], days[5]);
        var gh = Pair<TWay>(days[6], days[7]);
        var abcd = Pairs<TWay>(ab, cd);
        var efgh = Pairs<TWay>(ef, gh);
        return TWay.Of(Avx2.Permute2x128(abcd, efgh, 0x20), Avx2.Permute2x128(abcd, efgh, 0x31));
    }

    private static Vector256<int> Pair<TWay>(Vector256<int> a, Vector256<int> b)
        where TWay : IWay => TWay.Of(Avx2.UnpackLow(a, b), Avx2.UnpackHigh(a, b));

    private static Vector256<int> Pairs<TWay>(Vector256<int> ab, Vector256<int> cd)
        where TWay : IWay => TWay.Of(Avx2.UnpackLow(ab.AsInt64(), cd.AsInt64()).AsInt32(), Avx2.UnpackHigh(ab.AsInt64(), cd.AsInt64()).AsInt32());

    private interface IWay
    {
        static abstract Vector256<int> Of(Vector256<int> a, Vector256<int> b);
    }

    private readonly struct Adding : IWay
    {
        public static Vector256<int> Of(Vector256<int> a, Vector256<int> b) => a + b;
    }

    private readonly struct TakingLarger : IWay
    {
        public static Vector256<int> Of(Vector256<int> a, Vector256<int> b) => Vector256.Max(a, b);
    }
}
