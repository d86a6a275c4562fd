using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>What the days on record up to the as-of date spent at their worst and at their best; of goals that count days nothing is on record.</summary>
internal sealed class GoalRecord
{
    /// <summary>A record of less than a year knows neither a worst day nor a cleanest week.</summary>
    private const int LeastDays = 365;

    private readonly AreaGoalDays days;
    private readonly Pollutant? pollutant;
    private readonly LocalDate asOf;
    private readonly Dictionary<int, decimal?> cleanest = [];
    private readonly bool isLong;

    /// <summary>The record of an area.</summary>
    /// <param name="days">Its days.</param>
    /// <param name="pollutant">The pollutant of a mean; <c>null</c> for goals that count days.</param>
    /// <param name="asOf">The last day on record.</param>
    public GoalRecord(AreaGoalDays days, Pollutant? pollutant, LocalDate asOf)
    {
        this.days = days;
        this.pollutant = pollutant;
        this.asOf = asOf;
        var worst = -1;
        var valid = 0;
        foreach (var value in Values)
        {
            worst = Math.Max(worst, value);
            valid += value < 0 ? 0 : 1;
        }

        isLong = valid >= LeastDays;
        WorstDay = isLong ? worst : int.MaxValue;
    }

    /// <summary>The worst day; larger than any where the record is short.</summary>
    public int WorstDay { get; }

    private ReadOnlySpan<int> Values => pollutant is { } measured ? days.UpTo(measured, asOf) : [];

    /// <summary>Whether so many days in a row never had a mean as low as one that spends a sum; <c>false</c> where the record is short.</summary>
    public bool NeverSpentSoLittle(int days, long sum) => Cleanest(days) is { } least && least * days > sum;

    /// <summary>The lowest mean that so many days in a row ever had, in thousandths; three quarters of them have data. <c>null</c> where the record is short.</summary>
    public decimal? Cleanest(int days)
    {
        if (!isLong || days < 1)
            return null;
        if (!cleanest.TryGetValue(days, out var mean))
            cleanest.Add(days, mean = Cleanest(Values, days));
        return mean;
    }

    private static decimal? Cleanest(ReadOnlySpan<int> values, int days)
    {
        // The window moves on by a day: one comes in, one leaves. Means are compared by cross-multiplying, exact where a quotient would
        // round two of them together; a record of a century times its days times any value stays below 2^63.
        long sum = 0, leastSum = 0;
        int count = 0, leastCount = 0;
        for (var day = 0; day < values.Length; day++)
        {
            // A day without data is negative: its sign bit, shifted to a mask, takes it out of sum and count.
            sum += values[day] & ~(values[day] >> 31);
            count += 1 + (values[day] >> 31);
            if (day >= days)
            {
                var gone = values[day - days];
                sum -= gone & ~(gone >> 31);
                count -= 1 + (gone >> 31);
            }

            if (day < days - 1 || count * 4 < days * 3 || (leastCount > 0 && sum * leastCount >= leastSum * count))
                continue;
            leastSum = sum;
            leastCount = count;
        }

        return leastCount == 0 ? null : (decimal)leastSum / leastCount;
    }
}
