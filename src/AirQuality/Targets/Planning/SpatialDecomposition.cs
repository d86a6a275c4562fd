using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>
/// Shares a goal of an area out to the areas in it, so that all of theirs met implies the whole's met, the whole's figure being
/// the weighted mean of the areas' unrounded figures (for ratios: all good days over all days), rounded once.
/// </summary>
public static class SpatialDecomposition
{
    /// <summary>Far more than areas there are: what rounding hides in each of them cannot add up to a step.</summary>
    private const int WeightScale = 100_000;

    /// <summary>Shares a goal out.</summary>
    /// <param name="goal">A goal for a mean, a percentile or the good-day ratio, in its unit.</param>
    /// <param name="members">The areas.</param>
    /// <param name="rule">By what rule.</param>
    /// <param name="options">The edition.</param>
    /// <returns>One goal an area, with the period, policy and responsible person of the whole.</returns>
    /// <exception cref="ArgumentException">Another kind of goal, no area, a base figure that is negative, a weight below 1 or, for ratios, other than 1; or a goal too strict to be shared out.</exception>
    public static IReadOnlyList<Goal> Split(Goal goal, IReadOnlyList<AreaShare> members, SpatialRule rule = SpatialRule.SameProportion, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(members);
        var isRatio = goal.Metric.Kind == GoalKind.GoodRatio;
        if (goal.Base is not null || !(isRatio || goal.Metric.Kind is GoalKind.Mean or GoalKind.Percentile))
            throw new ArgumentException($"A goal for {goal.Metric} cannot be shared out to areas: expected a mean, a percentile or the good-day ratio, in its unit.", nameof(goal));
        if (members.Count == 0 || members.Any(m => m.BaseFigure < 0 || m.Weight < 1 || (isRatio && m.Weight != 1)))
            throw new ArgumentException("Expected areas with base figures from 0 and weights from 1 (1 for ratios).", nameof(members));
        var edition = (options ?? PlanOptions.Default).EditionOf(goal.Period);
        BudgetRule budget = isRatio ? new GoodRatioBudget(goal.Policy, edition.Thresholds) : new MeanBudget(edition.Assessment.Decimals(goal.Metric.Pollutant!.Value, goal.Period.End), goal.Policy);
        // The same apportionment as over time, with areas for parts: the whole's figure is the weighted mean of theirs, so weights stand
        // where days stand, and goals that keep within the budget together keep the whole's. For ratios days stand for themselves.
        var parts = new Part[members.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var days = isRatio ? goal.Period.Days : members[i].Weight * WeightScale;
            var share = rule == SpatialRule.SameGoal ? 1 : Math.Max(1, (long)(members[i].BaseFigure * Concentration.Scale));
            parts[i] = new Part(days, share * members[i].Weight, Fixed: null, Least: 0);
        }

        var shares = Apportionment.Split(budget, budget.Budget(goal.Value, parts.Sum(p => p.Days)), parts, out _);
        return
        [
            .. members.Zip(shares, (m, s) => goal with
            {
                Area = m.Area,
                Value = s.Goal ?? throw new ArgumentException($"The goal {goal.Value} of {goal.Area.Name} is too strict to be shared out to {members.Count} areas.", nameof(goal)),
            }),
        ];
    }

    /// <summary>The areas of a grid that lie in an area, with last year's figures as their base; without history all alike.</summary>
    /// <param name="goal">The goal of the area.</param>
    /// <param name="days">The days of the areas in it.</param>
    /// <param name="options">The edition.</param>
    /// <returns>The shares; none when no area of the grid lies in it.</returns>
    public static IReadOnlyList<AreaShare> MembersOf(Goal goal, DailyGrid days, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(days);
        options ??= PlanOptions.Default;
        var members = days.Areas.Index().Where(a => goal.Area.Equals(a.Item.At(goal.Area.Level))).ToList();
        var figures = members.ConvertAll(m => Figure(goal.Metric, PeriodAssessor.Assess(days, m.Index, ComparedPeriod.LastYear(goal.Period), options.Assessment)));
        var isKnown = figures.TrueForAll(f => f is not null);
        return [.. members.Select((m, i) => new AreaShare(m.Item, isKnown ? figures[i]!.Value : 1))];
    }

    private static decimal? Figure(GoalMetric metric, PeriodAssessment lastYear) => metric.Pollutant is { } pollutant
        ? lastYear[pollutant].Evaluated
        : 100 - lastYear.GoodRatio;
}
