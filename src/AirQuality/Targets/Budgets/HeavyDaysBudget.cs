using AirQuality.Standards;

namespace AirQuality.Targets.Budgets;

/// <summary>Days with an AQI above a bound: heavy-pollution days above 200, exceeding days above 100.</summary>
/// <param name="above">The bound.</param>
internal sealed class HeavyDaysBudget(int above) : BudgetRule
{
    /// <summary>Heavy-pollution days.</summary>
    public HeavyDaysBudget(AqiThresholds thresholds)
        : this(thresholds.HeavyAbove)
    {
    }

    public override long Budget(decimal goal, int days) => (long)decimal.Floor(goal);

    public override decimal? GoalWithin(long budget, int days) => budget < 0 ? null : budget;

    public override int DayLevel => above;
}
