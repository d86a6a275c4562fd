using AirQuality.Standards;

namespace AirQuality.Targets.Budgets;

/// <summary>Heavy-pollution days: those with an AQI above 200.</summary>
internal sealed class HeavyDaysBudget(AqiThresholds thresholds) : BudgetRule
{
    public override long Budget(decimal goal, int days) => (long)decimal.Floor(goal);

    public override decimal? GoalWithin(long budget, int days) => budget < 0 ? null : budget;

    public override int Spent(int value) => value > thresholds.HeavyAbove ? 1 : 0;
}
