using AirQuality.Assessments;
using AirQuality.Figures;

namespace AirQuality.Comparisons;

/// <summary>An area over a period compared with a base.</summary>
public sealed record AssessmentComparison
{
    /// <summary>What it is compared with.</summary>
    public required ComparisonBase Base { get; init; }

    /// <summary>The assessment of the period.</summary>
    public required PeriodAssessment Current { get; init; }

    /// <summary>The assessments compared with: one, or one a year.</summary>
    public required IReadOnlyList<PeriodAssessment> Earlier { get; init; }

    /// <summary>All figures with their changes, in the order of <see cref="Figure.All"/>.</summary>
    public required IReadOnlyList<FigureChange> Changes { get; init; }

    /// <summary>The change of the index by pollutants; <c>null</c> when there is no index to compare, or the base is of several years.</summary>
    public IndexAttribution? Attribution => Earlier.Count == 1 && Of(Figure.Index).Reason is null ? IndexAttribution.Between(Current, Earlier[0]) : null;

    /// <summary>
    /// The other reading where the period lies across a change of standards: every day of both periods by the newer edition;
    /// <c>null</c> where one edition judges all days, or the base is judged by its own time.
    /// </summary>
    public AssessmentComparison? ByNewerEdition { get; init; }

    /// <summary>The change of one figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The change.</returns>
    public FigureChange Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Changes.FirstOrDefault(c => c.Figure == figure) ?? PeriodComparer.Change(figure, Current, Earlier);
    }

    /// <summary>Area, period, and the index now and before.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Current.Area} {Current.Period}: index {Current.Index.Published}, {Base} {string.Join(", ", Earlier.Select(e => FormattableString.Invariant($"{e.Index.Published}")))}");
}
