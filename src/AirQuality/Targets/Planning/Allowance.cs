using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>What is left of a goal (剩余时段控制值, 还可损失天数), from running sums or counts. Exact.</summary>
public static class Allowance
{
    /// <summary>The mean the remaining days may have: (cap × N − S) / r, rounded down to the thousandth. Days exactly at it meet the goal, one thousandth more do not.</summary>
    /// <param name="goal">The goal of the mean, µg/m³.</param>
    /// <param name="sum">The sum of the valid days' published values so far: never the rounded mean times the days.</param>
    /// <param name="validDays">How many valid days so far.</param>
    /// <param name="remainingDays">How many are left, at least one.</param>
    /// <param name="decimals">The decimals in which the mean is published.</param>
    /// <param name="policy">What counts as meeting the goal.</param>
    /// <returns>µg/m³; negative when the goal cannot be met any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, no day is left, or the goal is not positive.</exception>
    public static decimal RemainingMean(decimal goal, decimal sum, int validDays, int remainingDays, int decimals, GoalPolicy policy = GoalPolicy.Published)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(sum);
        ArgumentOutOfRangeException.ThrowIfNegative(validDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(remainingDays);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 2);
        var left = new MeanBudget(decimals, policy).Budget(goal, validDays + remainingDays) - (long)decimal.Ceiling(sum * Concentration.Scale);
        return Control(left, remainingDays);
    }

    /// <summary>How many of the remaining days may still be lost (AQI above 100) for a good-day ratio.</summary>
    /// <param name="goal">The ratio in %.</param>
    /// <param name="goodDays">Good days so far.</param>
    /// <param name="validDays">Valid days so far.</param>
    /// <param name="remainingDays">How many are left.</param>
    /// <param name="policy">What counts as meeting the goal: the ratio published to 0.1, or unrounded.</param>
    /// <returns>Days; negative when the goal cannot be met any more, more than are left when it cannot be lost any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more days are good than valid.</exception>
    public static int DaysToLose(decimal goal, int goodDays, int validDays, int remainingDays, GoalPolicy policy = GoalPolicy.Published)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(goal);
        ArgumentOutOfRangeException.ThrowIfNegative(goodDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(goodDays, validDays);
        ArgumentOutOfRangeException.ThrowIfNegative(remainingDays);
        return (int)(new GoodRatioBudget(policy).Budget(goal, validDays + remainingDays) - (validDays - goodDays));
    }

    /// <summary>What a percentile goal still allows, given the days so far.</summary>
    /// <param name="goal">The goal of the percentile, µg/m³ (CO mg/m³).</param>
    /// <param name="pollutant">The pollutant, which gives the order of the percentile.</param>
    /// <param name="daysSoFar">The valid days' published values, in any order.</param>
    /// <param name="remainingDays">How many days are left.</param>
    /// <param name="edition">The edition of the period.</param>
    /// <param name="policy">What counts as meeting the goal.</param>
    /// <returns>Whether it can be met, whether it can be lost, and how many of the remaining days may lie above the goal however high they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No day at all, or a negative number of days.</exception>
    /// <exception cref="InvalidOperationException">A value is missing.</exception>
    public static PercentileAllowance OfPercentile(decimal goal, Pollutant pollutant, ReadOnlySpan<Concentration> daysSoFar, int remainingDays, Edition edition, GoalPolicy policy = GoalPolicy.Published)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentOutOfRangeException.ThrowIfNegative(remainingDays);
        ArgumentOutOfRangeException.ThrowIfZero(daysSoFar.Length + remainingDays, nameof(remainingDays));
        var values = new int[daysSoFar.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = daysSoFar[i].Thousandths;
        return OfPercentile(new PercentileBudget(pollutant, edition.Assessment.Decimals(pollutant), policy), goal, values, remainingDays);
    }

    internal static decimal Control(long left, int remainingDays) => Math.Floor((decimal)left / remainingDays) / Concentration.Scale;

    internal static PercentileAllowance OfPercentile(PercentileBudget rule, decimal goal, ReadOnlySpan<int> daysSoFar, int remainingDays)
    {
        var ordered = daysSoFar.ToArray();
        Array.Sort(ordered);
        var (place, hundredths) = PercentileRule.Place(ordered.Length + remainingDays, rule.Order);

        // The days so far and the remaining ones, some of those above any measure and the rest at a level: which value has a place in their order.
        int At(int index, int above, int level)
        {
            var below = Array.BinarySearch(ordered, level);
            below = below < 0 ? ~below : below;
            var rest = remainingDays - above;
            return index < below ? ordered[index]
                : index < below + rest ? level
                : index - rest < ordered.Length ? ordered[index - rest]
                : Concentration.MaxThousandths;
        }

        bool MetWith(int above, int level) =>
            rule.Met(PercentileRule.Between(At(place, above, level), hundredths == 0 ? 0 : At(place + 1, above, level), hundredths), goal);

        if (!MetWith(0, 0))
            return new PercentileAllowance(CanBeMet: false, CanBeLost: true, DaysAbove: -1);
        if (MetWith(remainingDays, 0))
            return new PercentileAllowance(CanBeMet: true, CanBeLost: false, remainingDays);
        var level = PercentileBudget.DayLevel(goal);
        return new PercentileAllowance(CanBeMet: true, CanBeLost: true, Math.Max(0, (int)Bisection.Largest(remainingDays, above => MetWith((int)above, level))));
    }
}
