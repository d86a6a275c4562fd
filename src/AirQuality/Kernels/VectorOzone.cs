using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>The ozone days of <see cref="DayBatch"/>, eight days at a time, one in each lane. Integers, so equal to the twin in every digit.</summary>
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

    /// <summary>Whether the processor turns days round, and the rule for 8-hour means is one that <see cref="Parts"/> fit.</summary>
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
        // A missing hour is raised to the opposite of OneHour, so that OneHour added to every hour, which the first window does for all
        // after it, leaves nothing of a missing one.
        Unsafe.SkipInit(out DayLanes lanes);
        lanes.Turn(ref MemoryMarshal.GetReference(hours), Vector256.Create(-OneHour));
        var largest = lanes.Largest();
        if (Vector256.GreaterThanAny(largest, Vector256.Create(CodeLimit - 1)))
        {
            DayBatch.AddOzoneOneByOne(hours, rules, days, maximumHours);
            return;
        }

        var windows = Windows(lanes, rules.Assessment.HoursForEightHourMean);
        var tooFew = Vector256.LessThan(windows.Hours, Vector256.Create(rules.Assessment.HoursForDay));
        Vector256.ConditionalSelect(tooFew, Vector256.Create(Concentration.MissingCode), largest).CopyTo(maximumHours);
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(DayRules.Mda8(new DayValue((long)windows.LargestMean[day] * (DayValue.Unit / Parts), 1), windows.Valid[day], rules));
    }

    private static DayWindows Windows(in DayLanes lanes, int need)
    {
        // Bits 27 and up of a window hold its hours. A permutation takes the low three bits of them as the place of the factor 168 / hours:
        // eight hours stand at place 0, and a count that is too low finds the factor 0, so its mean is never the largest.
        var partsOver = Vector256.Create(Parts / 8, 0, 0, 0, 0, 0, need <= 6 ? Parts / 6 : 0, need <= 7 ? Parts / 7 : 0); // at count mod 8
        var tooFew = Vector256.Create((need << HourBit) - 1);
        var largest = Vector256<int>.Zero;
        var valid = Vector256<int>.Zero;
        var hours = Vector256<int>.Zero;
        var window = Vector256.Create(8 * OneHour);
        for (var hour = 0; hour < 8; hour++)
            window += lanes[hour];
        for (var first = 0; ; first++)
        {
            if (first % 8 == 0)
                hours += window >>> HourBit; // the windows that begin at 0, 8 and 16 are the day
            largest = Vector256.Max(largest, (window & Vector256.Create(OneHour - 1)) * Avx2.PermuteVar8x32(partsOver, window >>> HourBit));
            valid -= Vector256.GreaterThan(window, tooFew); // a comparison that holds is -1
            if (first == DayBatch.Hours - 8)
                return new DayWindows(largest, valid, hours);
            window += lanes[first + 8] - lanes[first];
        }
    }

    /// <summary>The hours and 8-hour windows of eight days, a day in each lane.</summary>
    /// <param name="LargestMean">The largest mean in 168ths of a thousandth.</param>
    /// <param name="Valid">How many windows are valid.</param>
    /// <param name="Hours">How many hours are present.</param>
    private readonly record struct DayWindows(Vector256<int> LargestMean, Vector256<int> Valid, Vector256<int> Hours);
}
