using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Targets.Tracking;

/// <summary>Goals for the composite index, which have no budget of their own.</summary>
internal static class IndexGoals
{
    /// <summary>Factors go in thousandths; beyond ten times last year nobody asks.</summary>
    private const int Unit = 1000;
    private const int MostThousandths = 10_000;

    /// <summary>Splits an index goal into goals of the six pollutants that together guarantee it: last year's statistics, all reduced (or raised) alike until their index keeps the goal.</summary>
    /// <param name="goal">A goal for <see cref="GoalMetric.Index"/>.</param>
    /// <param name="history">Days of the year before; without a valid one every pollutant gets a sixth of the goal.</param>
    /// <param name="options">Edition, scheme.</param>
    /// <returns>Six goals at the decimals that enter the index, each with policy <see cref="GoalPolicy.Strict"/>: all met implies the index met.</returns>
    /// <exception cref="ArgumentException">The goal is not one for the index, or relative to a base.</exception>
    public static IReadOnlyList<Goal> Split(Goal goal, DailyGrid history, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(history);
        if (goal.Metric.Kind != GoalKind.Index || goal.Base is not null)
            throw new ArgumentException($"Expected a goal for the index in its unit, found one for {goal.Metric}.", nameof(goal));
        options ??= PlanOptions.Default;
        var index = new IndexRule(goal, options);

        // Last year's mix of pollutants, not equal shares: a county with little SO2 cannot save there, and one goal for all would be
        // idle for some and out of reach for others. All six met implies the index met, since the index grows with each of them.
        var reference = LastYear(goal, history, options) ?? EqualShares(index.Edition);

        Quotient[] At(long factor)
        {
            var values = new Quotient[Pollutants.Count];
            foreach (var pollutant in Pollutants.All)
            {
                // Rounded down to the decimals that enter, so that the goal itself is what enters.
                var step = Concentration.Scale / Quotient.PowerOfTen(index.Decimals(pollutant));
                values[(int)pollutant] = new Quotient((long)(reference[(int)pollutant] * factor / Unit / step) * step, 1);
            }

            return values;
        }

        // Without history a sixth of the goal may need any factor: the scale of the reference is arbitrary.
        var goals = At(Math.Max(0, Bisection.Largest(MostThousandths * 10, factor => index.Met(At(factor)))));
        return
        [
            .. Pollutants.All.ToArray().Select(p => goal with
            {
                Metric = GoalMetric.Statistic(p),
                Value = Quotient.ToDecimal(goals[(int)p].Steps(index.Decimals(p)), index.Decimals(p)),
                Policy = GoalPolicy.Strict,
                Origin = goal.Metric,
            }),
        ];
    }

    internal static IEnumerable<RootGoal> Split(RootGoal root, DailyGrid history, PlanOptions options) =>
        root.Goal.Metric.Kind == GoalKind.Index ? Split(root.Goal, history, options).Select(g => new RootGoal(g, [])) : [root];

    private static decimal[]? LastYear(Goal goal, DailyGrid history, PlanOptions options)
    {
        var row = history.IndexOf(goal.Area);
        if (row < 0)
            return null;
        var then = PeriodAssessor.Assess(history, row, ComparedPeriod.LastYear(goal.Period), options.Assessment);
        return then.IsValid ? [.. then.Pollutants.Select(p => p.Unrounded!.Value.Round(3) * Concentration.Scale)] : null;
    }

    private static decimal[] EqualShares(Edition edition) =>
        [.. Pollutants.All.ToArray().Select(p => (decimal)edition.SingleIndexLimit(p) * Concentration.Scale)];
}
