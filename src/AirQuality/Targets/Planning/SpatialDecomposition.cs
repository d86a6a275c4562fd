using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>
/// Shares a goal of an area out to the areas in it, so that all of theirs met implies the whole's met, the whole's figure being
/// the weighted mean of the areas' unrounded figures (for ratios: of the published ones), rounded once: as a province's is of its cities (<see cref="Assessments.RegionRule.MeanOfStatistics"/>).
/// </summary>
public static class SpatialDecomposition
{
    /// <summary>Far more than areas there are: what rounding hides in each of them cannot add up to a step.</summary>
    private const int WeightScale = 100_000;

    /// <summary>Whether a goal for a figure can be shared out: means, percentiles, days and their ratios. An index and places cannot: theirs are no means of the areas'.</summary>
    /// <param name="metric">The figure.</param>
    /// <returns>Whether it can.</returns>
    public static bool CanShare(GoalMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Kind is GoalKind.Mean or GoalKind.Percentile || metric.IsOfDays;
    }

    /// <summary>Shares a goal out.</summary>
    /// <param name="goal">A goal for a mean, a percentile, days or their ratio, in its unit.</param>
    /// <param name="members">The areas.</param>
    /// <param name="rule">By what rule.</param>
    /// <param name="options">The edition.</param>
    /// <returns>One goal an area, with the period, policy and responsible person of the whole.</returns>
    /// <exception cref="ArgumentException">Another kind of goal, no area, a base figure that is negative, a weight below 1 or, for days, other than 1; a goal too strict to be shared out, or goals set by hand that allow more than the whole.</exception>
    public static IReadOnlyList<Goal> Split(Goal goal, IReadOnlyList<AreaShare> members, SpatialRule rule = SpatialRule.SameProportion, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(members);
        var isOfDays = goal.Metric.IsOfDays;
        if (goal.Base is not null || !CanShare(goal.Metric))
            throw new ArgumentException($"A goal for {goal.Metric} cannot be shared out to areas: expected a mean, a percentile, days or their ratio, in its unit.", nameof(goal));
        if (members.Count == 0 || members.Any(m => m.BaseFigure < 0 || m.Weight < 1 || (isOfDays && m.Weight != 1)))
            throw new ArgumentException("Expected areas with base figures from 0 and weights from 1 (1 for days and their ratios).", nameof(members));
        var edition = (options ?? PlanOptions.Default).EditionOf(goal.Period);
        var budget = isOfDays ? BudgetRule.Of(goal, 0, edition.Thresholds) : new MeanBudget(edition.Assessment.Decimals(goal.Metric.Pollutant!.Value, goal.Period.End), goal.Policy);

        // The same apportionment as over time, with areas for parts: the whole's figure is the weighted mean of theirs, so weights stand
        // where days stand, and goals that keep within the budget together keep the whole's. For days these stand for themselves.
        var parts = new Part[members.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var days = isOfDays ? goal.Period.Days : members[i].Weight * WeightScale;
            var share = rule == SpatialRule.SameGoal ? 1 : Math.Max(1, (long)(members[i].BaseFigure * Concentration.Scale));
            parts[i] = new Part(days, share * members[i].Weight, members[i].ByHand, Least: 0);
        }

        // A number of days of the whole is the mean of those of its areas, a ratio that of their ratios as published.
        var isCount = goal.Metric.Kind is GoalKind.GoodDays or GoalKind.HeavyDays;
        var whole = isCount ? budget.Budget(goal.Value, goal.Period.Days) * members.Count : budget.Budget(goal.Value, parts.Sum(p => p.Days));
        var shares = Apportionment.Split(budget, whole, parts, out var conflict);

        // What rounding in each area hides may add up to a step of the whole: then there is a day less to share out, until it does not.
        while (goal.Metric.IsRatio && !conflict && !KeepRatio(goal, shares))
            shares = Apportionment.Split(budget, --whole, parts, out conflict);
        if (conflict)
            throw new ArgumentException($"The goals set by hand inside {goal.Area.Name} allow more than its own, {goal.Value}, does.", nameof(members));
        return
        [
            .. members.Zip(shares, (m, s) => goal with
            {
                Area = m.Area,
                Value = s.Goal ?? throw new ArgumentException($"The goal {goal.Value} of {goal.Area.Name} is too strict to be shared out to {members.Count} areas.", nameof(goal)),
            }),
        ];
    }

    /// <summary>Whether the mean of the areas' ratios keeps that of the whole; where one has no goal that is said elsewhere.</summary>
    private static bool KeepRatio(Goal goal, IReadOnlyList<Share> shares)
    {
        Fraction sum = 0;
        foreach (var share in shares)
        {
            if (share.Goal is not { } ratio)
                return true;
            sum += ratio;
        }

        var mean = sum / shares.Count;
        var asked = (Fraction)goal.Value;
        var figure = goal.Policy == GoalPolicy.Strict ? mean : mean.Round(1);
        return goal.Metric.LargerIsBetter ? Fraction.Compare(figure, asked) >= 0 : Fraction.Compare(figure, asked) <= 0;
    }

    /// <summary>Shares a goal out down the tree of areas, city to counties to townships: at each step all goals of the parts met implies the whole's met, so all of the last met implies the first met.</summary>
    /// <param name="goal">The goal, in its unit.</param>
    /// <param name="days">The days of the areas at the bottom of the tree; their figures of last year are the base.</param>
    /// <param name="byHand">Goals for the same figure and period that areas inside keep.</param>
    /// <param name="rule">By what rule.</param>
    /// <param name="options">The edition.</param>
    /// <returns>The goal with its shares; without parts when no area of the grid lies in it.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Split"/>.</exception>
    public static SharedGoal SplitDown(Goal goal, DailyGrid days, IEnumerable<Goal>? byHand = null, SpatialRule rule = SpatialRule.SameProportion, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(days);
        options ??= PlanOptions.Default;
        var own = (byHand ?? []).Where(g => g.Metric == goal.Metric && g.Period == goal.Period && g.Base is null && g.Area != goal.Area)
            .GroupBy(g => g.Area).ToDictionary(g => g.Key, g => g.First());
        var bases = days.Areas.Index().Where(a => a.Item.LiesIn(goal.Area))
            .ToDictionary(a => a.Item, a => Figure(goal, PeriodAssessor.Assess(days, a.Index, ComparedPeriod.LastYear(goal.Period), options.Assessment)));
        return Node(goal, BaseOf(goal.Area));

        SharedGoal Node(Goal of, decimal? figure)
        {
            var areas = bases.ContainsKey(of.Area) ? [] : Below(of.Area, bases.Keys);
            if (areas.Count == 0)
                return new SharedGoal(of, figure, []);
            var figures = areas.ConvertAll(BaseOf);
            var isKnown = figures.TrueForAll(f => f is not null);
            var members = areas.Select((a, i) => new AreaShare(a, isKnown ? figures[i]!.Value : 1) { ByHand = own.GetValueOrDefault(a)?.Value }).ToList();
            return new SharedGoal(of, figure, [.. Split(of, members, rule, options).Select((g, i) => Node(own.GetValueOrDefault(g.Area) ?? g, figures[i]))]);
        }

        decimal? BaseOf(Area area)
        {
            if (bases.TryGetValue(area, out var known))
                return known;
            var inside = Below(area, bases.Keys).ConvertAll(BaseOf);
            return inside.Count > 0 && inside.TrueForAll(f => f is not null) ? inside.Average() : null;
        }
    }

    /// <summary>The areas just below one on the way to those of a grid.</summary>
    private static List<Area> Below(Area area, IEnumerable<Area> leaves) => [.. leaves.Where(l => l.LiesIn(area)).Select(l => l.JustBelow(area)).Distinct()];

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
        var figures = members.ConvertAll(m => Figure(goal, PeriodAssessor.Assess(days, m.Index, ComparedPeriod.LastYear(goal.Period), options.Assessment)));
        var isKnown = figures.TrueForAll(f => f is not null);
        return [.. members.Select((m, i) => new AreaShare(m.Item, isKnown ? figures[i]!.Value : 1))];
    }

    private static decimal? Figure(Goal goal, PeriodAssessment lastYear) => goal.Metric.Kind switch
    {
        _ when goal.Metric == GoalMetric.ExceedDays => 100 - lastYear.GoodRatio,
        GoalKind.GoodRatio or GoalKind.GoodDays => 100 - lastYear.GoodRatio,
        GoalKind.HeavyDays or GoalKind.HeavyRatio => lastYear.DaysReason is null ? lastYear.HeavyDays : null,
        _ => goal.Metric.Of(lastYear[goal.Metric.Pollutant!.Value]),
    };
}
