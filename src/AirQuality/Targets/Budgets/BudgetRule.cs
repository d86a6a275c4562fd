using AirQuality.Standards;
using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>
/// What a goal over n valid days allows to be spent, as a whole number: thousandths of concentration-days for means,
/// days for the rest. The goal is met exactly when no more than that is spent.
/// </summary>
internal abstract class BudgetRule
{
    // Everything in this folder rests on "exactly": with it a goal is one whole number, so that goals can be added, shared out and
    // compared without a rounding of their own. A rule that is only nearly sharp would make "all weeks met, so the month is met"
    // true for most months, which nobody could sign.

    /// <summary>The rule of a goal whose figure is published to so many decimals, days being good and heavy by thresholds.</summary>
    public static BudgetRule Of(Goal goal, int decimals, AqiThresholds thresholds) => goal.Metric.Kind switch
    {
        GoalKind.Mean => new MeanBudget(decimals, goal.Policy),
        GoalKind.Percentile => new PercentileBudget(goal.Metric.Pollutant!.Value, goal.Value, decimals, goal.Policy),
        GoalKind.GoodRatio => new GoodRatioBudget(goal.Policy, thresholds),
        GoalKind.GoodDays => new GoodDaysBudget(thresholds),
        GoalKind.HeavyDays => new HeavyDaysBudget(goal.Metric.CountsAbove(thresholds)),
        GoalKind.HeavyRatio => new HeavyRatioBudget(goal.Policy, thresholds),
        _ => throw new ArgumentException($"A goal for {goal.Metric} has no budget of its own.", nameof(goal)),
    };

    /// <summary>Whether budgets are days; else thousandths of concentration-days.</summary>
    public virtual bool InDays => true;

    /// <summary>The most that may be spent over so many valid days; negative when the goal asks for more than there are.</summary>
    public abstract long Budget(decimal goal, int days);

    /// <summary>The most lenient goal whose budget over so many days keeps within a budget; <c>null</c> when there is none.</summary>
    public abstract decimal? GoalWithin(long budget, int days);

    /// <summary>The next goal that is more lenient, or <c>null</c> where budgets are days and every day of it is used anyway.</summary>
    public virtual decimal? Raised(decimal goal) => null;

    /// <summary>What a part's goal allows when only so many of its days can be valid.</summary>
    /// <param name="goal">The part's goal.</param>
    /// <param name="share">What it allows over all its days.</param>
    /// <param name="days">The days that are or can be valid.</param>
    public virtual long Over(decimal goal, long share, int days) => Budget(goal, days);

    /// <summary>Above which value a day is spent, where budgets are days: an AQI, or thousandths of a concentration.</summary>
    public virtual int DayLevel => throw new InvalidOperationException("A mean spends what each day has.");

    /// <summary>What a day spends: the value is thousandths for concentrations, an AQI for days.</summary>
    public int Spent(int value) => InDays ? (value > DayLevel ? 1 : 0) : value;

    /// <summary>The figure up to which a mean may go unrounded, and whether it may be reached; the goal itself for the rest.</summary>
    public virtual Cap Cap(decimal goal) => new(goal, MayBeReached: true);
}
