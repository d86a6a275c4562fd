namespace AirQuality.Statistics;

/// <summary>One figure compared with its base.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">The published figure, <c>null</c> when there is none.</param>
/// <param name="Base">The published figure compared with, or the mean of several; <c>null</c> when there is none.</param>
/// <param name="Change">Per cent, percentage points or days by the kind of the figure; <c>null</c> without a comparison.</param>
/// <param name="Reason">Why there is no comparison, or <c>null</c> when there is one.</param>
public sealed record FigureChange(Figure Figure, decimal? Value, decimal? Base, decimal? Change, string? Reason)
{
    /// <summary>Whether the published figures are equal (持平); a change that only rounds to 0.0 is none.</summary>
    public bool IsUnchanged => Reason is null && Value == Base;
}

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

    /// <summary>The change of one figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The change.</returns>
    public FigureChange Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return PeriodComparer.Change(figure, Current, Earlier);
    }
}
