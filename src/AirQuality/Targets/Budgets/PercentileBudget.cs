using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Budgets;

/// <summary>Percentiles: the days above the goal. The safe number, enough whatever those days hold.</summary>
/// <param name="pollutant">The pollutant, which gives the order of the percentile.</param>
/// <param name="goalOfWhole">The goal of the whole period: its parts are judged by the days above the same figure.</param>
/// <param name="decimals">The decimals in which the percentile is published.</param>
/// <param name="policy">What counts as meeting the goal.</param>
internal sealed class PercentileBudget(Pollutant pollutant, decimal goalOfWhole, int decimals, GoalPolicy policy) : BudgetRule
{
    // A percentile has no sum that its parts could share, and the percentile of a month says nothing of that of the year. What adds up is
    // the number of days above the year's goal, so every part of the year is given such a number and is judged by it alone.

    public int Order => AssessmentRules.PercentileOrder(pollutant);

    /// <summary>The largest value of a day, in thousandths, that is not above the goal.</summary>
    public override int DayLevel { get; } = (int)decimal.Floor(goalOfWhole * Concentration.Scale);

    // The safe number, not the largest that might do: the percentile lies between two days in order (HJ 663), and where the upper one
    // is above the goal it may be far above. Only with both within it does the goal hold whatever the days above come to.
    public override long Budget(decimal goal, int days)
    {
        if (days == 0)
            return 0;
        return PercentileRule.SafeAbove(days, Order);
    }

    public override decimal? GoalWithin(long budget, int days) => budget < 0 ? null : goalOfWhole;

    /// <summary>A part of a percentile goal is a number of days above it, whichever of its days are valid.</summary>
    public override long Over(decimal goal, long share, int days) => share;

    public override Cap Cap(decimal goal) => new MeanBudget(decimals, policy).Cap(goal);

    /// <summary>Whether a percentile meets the goal.</summary>
    public bool Met(Quotient figure) => policy == GoalPolicy.Strict
        ? figure.Numerator <= goalOfWhole * Concentration.Scale * figure.Denominator
        : figure.Steps(decimals) <= goalOfWhole * Quotient.PowerOfTen(decimals);
}
