using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Aggregation.Kernels;

/// <summary>The days of <see cref="DayRun"/> on vectors of eight hours: a day is three of them. Integers, so equal to the twin in every digit.</summary>
internal static class VectorDays
{
    /// <summary>An hour that is present carries this beside its code, so that one addition adds up codes and hours.</summary>
    private const int OneHour = 1 << HourBit;
    private const int HourBit = 27;

    /// <summary>Codes below this, 8,388 µg/m³, leave room: eight hours × 28 stay within 31 bits. Days with larger ones go to the twin.</summary>
    private const int CodeLimit = 1 << 23;

    /// <summary>Eight-hour means are compared in 168ths, which 6, 7 and 8 divide.</summary>
    private const int Parts = 168;

    /// <summary><see cref="DayValue.Unit"/> / count.</summary>
    private static readonly int[] UnitOver = [0, .. Enumerable.Range(1, DayRun.Hours).Select(count => DayValue.Unit / count)];

    /// <summary>Whether the rule for 8-hour means is one that <see cref="Parts"/> fit.</summary>
    public static bool Knows(AssessmentRules rules) => rules.HoursForEightHourMean is >= 6 and <= 8;

    public static void AddMeans(ReadOnlySpan<int> hours, AssessmentRules rules, Span<DayValue> days)
    {
        ref var hour = ref MemoryMarshal.GetReference(hours[..(days.Length * DayRun.Hours)]);
        ReadOnlySpan<int> unitOver = UnitOver;
        for (var day = 0; day < days.Length; day++)
        {
            var at = (nuint)(day * DayRun.Hours);
            var (a, b, c) = (Vector256.LoadUnsafe(ref hour, at), Vector256.LoadUnsafe(ref hour, at + 8), Vector256.LoadUnsafe(ref hour, at + 16));
            var count = Present(a, b, c);
            var three = (Vector256.Max(a, default) + Vector256.Max(b, default) + Vector256.Max(c, default)).AsUInt32(); // at most 3,000,000,000
            var sum = Vector256.Sum((three.AsUInt64() & Vector256.Create((ulong)uint.MaxValue)) + (three.AsUInt64() >>> 32));
            var valid = (rules.HoursForDay - 1 - count) >>> 31; // 1 when there are enough
            days[day] = new DayValue(days[day].Numerator + ((long)sum * unitOver[count] * valid), days[day].Divisor + valid);
        }
    }

    public static void AddOzone(ReadOnlySpan<int> hours, AssessmentRules rules, int dailyLimit, Span<DayValue> days, Span<int> maximumHours)
    {
        ref var hour = ref MemoryMarshal.GetReference(hours[..(days.Length * DayRun.Hours)]);
        for (var day = 0; day < days.Length; day++)
        {
            var at = (nuint)(day * DayRun.Hours);
            var (a, b, c) = (Vector256.LoadUnsafe(ref hour, at), Vector256.LoadUnsafe(ref hour, at + 8), Vector256.LoadUnsafe(ref hour, at + 16));
            var maximum = VectorTools.Largest(Vector256.Max(Vector256.Max(a, b), c));
            maximumHours[day] = Present(a, b, c) >= rules.HoursForDay ? maximum : Concentration.MissingCode;
            var value = maximum < CodeLimit
                ? Mda8(Windows(ref hour, at), Windows(ref hour, at + 8), Windows(ref hour, at + 9), rules, dailyLimit)
                : DayKernel.Mda8(hours.Slice(day * DayRun.Hours, DayRun.Hours), rules, dailyLimit);
            days[day] = days[day].Plus(value);
        }
    }

    /// <summary>The eight windows that begin at eight neighbouring hours: the codes of their hours added up, and how many they are.</summary>
    private static Vector256<int> Windows(ref int hour, nuint first)
    {
        var sum = Vector256<int>.Zero;
        for (nuint i = 0; i < 8; i++)
        {
            var codes = Vector256.LoadUnsafe(ref hour, first + i);
            sum += Vector256.AndNot(codes + Vector256.Create(OneHour), codes >> 31);
        }

        return sum;
    }

    /// <summary>From the windows that begin at hours 0 to 7, 8 to 15 and 9 to 16; of the last only hour 16 is new.</summary>
    private static DayValue Mda8(Vector256<int> early, Vector256<int> middle, Vector256<int> late, AssessmentRules rules, int dailyLimit)
    {
        var need = rules.HoursForEightHourMean;
        var partsOver = Vector256.Create(Parts / 8, 0, 0, 0, 0, 0, need <= 6 ? Parts / 6 : 0, need <= 7 ? Parts / 7 : 0); // at count mod 8
        var largest = VectorTools.Largest(Vector256.Max(Vector256.Max(Means(early, partsOver), Means(middle, partsOver)), Means(late, partsOver)));
        var windows = BitOperations.PopCount(Valid(early, need) | (Valid(middle, need) << 8) | (Valid(late, need) >> 7 << 16));
        var value = new DayValue((long)largest * (DayValue.Unit / Parts), 1);
        return windows >= rules.WindowsForMda8 ? value
            : windows > 0 && value.Published(Pollutant.O3) > dailyLimit * Concentration.Scale ? value
            : DayValue.Missing;
    }

    private static Vector256<int> Means(Vector256<int> windows, Vector256<int> partsOver) =>
        (windows & Vector256.Create(OneHour - 1)) * Vector256.ShuffleNative(partsOver, (windows >>> HourBit) & Vector256.Create(7));

    private static uint Valid(Vector256<int> windows, int need) =>
        Vector256.GreaterThanOrEqual(windows >>> HourBit, Vector256.Create(need)).ExtractMostSignificantBits();

    private static int Present(Vector256<int> a, Vector256<int> b, Vector256<int> c) =>
        DayRun.Hours - BitOperations.PopCount(a.ExtractMostSignificantBits() | (b.ExtractMostSignificantBits() << 8) | (c.ExtractMostSignificantBits() << 16));
}
