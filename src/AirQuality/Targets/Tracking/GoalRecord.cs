using AirQuality.Terms;

namespace AirQuality.Targets.Tracking;

/// <summary>What the days on record up to the as-of date spent at their worst and at their best.</summary>
internal sealed class GoalRecord
{
    /// <summary>A record of less than a year knows neither a worst day nor a cleanest week.</summary>
    private const int LeastDays = 365;

    private readonly long[] sumUpTo;
    private readonly int[] countUpTo;

    /// <summary>The record of some days.</summary>
    /// <param name="values">One a day; -1 without data.</param>
    public GoalRecord(ReadOnlySpan<int> values)
    {
        sumUpTo = new long[values.Length + 1];
        countUpTo = new int[values.Length + 1];
        var worst = -1;
        for (var i = 0; i < values.Length; i++)
        {
            worst = Math.Max(worst, values[i]);
            sumUpTo[i + 1] = sumUpTo[i] + Math.Max(values[i], 0);
            countUpTo[i + 1] = countUpTo[i] + (values[i] < 0 ? 0 : 1);
        }

        WorstDay = IsLong ? worst : int.MaxValue;
    }

    /// <summary>The worst day; larger than any where the record is short.</summary>
    public int WorstDay { get; }

    private bool IsLong => countUpTo[^1] >= LeastDays;

    /// <summary>Whether so many days in a row never had a mean as low as one that spends a sum; <c>false</c> where the record is short.</summary>
    public bool NeverSpentSoLittle(int days, long sum) => Cleanest(days) is { } least && least * days > sum;

    /// <summary>The lowest mean that so many days in a row ever had, in thousandths; three quarters of them have data. <c>null</c> where the record is short.</summary>
    public decimal? Cleanest(int days)
    {
        if (!IsLong)
            return null;

        // Means are compared by cross-multiplying in 128 bits, exact where a quotient would round two of them together.
        var leastSum = long.MaxValue;
        var leastCount = 1;
        for (var last = days; last < sumUpTo.Length; last++)
        {
            var sum = sumUpTo[last] - sumUpTo[last - days];
            var count = countUpTo[last] - countUpTo[last - days];
            if (count * 4 >= days * 3 && count > 0 && (Int128)sum * leastCount < (Int128)leastSum * count)
            {
                leastSum = sum;
                leastCount = count;
            }
        }

        return leastSum == long.MaxValue ? null : (decimal)leastSum / leastCount;
    }
}
