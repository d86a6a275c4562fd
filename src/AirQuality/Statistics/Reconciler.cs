using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>A published day value that differs between two versions of the data.</summary>
/// <param name="Area">The area.</param>
/// <param name="Date">The day.</param>
/// <param name="Pollutant">The pollutant; O3 is MDA8.</param>
/// <param name="Old">The value before, or missing.</param>
/// <param name="New">The value after, or missing.</param>
public sealed record DayValueChange(Area Area, LocalDate Date, Pollutant Pollutant, Concentration Old, Concentration New);

/// <summary>A published figure that differs between two versions of the data, or whose validity does.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Old">The figure before, <c>null</c> when there was none.</param>
/// <param name="New">The figure after, <c>null</c> when there is none.</param>
/// <param name="OldReason">Why it was not valid before, or <c>null</c> when it was.</param>
/// <param name="NewReason">Why it is not valid after, or <c>null</c> when it is.</param>
public sealed record FigureDifference(Figure Figure, decimal? Old, decimal? New, string? OldReason, string? NewReason)
{
    /// <summary>New − old in the unit of the figure; <c>null</c> when either is missing.</summary>
    public decimal? Difference => New - Old;
}

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
            var (before, after) = (Assess(old, area, period, options), Assess(@new, area, period, options));
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
            var (before, after) = (Side(figure, old), Side(figure, @new));
            if (before.Value != after.Value || (before.Reason is null) != (after.Reason is null))
                yield return new FigureDifference(figure, before.Value, after.Value, before.Reason, after.Reason);
        }
    }

    private static (decimal? Value, string? Reason) Side(Figure figure, PeriodAssessment? assessment) =>
        assessment is null ? (null, "no such area") : (figure.Of(assessment), PeriodComparer.MissingReason(figure, assessment));

    private static IEnumerable<DayValueChange> Changes(DailyGrid old, DailyGrid @new, Area area, AssessmentPeriod period)
    {
        var (before, after) = (old.IndexOf(area), @new.IndexOf(area));
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
