using AirQuality.Assessments;
using AirQuality.Cli.Input;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The assessments of a period and, where the data reach back, of the same period last year.</summary>
internal sealed record PeriodComparison(IReadOnlyList<PeriodAssessment> Current, IReadOnlyList<PeriodAssessment> Earlier)
{
    private readonly Dictionary<Area, PeriodAssessment> current = Current.ToDictionary(a => a.Area);
    private readonly Dictionary<Area, PeriodAssessment> earlier = Earlier.ToDictionary(a => a.Area);

    public PeriodAssessment Of(Area area) => current[area];

    public PeriodAssessment? Find(Area area) => current.GetValueOrDefault(area);

    public PeriodAssessment? EarlierOf(Area area) => earlier.GetValueOrDefault(area);

    /// <summary>Assesses both; the earlier period by the standard and scheme of the current one, so that like is compared with like.</summary>
    public static PeriodComparison OfLastYear(DailyGrid days, AssessmentPeriod period, AssessmentOptions options, CancellationToken cancellationToken)
    {
        var assessments = PeriodAssessor.AssessAll(days, period, options, cancellationToken);
        var before = period.PlusYears(-1);
        if (assessments.Count == 0 || !AssessmentInput.Overlap(days, before))
            return new PeriodComparison(assessments, []);
        return new PeriodComparison(assessments, PeriodAssessor.AssessAll(days, before, Alike(options, assessments[0]), cancellationToken));
    }
    /// <summary>The assessments of the period just before, alike; none where the data do not reach back or that is last year.</summary>
    public IReadOnlyList<PeriodAssessment> Before(DailyGrid days, AssessmentOptions options, CancellationToken cancellationToken)
    {
        if (Current.Count == 0 || Current[0].Period.Previous() is not { } before || before == Current[0].Period.PlusYears(-1) || !AssessmentInput.Overlap(days, before))
            return [];
        return PeriodAssessor.AssessAll(days, before, Alike(options, Current[0]), cancellationToken);
    }

    private static AssessmentOptions Alike(AssessmentOptions options, PeriodAssessment current) =>
        options with { Standards = current.Edition, Scheme = current.Index.Scheme };
}
