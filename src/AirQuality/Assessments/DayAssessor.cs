using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Assesses areas from their days.</summary>
/// <param name="days">The days.</param>
/// <param name="options">How they are assessed.</param>
internal sealed class DayAssessor(DailyGrid days, AssessmentOptions options) : IAreaAssessor
{
    /// <inheritdoc/>
    public IReadOnlyList<Area> Areas => days.Areas;

    /// <inheritdoc/>
    public bool GivesAllFigures => true;

    /// <inheritdoc/>
    public bool CanRank(AssessmentPeriod period, string figure) => true;

    /// <inheritdoc/>
    public IReadOnlyList<PeriodAssessment> Assess(ComparedPeriod period, string figure, CancellationToken cancellationToken) =>
        PeriodAssessor.AssessAll(days, period, options, cancellationToken);
}
