using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>What is common to the figures of goals: decimals, and whether a figure keeps its goal.</summary>
/// <param name="Terms">The edition that judges the period, and the composite index scheme.</param>
/// <param name="End">The last day of the period, by which its decimals are dated.</param>
internal readonly record struct OutlookFigure(IndexTerms Terms, LocalDate End)
{
    /// <summary>The edition that judges the period.</summary>
    public Edition Edition => Terms.Edition;

    /// <summary>Edition and scheme of a period, as <see cref="PeriodAssessor"/> chooses them.</summary>
    public static OutlookFigure Of(AssessmentPeriod period, AssessmentOptions options) =>
        new(new IndexTerms(options.EditionAt(period.End), options.SchemeAt(period.End)), period.End);

    /// <summary>The decimals in which a figure is published.</summary>
    public int Decimals(GoalMetric metric) => metric.Kind switch
    {
        GoalKind.Mean or GoalKind.Percentile => Edition.Assessment.Decimals(metric.Pollutant!.Value, End),
        GoalKind.GoodRatio or GoalKind.HeavyRatio => 1,
        GoalKind.Index => Terms.Scheme.PublishedDecimals,
        _ => 0,
    };

    /// <summary>Whether a figure, in thousandths, keeps a goal under its policy.</summary>
    public bool IsMet(Goal goal, Quotient figure)
    {
        // Both sides multiplied out to whole numbers: a simulated figure that ties with the goal must count as it would be published.
        var decimals = Decimals(goal.Metric);
        var isStrict = goal.Policy == GoalPolicy.Strict;
        decimal value = isStrict ? figure.Numerator : figure.Steps(decimals);
        var limit = goal.Value * (isStrict ? (decimal)Concentration.Scale * figure.Denominator : Quotient.PowerOfTen(decimals));
        return goal.Metric.LargerIsBetter ? value >= limit : value <= limit;
    }

    /// <summary>The published figure of an assessment; <c>null</c> when it has none, as for places.</summary>
    public static decimal? Published(PeriodAssessment assessment, GoalMetric metric) => metric.Kind switch
    {
        GoalKind.Mean or GoalKind.Percentile => metric.Of(assessment[metric.Pollutant!.Value]),
        GoalKind.Index => assessment.Index.Published,
        GoalKind.GoodRatio => assessment.GoodRatio,
        GoalKind.HeavyRatio => Figures.Figure.HeavyRatio.Of(assessment),
        GoalKind.GoodDays when assessment.ValidDays > 0 => assessment.GoodDays,
        GoalKind.HeavyDays when assessment.ValidDays > 0 => metric.DaysOf(assessment.ValidDays - assessment.GoodDays, assessment.HeavyDays),
        _ => null,
    };

    /// <summary>The figure before rounding.</summary>
    public static Fraction? Exact(PeriodAssessment assessment, GoalMetric metric) => metric.Kind switch
    {
        GoalKind.Mean or GoalKind.Percentile => metric.ExactOf(assessment[metric.Pollutant!.Value]),
        GoalKind.Index when assessment.Index.Sum is { } sum => sum,
        GoalKind.GoodRatio when assessment.ValidDays > 0 => new Fraction(assessment.GoodDays * 100, assessment.ValidDays),
        GoalKind.HeavyRatio when assessment.ValidDays > 0 => new Fraction(assessment.HeavyDays * 100, assessment.ValidDays),
        _ => Published(assessment, metric) is { } published ? published : (Fraction?)null,
    };

    /// <summary>A figure as it is published.</summary>
    public decimal Published(GoalMetric metric, Quotient figure) => Quotient.ToDecimal(figure.Steps(Decimals(metric)), Decimals(metric));

    /// <summary>The index of six statistics in thousandths, before its last rounding.</summary>
    public Quotient Index(ReadOnlySpan<Quotient> statistics) => IndexOfSum(Terms.SumSteps(statistics));

    /// <summary>The same of the sum of what each pollutant adds (<see cref="IndexTerms.WeightedSteps"/>).</summary>
    public Quotient IndexOfSum(long sum) => new(sum * Concentration.Scale, Quotient.PowerOfTen(Terms.Scheme.SingleIndexDecimals));

    /// <summary>The ratio of counted days among valid ones in %.</summary>
    public static Quotient Ratio(long counted, long valid) => new(counted * 100 * Concentration.Scale, valid);

    /// <summary>A number of days.</summary>
    public static Quotient Count(long days) => new(days * Concentration.Scale, 1);
}
