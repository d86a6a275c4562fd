using System.Numerics;
using AirQuality.Numerics;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Tracking;

/// <summary>What the days on record spent at their worst and at their best; of goals that count days nothing is on record.</summary>
internal sealed class GoalRecord
{
    /// <summary>A record of less than a year knows neither a worst day nor a cleanest week.</summary>
    private const int LeastDays = 365;

    private readonly Dictionary<int, Quotient?> cleanest = [];
    private readonly int days;
    private readonly int[] validUpTo;
    private readonly long[] sumUpTo;
    private readonly bool isLong;

    /// <summary>A record.</summary>
    /// <param name="values">The concentrations of its days in thousandths, negative without data; none for goals that count days.</param>
    /// <param name="sums">Where running sums go; by default into arrays of their own.</param>
    public GoalRecord(ReadOnlySpan<int> values, RunningSums? sums = null)
    {
        days = values.Length;
        validUpTo = RunningSums.OnRecord(sums, days + 1);
        sumUpTo = RunningSums.OfRecord(sums, days + 1);
        var worst = -1;
        for (var day = 0; day < values.Length; day++)
        {
            // A day without data is negative: its sign bit, shifted to a mask, takes it out of sum and count.
            var value = values[day];
            worst = Math.Max(worst, value);
            sumUpTo[day + 1] = sumUpTo[day] + (value & ~(value >> 31));
            validUpTo[day + 1] = validUpTo[day] + 1 + (value >> 31);
        }

        isLong = validUpTo[days] >= LeastDays;
        WorstDay = isLong ? worst : int.MaxValue;
    }

    /// <summary>The worst day; larger than any where the record is short.</summary>
    public int WorstDay { get; }

    /// <summary>Whether so many days in a row never had a mean as low as one that spends a sum; <c>false</c> where the record is short.</summary>
    public bool NeverSpentSoLittle(int length, long sum) => Cleanest(length) is { } least && least.Numerator * length > sum * least.Denominator;

    /// <summary>The lowest mean that so many days in a row ever had, in thousandths; three quarters of them have data. <c>null</c> where the record is short.</summary>
    public Quotient? Cleanest(int length)
    {
        if (!isLong || length < 1)
            return null;
        if (!cleanest.TryGetValue(length, out var mean))
            cleanest.Add(length, mean = Lowest(length));
        return mean;
    }

    private Quotient? Lowest(int length)
    {
        // Several windows at a time: one whose sum reaches the lowest mean times its whole length cannot be lower, whatever days it lacks,
        // and nearly all do. The few others are looked at one by one.
        var windows = days - length + 1;
        var enough = new Vector<long>(long.MaxValue);
        Quotient? lowest = null;
        var first = 0;
        for (; first + Vector<long>.Count <= windows; first += Vector<long>.Count)
        {
            if (!Vector.LessThanAny(new Vector<long>(sumUpTo, first + length) - new Vector<long>(sumUpTo, first), enough))
                continue;
            lowest = Lower(lowest, first, Vector<long>.Count, length);
            if (lowest is { } least)
                enough = new Vector<long>(((least.Numerator * length) + least.Denominator - 1) / least.Denominator);
        }

        return Lower(lowest, first, windows - first, length);
    }

    /// <summary>The lowest of a mean and those of so many windows from a first one.</summary>
    private Quotient? Lower(Quotient? lowest, int first, int windows, int length)
    {
        for (var day = first; day < first + windows; day++)
        {
            var sum = sumUpTo[day + length] - sumUpTo[day];
            var count = validUpTo[day + length] - validUpTo[day];

            // Means are compared by cross-multiplying, exact where a quotient would round two of them together; a record of a century times
            // its days times any value stays below 2^63.
            if (count * 4 >= length * 3 && (lowest is not { } least || sum * least.Denominator < least.Numerator * count))
                lowest = new Quotient(sum, count);
        }

        return lowest;
    }
}
