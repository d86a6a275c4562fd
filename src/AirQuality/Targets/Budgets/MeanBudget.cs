using AirQuality.Numerics;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Budgets;

/// <summary>Means: the sum of the days' values may reach what still rounds to the goal, half to even.</summary>
internal sealed class MeanBudget(int decimals, GoalPolicy policy) : BudgetRule
{
    private readonly long step = Concentration.Scale / Quotient.PowerOfTen(decimals);

    public override bool InDays => false;

    public override long Budget(decimal goal, int days)
    {
        if (Thousandths(goal) is { } whole)
            return policy == GoalPolicy.Strict ? whole * days : BudgetOf(whole / step, days);
        return policy == GoalPolicy.Strict ? (long)decimal.Floor(goal * Concentration.Scale * days) : BudgetOf((long)decimal.Floor(goal * Concentration.Scale / step), days);
    }

    /// <summary>A goal in thousandths; <c>null</c> for a negative one and for one that is no whole number of them.</summary>
    private static long? Thousandths(decimal goal)
    {
        // Every part of every plan asks for this, and decimals are multiplied and divided at a twentieth of the speed of integers.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(goal, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        return bits[3] >= 0 && (bits[1] | bits[2]) == 0 && scale <= 3 ? (uint)bits[0] * Quotient.PowerOfTen(3 - scale) : null;
    }

    /// <summary>The same of a goal that is a whole number of steps.</summary>
    private long BudgetOf(long steps, int days)
    {
        if (policy == GoalPolicy.Strict)
            return steps * step * days;

        // The cap before rounding (GB/T 8170): a mean is published as the goal or less while it lies below half a step above it, and at
        // that half too where the goal is an even number of steps. It is asked of the sum, as a mean of n days is no whole number.
        return HalfEven.LargestSum(steps, step, days);
    }

    public override decimal? GoalWithin(long budget, int days)
    {
        if (budget < 0 || days == 0)
            return null;

        // The goal lies at most a step and a half below the budget's mean: the search begins above it and needs a few steps.
        var goal = (budget / days / step) + 1;
        while (goal >= 0 && BudgetOf(goal, days) > budget)
            goal--;
        return goal < 0 ? null : ToGoal(goal);
    }

    public override decimal? Raised(decimal goal) => goal + ToGoal(1);

    public override Cap Cap(decimal goal)
    {
        if (policy == GoalPolicy.Strict)
            return new Cap(goal, MayBeReached: true);
        var steps = Thousandths(goal) / step ?? (long)decimal.Floor(goal * Concentration.Scale / step);

        // 57 is odd: 57.5 rounds to 58 and is one too many. 58 is even: 58.5 rounds to 58.
        return new Cap((((2 * steps) + 1) * step / 2) / 1000m, MayBeReached: (steps & 1) == 0);
    }

    private decimal ToGoal(long steps) => Quotient.ToDecimal(steps, decimals);
}
