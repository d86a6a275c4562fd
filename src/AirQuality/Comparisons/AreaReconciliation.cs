using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>What two versions of the data say of an area over a period.</summary>
public sealed record AreaReconciliation
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The assessment before; <c>null</c> when the old data do not hold the area.</summary>
    public required PeriodAssessment? Old { get; init; }

    /// <summary>The assessment after; <c>null</c> when the new data do not hold the area.</summary>
    public required PeriodAssessment? New { get; init; }

    /// <summary>The figures that differ, in the order of <see cref="Figure.All"/>.</summary>
    public required IReadOnlyList<FigureDifference> Figures { get; init; }

    /// <summary>The published day values of the period that differ, by day and pollutant.</summary>
    public required IReadOnlyList<DayValueChange> Days { get; init; }
}
