using System.Runtime.Intrinsics;
using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Kernels;

/// <summary>The neighbouring days of one station under one edition, added to the days of an area: <see cref="DayKernel"/> for each, many hours at once where the processor can.</summary>
internal static class DayBatch
{
    public const int Hours = 24;

    /// <summary>The one place that chooses between the twins; the compiler keeps one of them.</summary>
    public static bool IsVectorised => Vector256.IsHardwareAccelerated;

    /// <summary>Adds the day means of a station: numerator and, as the divisor, one valid station.</summary>
    public static void AddMeans(ReadOnlySpan<int> hours, AssessmentRules rules, Span<DayValue> days)
    {
        if (IsVectorised)
            VectorDays.AddMeans(hours, rules, days);
        else
            AddMeansOneByOne(hours, rules, days);
    }

    /// <summary>Adds the MDA8 of a station and writes its maximum hours.</summary>
    public static void AddOzone(ReadOnlySpan<int> hours, in OzoneRules rules, Span<DayValue> days, Span<int> maximumHours)
    {
        if (VectorOzone.Knows(rules.Assessment))
            VectorOzone.Add(hours, rules, days, maximumHours);
        else
            AddOzoneOneByOne(hours, rules, days, maximumHours);
    }

    // The twins are written to be read: each day by itself, by the words of HJ 663. The tests run both on the same generated hours,
    // so a vector kernel that is made faster and wrong does not get past them.

    public static void AddMeansOneByOne(ReadOnlySpan<int> hours, AssessmentRules rules, Span<DayValue> days)
    {
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(DayKernel.Mean(hours.Slice(day * Hours, Hours), rules));
    }

    public static void AddOzoneOneByOne(ReadOnlySpan<int> hours, in OzoneRules rules, Span<DayValue> days, Span<int> maximumHours)
    {
        for (var day = 0; day < days.Length; day++)
        {
            var ofDay = hours.Slice(day * Hours, Hours);
            days[day] = days[day].Plus(DayKernel.Mda8(ofDay, rules));
            maximumHours[day] = DayKernel.MaximumHour(ofDay, rules.Assessment);
        }
    }
}
