using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>The figure of a goal over some of its days.</summary>
internal static class GoalFigure
{
    /// <summary>The figure at published decimals and before rounding; neither without valid days.</summary>
    public static (decimal? Published, decimal? Unrounded) Of(GoalMetric metric, int decimals, ReadOnlySpan<int> values, int first, int last)
    {
        var within = values[Math.Min(first, values.Length)..Math.Min(last + 1, values.Length)];
        var count = 0;
        var good = 0;
        var heavy = 0;
        var sum = 0L;
        foreach (var value in within)
        {
            if (value < 0)
                continue;
            count++;
            sum += value;
            good += value <= AqiCategory.GoodUpTo ? 1 : 0;
            heavy += value > AqiCategory.HeavyAbove ? 1 : 0;
        }

        if (count == 0)
            return (null, null);
        switch (metric.Kind)
        {
            case GoalKind.Mean:
                return (Published(new Quotient(sum, count), decimals), decimal.Round((decimal)sum / count / Concentration.Scale, 6));
            case GoalKind.Percentile:
                var ordered = within.ToArray();
                Array.Sort(ordered); // days without data, -1, come first
                var percentile = PercentileRule.Linear(ordered.AsSpan(ordered.Length - count), AssessmentRules.PercentileOrder(metric.Pollutant!.Value));
                return (Published(percentile, decimals), (decimal)percentile.Numerator / percentile.Denominator / Concentration.Scale);
            case GoalKind.GoodRatio:
                var ratio = new Fraction(good * 100L, count);
                return (ratio.Round(1), ratio.Round(6));
            case GoalKind.GoodDays:
                return (good, good);
            case GoalKind.HeavyRatio:
                var heavyRatio = new Fraction(heavy * 100L, count);
                return (heavyRatio.Round(1), heavyRatio.Round(6));
            default:
                return (heavy, heavy);
        }
    }

    private static decimal Published(Quotient figure, int decimals) => Quotient.ToDecimal(figure.Steps(decimals), decimals);
}
