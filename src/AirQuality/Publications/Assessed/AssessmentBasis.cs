using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>By which limits and which index areas are judged that are ranked together.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Scheme">The scheme of the index.</param>
internal sealed record AssessmentBasis(Edition Edition, CompositeIndexScheme Scheme)
{
    /// <summary>What a period is judged by.</summary>
    public static AssessmentBasis Of(AssessmentPeriod period, AssessmentOptions options) => new(options.EditionAt(period.End), options.SchemeAt(period.End));

    /// <summary>What bureaus print the figures of a period by.</summary>
    public static AssessmentBasis InForce(AssessmentPeriod period) => Of(period, AssessmentOptions.Default);

    /// <summary>Whether bureaus print the index of a period by it, with whatever decimals.</summary>
    /// <param name="period">The period of the table.</param>
    public bool PrintsIndexOf(AssessmentPeriod period) => InForce(period) == this with { Scheme = Scheme.Origin ?? Scheme };
}
