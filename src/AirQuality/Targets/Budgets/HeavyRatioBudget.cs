using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>A ratio of heavy-pollution days: a budget of such days.</summary>
internal sealed class HeavyRatioBudget(GoalPolicy policy, AqiThresholds thresholds) : BudgetRule
{
    /// <inheritdoc/>
    public override long Budget(decimal goal, int days)
    {
        var heavy = Math.Min(days, (long)decimal.Floor(goal * days / 100m) + 1); // one more than fits: the published ratio may hide it
        while (heavy > 0 && !Met(heavy, days, goal))
            heavy--;
        return heavy;
    }

    /// <inheritdoc/>
    public override decimal? GoalWithin(long budget, int days) =>
        budget < 0 || days == 0 ? null : Goal(Math.Min(budget, days), days);

    /// <inheritdoc/>
    public override int DayLevel => thresholds.HeavyAbove;

    private bool Met(long heavy, int days, decimal goal) =>
        policy == GoalPolicy.Strict ? heavy * 100 <= goal * days : days == 0 || Ratio(heavy, days) <= goal;

    // Strict compares before rounding, so the goal printed to 0.1 must not lie below the ratio it stands for.
    private decimal Goal(long heavy, int days) =>
        policy == GoalPolicy.Strict ? Quotient.ToDecimal(((heavy * 1000) + days - 1) / days, 1) : Ratio(heavy, days);

    private static decimal Ratio(long heavy, int days) => Quotient.ToDecimal(HalfEven.Divide(heavy * 1000, days), 1);
}
