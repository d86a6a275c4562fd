using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Assesses the areas that are ranked together, wherever their figures come from: days, publications, or both.</summary>
internal interface IAreaAssessor
{
    /// <summary>The areas, in the order of every answer.</summary>
    IReadOnlyList<Area> Areas { get; }

    /// <summary>Whether one assessment has every figure; publications are asked for one figure at a time.</summary>
    bool GivesAllFigures { get; }

    /// <summary>Whether enough areas have a figure in a period that places mean something.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure, by key.</param>
    /// <returns>True when they have.</returns>
    bool CanRank(AssessmentPeriod period, string figure);

    /// <summary>Assesses them over a period as it is compared with another.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure they are assessed for, by key. Of other figures a publication may hold nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area; none of the areas that nothing is known of.</returns>
    IReadOnlyList<PeriodAssessment> Assess(ComparedPeriod period, string figure, CancellationToken cancellationToken);
}
