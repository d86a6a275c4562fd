using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;

namespace AirQuality.Targets.Planning;

/// <summary>Turns goals in % of a base into goals in the unit of the figure.</summary>
public static class RelativeGoals
{
    /// <summary>The figure a relative goal asks for: the largest published one whose change against the base, rounded as bulletins round it, keeps the goal.</summary>
    /// <param name="goal">The goal; one without a base is given back as it is.</param>
    /// <param name="history">Days that reach back to the base.</param>
    /// <param name="options">Edition, scheme.</param>
    /// <returns>The goal in its unit, or <c>null</c> when a year of the base has no valid figure.</returns>
    public static Goal? Resolve(Goal goal, DailyGrid history, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(history);
        options ??= PlanOptions.Default;
        if (goal.Base is not { } relative)
            return goal;
        var row = history.IndexOf(goal.Area);
        var edition = options.EditionOf(goal.Period);
        var assessment = options.Assessment with { Standards = edition };
        var metric = goal.Metric.Pollutant is { } pollutant ? RankingMetric.Statistic(pollutant) : RankingMetric.Index;
        var decimals = goal.Metric.Pollutant is { } p ? edition.Assessment.Decimals(p) : 2;
        Fraction sum = 0;
        for (var year = 1; year <= relative.Years; year++)
        {
            var then = row < 0 ? null : PeriodAssessor.Assess(history, row, goal.Period.PlusYears(-year), assessment);
            if (then is null || metric.ReasonOf(then) is not null || metric.Of(then) is not { } figure)
                return null;
            sum += figure;
        }

        var baseFigure = (sum / relative.Years).Round(decimals);
        if (baseFigure == 0)
            return null;
        var step = Quotient.ToDecimal(1, decimals);
        var value = (((Fraction)baseFigure * (100 + goal.Value)) / 100).Round(decimals) + (step * (2 + decimal.Ceiling(baseFigure / 2000 / step))); // a rate to 0.1 hides up to half a thousandth of the base
        while (Comparison.PercentChange(value, baseFigure) > goal.Value)
            value -= step;
        return value < 0 ? null : goal with { Value = value, Base = null };
    }

    internal static IEnumerable<RootGoal> Resolve(RootGoal root, DailyGrid history, PlanOptions options) =>
        Resolve(root.Goal, history, options) is { } goal ? [root with { Goal = goal }] : [];
}
