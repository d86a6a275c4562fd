using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>Percentiles: the days above the goal. The safe number, enough whatever those days hold.</summary>
internal sealed class PercentileBudget(Pollutant pollutant, int decimals, GoalPolicy policy) : BudgetRule
{
    public int Order => AssessmentRules.PercentileOrder(pollutant);

    public override long Budget(decimal goal, int days)
    {
        if (days == 0)
            return 0;
        return PercentileRule.SafeAbove(days, Order);
    }

    public override decimal? GoalWithin(long budget, int days, decimal rootGoal) => budget < 0 ? null : rootGoal;

    /// <summary>A part of a percentile goal is a number of days above it, whichever of its days are valid.</summary>
    public override long Over(decimal goal, long share, int days) => share;

    public override int Spent(int value, decimal rootGoal) => value > DayLevel(rootGoal) ? 1 : 0;

    public override (decimal Cap, bool Reached) Cap(decimal goal) => new MeanBudget(decimals, policy).Cap(goal);

    /// <summary>Whether a percentile meets the goal.</summary>
    public bool Met(Quotient figure, decimal goal) => policy == GoalPolicy.Strict
        ? figure.Numerator <= goal * Concentration.Scale * figure.Denominator
        : figure.Steps(decimals) <= goal * Quotient.PowerOfTen(decimals);

    /// <summary>The largest value of a day, in thousandths, that is not above the goal.</summary>
    public static int DayLevel(decimal goal) => (int)decimal.Floor(goal * Concentration.Scale);
}
