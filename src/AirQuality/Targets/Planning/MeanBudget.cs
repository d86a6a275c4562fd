using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>Means: the sum of the days' values may reach what still rounds to the goal, half to even.</summary>
internal sealed class MeanBudget(int decimals, GoalPolicy policy) : BudgetRule
{
    private readonly long step = Concentration.Scale / Quotient.PowerOfTen(decimals);

    public override bool InDays => false;

    public override long Budget(decimal goal, int days)
    {
        if (policy == GoalPolicy.Strict)
            return (long)decimal.Floor(goal * Concentration.Scale * days);
        var steps = (long)decimal.Floor(goal * Concentration.Scale / step);
        return HalfEven.LargestSum(steps, step, days);
    }

    public override decimal? GoalWithin(long budget, int days, decimal rootGoal)
    {
        if (budget < 0 || days == 0)
            return null;
        var goal = (budget / days / step) + 1;
        while (goal >= 0 && Budget(ToGoal(goal), days) > budget)
            goal--;
        return goal < 0 ? null : ToGoal(goal);
    }

    public override decimal? Raised(decimal goal) => goal + ToGoal(1);

    public override int Spent(int value, decimal rootGoal) => value;

    public override (decimal Cap, bool Reached) Cap(decimal goal)
    {
        if (policy == GoalPolicy.Strict)
            return (goal, true);
        var steps = (long)decimal.Floor(goal * Concentration.Scale / step);
        return ((((2 * steps) + 1) * step / 2) / 1000m, (steps & 1) == 0);
    }

    private decimal ToGoal(long steps) => Quotient.ToDecimal(steps, decimals);
}
