using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>Good-day ratio: the days lost, those with an AQI above 100.</summary>
internal sealed class GoodRatioBudget(GoalPolicy policy, AqiThresholds thresholds) : BudgetRule
{
    public override long Budget(decimal goal, int days)
    {
        // Asked, not solved: the ratio is rounded half to even at 0.1 %, and no formula says where that tips. Rounding gives away at
        // most half a tenth of a per cent, under a fifth of a day in a year, so the search begins one day below the plain product.
        long good = Math.Max(0, (long)decimal.Floor(goal * days / 100m) - 1);
        while (good <= days && !Met(good, days, goal))
            good++;
        return days - good;
    }

    public override decimal? GoalWithin(long budget, int days) =>
        budget < 0 || days == 0 ? null : Goal(days - Math.Min(budget, days), days);

    public override int DayLevel => thresholds.GoodUpTo;

    private bool Met(long good, int days, decimal goal) =>
        policy == GoalPolicy.Strict ? good * 100 >= goal * days : days == 0 || Ratio(good, days) >= goal;

    /// <summary>The goal that so many good days just meet. A strict one is rounded down: rounded up it would ask for a day more than the share allows.</summary>
    private decimal Goal(long good, int days) =>
        policy == GoalPolicy.Strict ? Quotient.ToDecimal(good * 1000 / days, 1) : Ratio(good, days);

    private static decimal Ratio(long good, int days) => Quotient.ToDecimal(HalfEven.Divide(good * 1000, days), 1);
}
