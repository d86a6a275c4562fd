using AirQuality.Standards;
using AirQuality.Statistics;

namespace AirQuality.Targets;

/// <summary>The figure of a goal over some of its days.</summary>
internal static class GoalFigure
{
    /// <summary>The figure at published decimals and before rounding; neither without valid days.</summary>
    public static (decimal? Published, decimal? Unrounded) Of(GoalMetric metric, Edition edition, ReadOnlySpan<int> values, int first, int last)
    {
        var valid = new List<int>();
        for (var day = first; day <= last && day < values.Length; day++)
            if (values[day] >= 0)
                valid.Add(values[day]);
        if (valid.Count == 0)
            return (null, null);
        switch (metric.Kind)
        {
            case GoalKind.Mean:
                var mean = new Quotient(valid.Sum(v => (long)v), valid.Count);
                return (Published(mean, metric, edition), decimal.Round((decimal)mean.Numerator / mean.Denominator / Concentration.Scale, 6));
            case GoalKind.Percentile:
                valid.Sort();
                var percentile = PercentileRule.Linear(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(valid), AssessmentRules.PercentileOrder(metric.Pollutant!.Value));
                return (Published(percentile, metric, edition), (decimal)percentile.Numerator / percentile.Denominator / Concentration.Scale);
            case GoalKind.GoodRatio:
                var ratio = new Fraction(valid.Count(v => v <= 100) * 100L, valid.Count);
                return (ratio.Round(1), ratio.Round(6));
            default:
                var count = metric.Kind == GoalKind.GoodDays ? valid.Count(v => v <= 100) : valid.Count(v => v > 200);
                return (count, count);
        }
    }

    private static decimal Published(Quotient figure, GoalMetric metric, Edition edition)
    {
        var decimals = edition.Assessment.Decimals(metric.Pollutant!.Value);
        return Quotient.ToDecimal(figure.Steps(decimals), decimals);
    }
}
