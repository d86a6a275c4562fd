using System.Numerics;
using AirQuality.Numerics;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Tracking;

/// <summary>What the days on record spent at their worst and at their best; of goals that count days nothing is on record.</summary>
internal sealed class GoalRecord
{
    /// <summary>A record of less than a year knows neither a worst day nor a cleanest week.</summary>
    public const int LeastDays = 365;

    private readonly Dictionary<int, Quotient?> cleanest;
    private readonly int days;
    private readonly int[] validUpTo;
    private readonly long[] sumUpTo = [];
    private readonly int[] smallUpTo = [];
    private readonly bool isSmall;
    private readonly bool isLong;

    /// <summary>A record.</summary>
    /// <param name="values">The concentrations of its days in thousandths, negative without data; none for goals that count days.</param>
    /// <param name="sums">Where running sums go; by default into arrays of their own.</param>
    public GoalRecord(ReadOnlySpan<int> values, RunningSums? sums = null)
    {
        cleanest = RunningSums.Cleanest(sums);
        days = values.Length;
        validUpTo = RunningSums.OnRecord(sums, days + 1);
        var worst = Math.Max(-1, Largest(values));

        // A record of a few years without days beyond measure has sums of 32 bits, of which twice as many are looked at at once.
        isSmall = (long)Math.Max(worst, 0) * days <= int.MaxValue;
        if (isSmall)
            Fill(values, smallUpTo = RunningSums.OfSmallRecord(sums, days + 1));
        else
            Fill(values, sumUpTo = RunningSums.OfRecord(sums, days + 1));

        isLong = validUpTo[days] >= LeastDays;
        WorstDay = isLong ? worst : int.MaxValue;
    }

    /// <summary>Running sums of days and of those with data; a day without data is negative: its sign bit, shifted to a mask, takes it out of both.</summary>
    private void Fill<T>(ReadOnlySpan<int> values, T[] upTo)
        where T : struct, INumber<T>
    {
        for (var day = 0; day < values.Length; day++)
        {
            var value = values[day];
            upTo[day + 1] = upTo[day] + T.CreateTruncating(value & ~(value >> 31));
            validUpTo[day + 1] = validUpTo[day] + 1 + (value >> 31);
        }
    }

    private static int Largest(ReadOnlySpan<int> values)
    {
        var largest = new Vector<int>(int.MinValue);
        var day = 0;
        for (; day <= values.Length - Vector<int>.Count; day += Vector<int>.Count)
            largest = Vector.Max(largest, new Vector<int>(values[day..]));
        var all = int.MinValue;
        for (var i = 0; i < Vector<int>.Count; i++)
            all = Math.Max(all, largest[i]);
        for (; day < values.Length; day++)
            all = Math.Max(all, values[day]);
        return all;
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

    private Quotient? Lowest(int length) => isSmall ? Lowest(smallUpTo, length) : Lowest(sumUpTo, length);

    private Quotient? Lowest<T>(T[] upTo, int length)
        where T : struct, INumber<T>
    {
        // Several windows at a time: one whose sum reaches the lowest mean times its whole length cannot be lower, whatever days it lacks,
        // and nearly all do. The few others are looked at one by one.
        var windows = days - length + 1;
        Vector<T> enough = default;
        Quotient? lowest = null;
        var first = 0;
        for (; first + Vector<T>.Count <= windows; first += Vector<T>.Count)
        {
            if (lowest is not null && !Vector.LessThanAny(new Vector<T>(upTo, first + length) - new Vector<T>(upTo, first), enough))
                continue;
            lowest = Lower(lowest, upTo, first..(first + Vector<T>.Count), length);
            if (lowest is { } least)
                enough = new Vector<T>(T.CreateChecked(((least.Numerator * length) + least.Denominator - 1) / least.Denominator));
        }

        return Lower(lowest, upTo, first..Math.Max(first, windows), length);
    }

    /// <summary>The lowest of a mean and those of so many windows from a first one.</summary>
    private Quotient? Lower<T>(Quotient? lowest, T[] upTo, Range windows, int length)
        where T : struct, INumber<T>
    {
        for (var day = windows.Start.Value; day < windows.End.Value; day++)
        {
            var sum = long.CreateTruncating(upTo[day + length] - upTo[day]);
            var count = validUpTo[day + length] - validUpTo[day];

            // Means are compared by cross-multiplying, exact where a quotient would round two of them together; a record of a century times
            // its days times any value stays below 2^63.
            if (count * 4 >= length * 3 && (lowest is not { } least || sum * least.Denominator < least.Numerator * count))
                lowest = new Quotient(sum, count);
        }

        return lowest;
    }
}
