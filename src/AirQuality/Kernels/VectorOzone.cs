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

    public static void Add(ReadOnlySpan<int> hours, in OzoneRules rules, Span<DayValue> days, Span<int> maximumHours)
    {
        var day = 0;
        for (; day + DayLanes.Count <= days.Length; day += DayLanes.Count)
            AddBatch(hours.Slice(day * DayBatch.Hours, BatchHours), rules, days.Slice(day, DayLanes.Count), maximumHours.Slice(day, DayLanes.Count));
        if (day == days.Length)
            return;

        // The last ones, filled up to eight with missing hours.
        Span<int> padded = stackalloc int[BatchHours], maxima = stackalloc int[DayLanes.Count];
        Span<DayValue> values = stackalloc DayValue[DayLanes.Count];
        padded.Fill(Concentration.MissingCode);
        hours[(day * DayBatch.Hours)..].CopyTo(padded);
        days[day..].CopyTo(values);
        AddBatch(padded, rules, values, maxima);
        values[..(days.Length - day)].CopyTo(days[day..]);
        maxima[..(days.Length - day)].CopyTo(maximumHours[day..]);
    }

    private static void AddBatch(ReadOnlySpan<int> hours, in OzoneRules rules, Span<DayValue> days, Span<int> maximumHours)
    {
        Span<int> packed = stackalloc int[BatchHours + 8]; // the last windows of a day look beyond it, into lanes that are not used
        if (!TryPack(hours, packed, rules.Assessment, maximumHours))
        {
            DayBatch.AddOzoneOneByOne(hours, rules, days, maximumHours);
            return;
        }

        var windows = Windows(packed, rules.Assessment.HoursForEightHourMean);
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(DayRules.Mda8(new DayValue((long)windows.LargestMean[day] * (DayValue.Unit / Parts), 1), windows.Valid[day], rules));
    }

    /// <summary>The maximum hours, and codes and hours packed in one number each; <c>false</c> when a code is too large for it.</summary>
    private static bool TryPack(ReadOnlySpan<int> hours, Span<int> packed, AssessmentRules rules, Span<int> maximumHours)
    {
        ref var hour = ref MemoryMarshal.GetReference(hours);
        ref var pack = ref MemoryMarshal.GetReference(packed);
        var maximum = default(DayLanes);
        var missing = default(DayLanes);
        for (var day = 0; day < DayLanes.Count; day++)
        {
            var at = (nuint)(day * DayBatch.Hours);
            var a = Vector256.LoadUnsafe(ref hour, at);
            var b = Vector256.LoadUnsafe(ref hour, at + 8);
            var c = Vector256.LoadUnsafe(ref hour, at + 16);
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

    /// <summary>Of each day the largest 8-hour mean, and how many windows are valid. The packed hours are overwritten with the sums of four.</summary>
    private static DayWindows Windows(Span<int> packed, int need)
    {
        // Sums of four first: each of the 17 windows of a day is then one addition of two of them. They may be written over the hours,
        // for a sum of four reads only hours at and after the place it is written to.
        ref var four = ref MemoryMarshal.GetReference(packed);
        for (nuint at = 0; at < BatchHours; at += 8)
            (Vector256.LoadUnsafe(ref four, at) + Vector256.LoadUnsafe(ref four, at + 1) + (Vector256.LoadUnsafe(ref four, at + 2) + Vector256.LoadUnsafe(ref four, at + 3))).StoreUnsafe(ref four, at);

        // Bits 27 and up of a window hold its hours. A shuffle takes the low three bits of them as the place of the factor 168 / hours:
        // eight hours stand at place 0, and a count that is too low finds the factor 0, so its mean is never the largest.
        var partsOver = Vector256.Create(Parts / 8, 0, 0, 0, 0, 0, need <= 6 ? Parts / 6 : 0, need <= 7 ? Parts / 7 : 0); // at count mod 8
        var tooFew = Vector256.Create((need << HourBit) - 1);
        var largest = default(DayLanes);
        var windows = default(DayLanes);
        for (var day = 0; day < DayLanes.Count; day++)
        {
            var at = (nuint)(day * DayBatch.Hours);
            var early = Eight(ref four, at);
            var middle = Eight(ref four, at + 8);
            var late = Eight(ref four, at + 9); // of the last only hour 16 is new
            largest[day] = Vector256.Max(Vector256.Max(Means(early, partsOver), Means(middle, partsOver)), Means(late, partsOver));
            windows[day] = Vector256.GreaterThan(early, tooFew) + Vector256.GreaterThan(middle, tooFew) + (Vector256.GreaterThan(late, tooFew) & Vector256.Create(0, 0, 0, 0, 0, 0, 0, -1));
        }

        return new DayWindows(DayLanes.Largest(largest), -DayLanes.Sum(windows)); // a comparison that holds is -1
    }

    /// <summary>The windows that begin at eight neighbouring hours.</summary>
    private static Vector256<int> Eight(ref int four, nuint first) => Vector256.LoadUnsafe(ref four, first) + Vector256.LoadUnsafe(ref four, first + 4);

    private static Vector256<int> Means(Vector256<int> windows, Vector256<int> partsOver) =>
        (windows & Vector256.Create(OneHour - 1)) * Vector256.ShuffleNative(partsOver, (windows >>> HourBit) & Vector256.Create(7));

    /// <summary>The 8-hour windows of eight days, a day in each lane.</summary>
    /// <param name="LargestMean">The largest mean in 168ths of a thousandth.</param>
    /// <param name="Valid">How many windows are valid.</param>
    private readonly record struct DayWindows(Vector256<int> LargestMean, Vector256<int> Valid);
}
