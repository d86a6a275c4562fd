using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>The figure of a goal over some of its days.</summary>
/// <param name="Published">At published decimals; <c>null</c> without valid days.</param>
/// <param name="Unrounded">Before rounding.</param>
internal readonly record struct GoalFigure(decimal? Published, decimal? Unrounded)
{
    /// <summary>The figure of some days.</summary>
    /// <param name="metric">The figure; no percentile.</param>
    /// <param name="decimals">The decimals in which that of a pollutant is published.</param>
    /// <param name="values">One a day: thousandths for pollutants, the AQI for days; -1 without data.</param>
    /// <param name="thresholds">Which AQIs make a day good or heavy.</param>
    public static GoalFigure Of(GoalMetric metric, int decimals, ReadOnlySpan<int> values, AqiThresholds thresholds)
    {
        var count = 0;
        var good = 0;
        var heavy = 0;
        var sum = 0L;
        foreach (var value in values)
        {
            if (value < 0)
                continue;
            count++;
            sum += value;
            good += value <= thresholds.GoodUpTo ? 1 : 0;
            heavy += value > thresholds.HeavyAbove ? 1 : 0;
        }

        if (count == 0)
            return default;
        switch (metric.Kind)
        {
            case GoalKind.Mean:
                return new GoalFigure(Round(new Quotient(sum, count), decimals), decimal.Round((decimal)sum / count / Concentration.Scale, 6));
            case GoalKind.GoodRatio:
                var ratio = new Fraction(good * 100L, count);
                return new GoalFigure(ratio.Round(1), ratio.Round(6));
            case GoalKind.GoodDays:
                return new GoalFigure(good, good);
            case GoalKind.HeavyRatio:
                var heavyRatio = new Fraction(heavy * 100L, count);
                return new GoalFigure(heavyRatio.Round(1), heavyRatio.Round(6));
            default:
                var counted = metric.DaysOf(count - good, heavy);
                return new GoalFigure(counted, counted);
        }
    }

    /// <summary>A percentile of some days.</summary>
    /// <param name="order">Which.</param>
    /// <param name="decimals">The decimals in which it is published.</param>
    /// <param name="ordered">The valid days' values in ascending order, in thousandths.</param>
    public static GoalFigure OfPercentile(int order, int decimals, ReadOnlySpan<int> ordered)
    {
        if (ordered.IsEmpty)
            return default;
        var percentile = PercentileRule.Linear(ordered, order);
        return new GoalFigure(Round(percentile, decimals), (decimal)percentile.Numerator / percentile.Denominator / Concentration.Scale);
    }

    private static decimal Round(Quotient figure, int decimals) => Quotient.ToDecimal(figure.Steps(decimals), decimals);
}
