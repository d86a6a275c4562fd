using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>The ozone days of <see cref="DayBatch"/>, eight days at a time, at the end one in each lane. Integers, so equal to the twin in every digit.</summary>
internal static class VectorOzone
{
    private const int BatchHours = DayLanes.Count * DayBatch.Hours;

    /// <summary>An hour that is present carries this beside its code, so that one addition adds up codes and hours.</summary>
    private const int OneHour = 1 << HourBit;
    private const int HourBit = 27;

    /// <summary>Codes below this, 8,388 µg/m³, leave room: eight hours × 28 stay within 31 bits. Days with larger ones go to the twin.</summary>
    private const int CodeLimit = 1 << 23;

    /// <summary>Eight-hour means are compared in 168ths, which 6, 7 and 8 divide.</summary>
    private const int Parts = 168;

    /// <summary>Whether the processor folds days, and the rule for 8-hour means is one that <see cref="Parts"/> fit.</summary>
    public static bool Knows(AssessmentRules rules) => Avx2.IsSupported && rules.HoursForEightHourMean is >= 6 and <= 8;

    public static void Add(ReadOnlySpan<int> hours, AssessmentRules rules, int dailyLimit, Span<DayValue> days, Span<int> maximumHours)
    {
        var day = 0;
        for (; day + DayLanes.Count <= days.Length; day += DayLanes.Count)
            AddBatch(hours.Slice(day * DayBatch.Hours, BatchHours), rules, dailyLimit, days.Slice(day, DayLanes.Count), maximumHours.Slice(day, DayLanes.Count));
        if (day == days.Length)
            return;

        // The last ones, filled up to eight with missing hours.
        Span<int> padded = stackalloc int[BatchHours], maxima = stackalloc int[DayLanes.Count];
        Span<DayValue> values = stackalloc DayValue[DayLanes.Count];
        padded.Fill(Concentration.MissingCode);
        hours[(day * DayBatch.Hours)..].CopyTo(padded);
        days[day..].CopyTo(values);
        AddBatch(padded, rules, dailyLimit, values, maxima);
        values[..(days.Length - day)].CopyTo(days[day..]);
        maxima[..(days.Length - day)].CopyTo(maximumHours[day..]);
    }

    private static void AddBatch(ReadOnlySpan<int> hours, AssessmentRules rules, int dailyLimit, Span<DayValue> days, Span<int> maximumHours)
    {
        Span<int> packed = stackalloc int[BatchHours + 8]; // the last windows of a day look beyond it, into lanes that are not used
        if (!TryPack(hours, packed, rules, maximumHours))
        {
            DayBatch.AddOzoneOneByOne(hours, rules, dailyLimit, days, maximumHours);
            return;
        }

        var (largest, windows) = Windows(packed, rules.HoursForEightHourMean);
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(DayRules.Mda8(new DayValue((long)largest[day] * (DayValue.Unit / Parts), 1), windows[day], rules, dailyLimit));
    }

    /// <summary>The maximum hours, and codes and hours packed in one number each; <c>false</c> when a code is too large for it.</summary>
    private static bool TryPack(ReadOnlySpan<int> hours, Span<int> packed, AssessmentRules rules, Span<int> maximumHours)
    {
        ref var hour = ref MemoryMarshal.GetReference(hours);
        ref var pack = ref MemoryMarshal.GetReference(packed);
        var (maximum, missing) = (default(DayLanes), default(DayLanes));
        for (var day = 0; day < DayLanes.Count; day++)
        {
            var at = (nuint)(day * DayBatch.Hours);
            var (a, b, c) = (Vector256.LoadUnsafe(ref hour, at), Vector256.LoadUnsafe(ref hour, at + 8), Vector256.LoadUnsafe(ref hour, at + 16));
            Vector256.AndNot(a + Vector256.Create(OneHour), a >> 31).StoreUnsafe(ref pack, at);
            Vector256.AndNot(b + Vector256.Create(OneHour), b >> 31).StoreUnsafe(ref pack, at + 8);
            Vector256.AndNot(c + Vector256.Create(OneHour), c >> 31).StoreUnsafe(ref pack, at + 16);
            maximum[day] = Vector256.Max(Vector256.Max(a, b), c);
            missing[day] = (a >>> 31) + (b >>> 31) + (c >>> 31);
        }

        var maxima = DayLanes.Largest(maximum);
        var tooFew = Vector256.GreaterThan(DayLanes.Sum(missing), Vector256.Create(DayBatch.Hours - rules.HoursForDay));
        Vector256.ConditionalSelect(tooFew, Vector256.Create(Concentration.MissingCode), maxima).CopyTo(maximumHours);
        return Vector256.LessThanAll(maxima, Vector256.Create(CodeLimit));
    }

    /// <summary>Of each day the largest 8-hour mean in 168ths, and how many windows are valid. The packed hours are overwritten with the sums of four.</summary>
    private static (Vector256<int> Largest, Vector256<int> Windows) Windows(Span<int> packed, int need)
    {
        ref var four = ref MemoryMarshal.GetReference(packed);
        for (nuint at = 0; at < BatchHours; at += 8)
            (Vector256.LoadUnsafe(ref four, at) + Vector256.LoadUnsafe(ref four, at + 1) + (Vector256.LoadUnsafe(ref four, at + 2) + Vector256.LoadUnsafe(ref four, at + 3))).StoreUnsafe(ref four, at);

        var partsOver = Vector256.Create(Parts / 8, 0, 0, 0, 0, 0, need <= 6 ? Parts / 6 : 0, need <= 7 ? Parts / 7 : 0); // at count mod 8
        var tooFew = Vector256.Create((need << HourBit) - 1);
        var (largest, windows) = (default(DayLanes), default(DayLanes));
        for (var day = 0; day < DayLanes.Count; day++)
        {
            var at = (nuint)(day * DayBatch.Hours);
            var (early, middle, late) = (Eight(ref four, at), Eight(ref four, at + 8), Eight(ref four, at + 9)); // of the last only hour 16 is new
            largest[day] = Vector256.Max(Vector256.Max(Means(early, partsOver), Means(middle, partsOver)), Means(late, partsOver));
            windows[day] = Vector256.GreaterThan(early, tooFew) + Vector256.GreaterThan(middle, tooFew) + (Vector256.GreaterThan(late, tooFew) & Vector256.Create(0, 0, 0, 0, 0, 0, 0, -1));
        }

        return (DayLanes.Largest(largest), -DayLanes.Sum(windows));
    }

    /// <summary>The windows that begin at eight neighbouring hours.</summary>
    private static Vector256<int> Eight(ref int four, nuint first) => Vector256.LoadUnsafe(ref four, first) + Vector256.LoadUnsafe(ref four, first + 4);

    private static Vector256<int> Means(Vector256<int> windows, Vector256<int> partsOver) =>
        (windows & Vector256.Create(OneHour - 1)) * Vector256.ShuffleNative(partsOver, (windows >>> HourBit) & Vector256.Create(7));
}
