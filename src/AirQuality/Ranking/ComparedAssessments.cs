using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>The assessments of a period and of the times it is compared with, each day of those by the edition of the day it is compared with: like is ranked with like.</summary>
/// <param name="Period">The period.</param>
/// <param name="Current">One assessment an area.</param>
/// <param name="LastYear">Those of the same period last year; empty where the data do not reach back.</param>
/// <param name="Previous">Those of the period just before; empty where the data do not reach back, and where that is last year.</param>
internal sealed record ComparedAssessments(
    AssessmentPeriod Period, IReadOnlyList<PeriodAssessment> Current, IReadOnlyList<PeriodAssessment> LastYear, IReadOnlyList<PeriodAssessment> Previous)
{
    /// <summary>Both times wholly by the newer edition, where the standard changes within the period; else <c>null</c>.</summary>
    public ComparedAssessments? ByNewerEdition { get; init; }

    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public static ComparedAssessments Of(DailyGrid days, AssessmentPeriod period, AssessmentOptions options, CancellationToken cancellationToken)
    {
        if (!Holds(days, period))
        {
            var found = days.DayCount == 0 ? "none" : $"{AssessmentPeriod.Range(days.FirstDay, days.LastDay)}";
            throw new ArgumentException($"Expected days in {period}, found {found}.", nameof(period));
        }

        var current = PeriodAssessor.AssessAll(days, period, options, cancellationToken);
        var lastYear = period.PlusYears(-1);
        var previous = period.Previous();
        return new ComparedAssessments(period, current, Earlier(lastYear), previous == lastYear ? [] : Earlier(previous))
        {
            ByNewerEdition = current.Count > 0 && options.Straddles(period)
                ? Of(days, period, options with { Standards = current[0].Edition, Scheme = current[0].Index.Scheme }, cancellationToken) : null,
        };

        // The edition and scheme of the period itself: across 1 March 2026 the figures of two standards are no change of the air.
        IReadOnlyList<PeriodAssessment> Earlier(AssessmentPeriod earlier) => current.Count == 0 || !Holds(days, earlier)
            ? []
            : PeriodAssessor.AssessAll(days, new ComparedPeriod(earlier, period), options, cancellationToken);
    }

    private static bool Holds(DailyGrid days, AssessmentPeriod period) =>
        days.DayCount > 0 && period.Start <= days.LastDay && period.End >= days.FirstDay;
}
