using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Observations;
using AirQuality.Standards;

namespace AirQuality.Kernels;

/// <summary>The day means of <see cref="DayBatch"/> on vectors of eight hours: a day is three of them. Integers, so equal to the twin in every digit.</summary>
internal static class VectorDays
{
    /// <summary><see cref="DayValue.Unit"/> / count.</summary>
    // Each count of hours divides the unit, so that the mean is one multiplication and exact. No hours: times zero, not a division by it.
    private static readonly int[] UnitOver = [0, .. Enumerable.Range(1, DayBatch.Hours).Select(count => DayValue.Unit / count)];

    public static void AddMeans(ReadOnlySpan<int> hours, AssessmentRules rules, Span<DayValue> days)
    {
        ref var hour = ref MemoryMarshal.GetReference(hours[..(days.Length * DayBatch.Hours)]);
        ReadOnlySpan<int> unitOver = UnitOver;
        for (var day = 0; day < days.Length; day++)
        {
            var at = (nuint)(day * DayBatch.Hours);
            var a = Vector256.LoadUnsafe(ref hour, at);
            var b = Vector256.LoadUnsafe(ref hour, at + 8);
            var c = Vector256.LoadUnsafe(ref hour, at + 16);
            // The sign bits of the missing hours, side by side in 24 bits, are counted at once.
            var count = DayBatch.Hours - BitOperations.PopCount(a.ExtractMostSignificantBits() | (b.ExtractMostSignificantBits() << 8) | (c.ExtractMostSignificantBits() << 16));
            var three = (Vector256.Max(a, default) + Vector256.Max(b, default) + Vector256.Max(c, default)).AsUInt32(); // at most 3,000,000,000
            // Odd and even lanes are widened where they lie, which a plain widening would have to move across the halves of the vector for.
            var sum = Vector256.Sum((three.AsUInt64() & Vector256.Create((ulong)uint.MaxValue)) + (three.AsUInt64() >>> 32));
            var valid = (rules.HoursForDay - 1 - count) >>> 31; // 1 when there are enough
            days[day] = new DayValue(days[day].Numerator + ((long)sum * unitOver[count] * valid), days[day].Divisor + valid);
        }
    }
}
