using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Budgets;

/// <summary>What is left of a goal (剩余时段控制值, 还可损失天数), from running sums or counts. Exact.</summary>
public static class Allowance
{
    /// <summary>The mean the remaining days may have: (cap × N − S) / r, rounded down to the thousandth. Days exactly at it meet the goal, one thousandth more do not.</summary>
    /// <param name="goal">The goal of the mean.</param>
    /// <param name="sum">The sum of the valid days' published values so far: never the rounded mean times the days.</param>
    /// <param name="validDays">How many valid days so far.</param>
    /// <param name="remainingDays">How many are left, at least one.</param>
    /// <returns>µg/m³; negative when the goal cannot be met any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, no day is left, or the goal is not positive.</exception>
    public static decimal RemainingMean(PublishedGoal goal, decimal sum, int validDays, int remainingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(goal.Value, nameof(goal));
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        ArgumentOutOfRangeException.ThrowIfNegative(validDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(remainingDays);
        CheckDecimals(goal);

        // The sum is rounded up and the quotient down: a control value may ask for a thousandth too much, never allow one too many.
        var spent = (long)decimal.Ceiling(sum * Concentration.Scale);
        var left = new MeanBudget(goal.Decimals, goal.Policy).Budget(goal.Value, validDays + remainingDays) - spent;
        return Control(left, remainingDays);
    }

    /// <summary>How many of the remaining days may still be lost (AQI above 100) for a good-day ratio.</summary>
    /// <param name="goal">The ratio in %.</param>
    /// <param name="lostDays">The days lost so far: valid ones that were not good.</param>
    /// <param name="days">All days that count: those valid so far and those left.</param>
    /// <param name="policy">What counts as meeting the goal: the ratio published to 0.1, or unrounded.</param>
    /// <returns>Days; negative when the goal cannot be met any more, more than are left when it cannot be lost any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more days are lost than there are.</exception>
    public static int DaysToLose(decimal goal, int lostDays, int days, GoalPolicy policy = GoalPolicy.Published)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(lostDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lostDays, days);
        return (int)(new GoodRatioBudget(policy, StandardsCatalogue.National.Thresholds).Budget(goal, days) - lostDays);
    }

    /// <summary>What a percentile goal still allows, given the days so far.</summary>
    /// <param name="goal">The goal of the percentile.</param>
    /// <param name="pollutant">The pollutant, which gives the order of the percentile.</param>
    /// <param name="daysSoFar">The valid days' published values, in any order.</param>
    /// <param name="remainingDays">How many days are left.</param>
    /// <returns>Whether it can be met, whether it can be lost, and how many of the remaining days may lie above the goal however high they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No day at all, or a negative number of days or decimals.</exception>
    /// <exception cref="InvalidOperationException">A value is missing.</exception>
    public static PercentileAllowance OfPercentile(PublishedGoal goal, Pollutant pollutant, ReadOnlySpan<Concentration> daysSoFar, int remainingDays)
    {
        CheckDecimals(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(remainingDays);
        ArgumentOutOfRangeException.ThrowIfZero(daysSoFar.Length + remainingDays, nameof(remainingDays));
        var values = new int[daysSoFar.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = daysSoFar[i].Thousandths;
        Array.Sort(values);
        return OfPercentile(new PercentileBudget(pollutant, goal.Value, goal.Decimals, goal.Policy), values, remainingDays);
    }

    /// <summary>What the remaining days may average, rounded down to the thousandth.</summary>
    internal static decimal Control(long left, int remainingDays)
    {
        var (whole, rest) = Math.DivRem(left, remainingDays);
        return Quotient.OfThousandths(rest < 0 ? whole - 1 : whole);
    }

    /// <summary>The same of days in ascending order.</summary>
    internal static PercentileAllowance OfPercentile(PercentileBudget rule, int[] ordered, int remainingDays)
    {
        // The safe number of PercentileBudget is what a plan promises; with days known the exact answer is asked for.
        var days = new PercentileDays(ordered, remainingDays, rule.Order);
        return OfPercentile((above, level) => rule.Met(days.With(above, level)), rule.DayLevel, remainingDays);
    }

    /// <summary>What is still allowed, by asking whether the goal is met when so many of the remaining days lie above any measure and the others at a level.</summary>
    internal static PercentileAllowance OfPercentile(Func<int, int, bool> isMetWith, int dayLevel, int remainingDays)
    {
        // The best and the worst that can still come decide whether anything is left to decide.
        if (!isMetWith(0, 0))
            return new PercentileAllowance(CanBeMet: false, CanBeLost: true, DaysAbove: -1);
        if (isMetWith(remainingDays, 0))
            return new PercentileAllowance(CanBeMet: true, CanBeLost: false, remainingDays);

        // One day more above the goal never lowers the percentile, so the most that keep it can be searched by halving.
        return new PercentileAllowance(CanBeMet: true, CanBeLost: true, Math.Max(0, (int)Bisection.Largest(remainingDays, above => isMetWith((int)above, dayLevel))));
    }

    private static void CheckDecimals(PublishedGoal goal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(goal.Decimals, nameof(goal));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(goal.Decimals, 2, nameof(goal));
    }
}
