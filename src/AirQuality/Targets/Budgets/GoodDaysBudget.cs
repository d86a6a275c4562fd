using AirQuality.Standards;

namespace AirQuality.Targets.Budgets;

/// <summary>Good days: the days lost; a day without data is no good day and is lost too, as it no longer counts among the days.</summary>
internal sealed class GoodDaysBudget(AqiThresholds thresholds) : BudgetRule
{
    public override long Budget(decimal goal, int days) => days - (long)decimal.Ceiling(goal);

    public override decimal? GoalWithin(long budget, int days) => budget < 0 ? null : days - Math.Min(budget, days);

    public override int DayLevel => thresholds.GoodUpTo;
}
