using AirQuality.Standards;
using AirQuality.Statistics;

namespace AirQuality.Targets;

/// <summary>
/// What a goal over n valid days allows to be spent, as a whole number: thousandths of concentration-days for means,
/// days for the rest. The goal is met exactly when no more than that is spent.
/// </summary>
internal abstract class BudgetRule
{
    /// <summary>The rule of a metric under an edition and a policy.</summary>
    public static BudgetRule Of(GoalMetric metric, Edition edition, GoalPolicy policy) => metric.Kind switch
    {
        GoalKind.Mean => new MeanBudget(edition.Assessment.Decimals(metric.Pollutant!.Value), policy),
        GoalKind.Percentile => new PercentileBudget(metric.Pollutant!.Value, edition.Assessment.Decimals(metric.Pollutant.Value), policy),
        GoalKind.GoodRatio => new GoodRatioBudget(policy),
        GoalKind.GoodDays => new GoodDaysBudget(),
        GoalKind.HeavyDays => new HeavyDaysBudget(),
        _ => throw new ArgumentException($"A goal for {metric} has no budget of its own.", nameof(metric)),
    };

    /// <summary>Whether budgets are days; else thousandths of concentration-days.</summary>
    public virtual bool InDays => true;

    /// <summary>The most that may be spent over so many valid days; negative when the goal asks for more than there are.</summary>
    public abstract long Budget(decimal goal, int days);

    /// <summary>The most lenient goal whose budget over so many days keeps within a budget; <c>null</c> when there is none.</summary>
    public abstract decimal? GoalWithin(long budget, int days, decimal rootGoal);

    /// <summary>The next goal that is more lenient, or <c>null</c> where budgets are days and every day of it is used anyway.</summary>
    public virtual decimal? Raised(decimal goal) => null;

    /// <summary>What a day spends: the value is thousandths for concentrations, an AQI for days.</summary>
    public abstract int Spent(int value, decimal rootGoal);

    /// <summary>The figure up to which a mean may go unrounded, and whether it may be reached; the goal itself for the rest.</summary>
    public virtual (decimal Cap, bool Reached) Cap(decimal goal) => (goal, true);
}

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

    public override int Spent(int value, decimal rootGoal) => value > DayLevel(rootGoal) ? 1 : 0;

    public override (decimal Cap, bool Reached) Cap(decimal goal) => new MeanBudget(decimals, policy).Cap(goal);

    /// <summary>Whether a percentile meets the goal.</summary>
    public bool Met(Quotient figure, decimal goal) => policy == GoalPolicy.Strict
        ? figure.Numerator <= goal * Concentration.Scale * figure.Denominator
        : figure.Steps(decimals) <= goal * Quotient.PowerOfTen(decimals);

    /// <summary>The largest value of a day, in thousandths, that is not above the goal.</summary>
    public static int DayLevel(decimal goal) => (int)decimal.Floor(goal * Concentration.Scale);
}

/// <summary>Good-day ratio: the days lost, those with an AQI above 100.</summary>
internal sealed class GoodRatioBudget(GoalPolicy policy) : BudgetRule
{
    public override long Budget(decimal goal, int days)
    {
        long good = Math.Max(0, (long)decimal.Floor(goal * days / 100m) - 1);
        while (good <= days && !Met(good, days, goal))
            good++;
        return days - good;
    }

    public override decimal? GoalWithin(long budget, int days, decimal rootGoal) =>
        budget < 0 || days == 0 ? null : Ratio(days - Math.Min(budget, days), days);

    public override int Spent(int value, decimal rootGoal) => value > 100 ? 1 : 0;

    private bool Met(long good, int days, decimal goal) =>
        policy == GoalPolicy.Strict ? good * 100 >= goal * days : days == 0 || Ratio(good, days) >= goal;

    private static decimal Ratio(long good, int days) => Quotient.ToDecimal(HalfEven.Divide(good * 1000, days), 1);
}

/// <summary>Good days: the days lost; a day without data is no good day and is lost too, as it no longer counts among the days.</summary>
internal sealed class GoodDaysBudget : BudgetRule
{
    public override long Budget(decimal goal, int days) => days - (long)decimal.Ceiling(goal);

    public override decimal? GoalWithin(long budget, int days, decimal rootGoal) => budget < 0 ? null : days - Math.Min(budget, days);

    public override int Spent(int value, decimal rootGoal) => value > 100 ? 1 : 0;
}

/// <summary>Heavy-pollution days: those with an AQI above 200.</summary>
internal sealed class HeavyDaysBudget : BudgetRule
{
    public override long Budget(decimal goal, int days) => (long)decimal.Floor(goal);

    public override decimal? GoalWithin(long budget, int days, decimal rootGoal) => budget < 0 ? null : budget;

    public override int Spent(int value, decimal rootGoal) => value > 200 ? 1 : 0;
}
