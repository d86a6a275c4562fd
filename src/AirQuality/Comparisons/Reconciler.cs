using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>Compares two versions of the data, such as raw and reviewed: which published day values and figures change.</summary>
public static class Reconciler
{
    /// <summary>Compares two versions over a period.</summary>
    /// <param name="old">The days before.</param>
    /// <param name="new">The days after; they may span other days and hold other areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">How both are assessed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result an area: those of the old data in their order, then those that are new.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AreaReconciliation> Compare(
        DailyGrid old, DailyGrid @new, AssessmentPeriod period, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(period);
        var results = new List<AreaReconciliation>();
        foreach (var area in old.Areas.Concat(@new.Areas.Where(a => old.IndexOf(a) < 0)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = Assess(old, area, period, options);
            var after = Assess(@new, area, period, options);
            results.Add(new AreaReconciliation
            {
                Area = area,
                Old = before,
                New = after,
                Figures = [.. Differences(before, after)],
                Days = [.. Changes(old, @new, area, period)],
            });
        }

        return results;
    }

    private static PeriodAssessment? Assess(DailyGrid days, Area area, AssessmentPeriod period, AssessmentOptions? options) =>
        days.IndexOf(area) is >= 0 and var row ? PeriodAssessor.Assess(days, row, period, options) : null;

    private static IEnumerable<FigureDifference> Differences(PeriodAssessment? old, PeriodAssessment? @new)
    {
        foreach (var figure in Figure.All)
        {
            var before = Side(figure, old);
            var after = Side(figure, @new);

            // A figure that stays the same and becomes valid, or stops being so, changes what may be published.
            if (before.Value != after.Value || (before.Reason is null) != (after.Reason is null))
                yield return new FigureDifference(figure, before.Value, after.Value, before.Reason, after.Reason);
        }
    }

    private static FigureOrReason Side(Figure figure, PeriodAssessment? assessment) =>
        assessment is null
            ? new FigureOrReason(null, Reason.Only(ReasonCode.NoSuchArea))
            : new FigureOrReason(figure.Of(assessment), PeriodComparer.MissingReason(figure, assessment));

    private static IEnumerable<DayValueChange> Changes(DailyGrid old, DailyGrid @new, Area area, AssessmentPeriod period)
    {
        var before = old.IndexOf(area);
        var after = @new.IndexOf(area);
        for (var date = period.Start; date <= period.End; date = date.PlusDays(1))
        {
            var was = before < 0 ? new PollutantConcentrations() : old.PublishedOn(before, date);
            var now = after < 0 ? new PollutantConcentrations() : @new.PublishedOn(after, date);
            foreach (var pollutant in Enum.GetValues<Pollutant>())
                if (!was[pollutant].Equals(now[pollutant]))
                    yield return new DayValueChange(area, date, pollutant, was[pollutant], now[pollutant]);
        }
    }
}
