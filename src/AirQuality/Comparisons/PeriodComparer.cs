using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>Compares periods by their published figures (同比, 环比, several years).</summary>
public static class PeriodComparer
{
    /// <summary>Compares every area of a grid, in its order.</summary>
    /// <param name="days">The days of both periods.</param>
    /// <param name="period">The period.</param>
    /// <param name="comparisonBase">What it is compared with.</param>
    /// <param name="options">How the period is assessed; the days of the base by the editions of the days they are compared with, unless the base says otherwise.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One comparison an area; where it cannot be made it says why.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AssessmentComparison> CompareAll(
        DailyGrid days, AssessmentPeriod period, ComparisonBase comparisonBase, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        var results = new AssessmentComparison[days.Areas.Count];
        for (var area = 0; area < results.Length; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[area] = Compare(new ComparedArea(days, area, options ?? AssessmentOptions.Default), period, comparisonBase);
        }

        return results;
    }

    /// <summary>Compares one area.</summary>
    /// <param name="days">The days of both periods.</param>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    /// <param name="comparisonBase">What it is compared with.</param>
    /// <param name="options">How the period is assessed.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    public static AssessmentComparison Compare(DailyGrid days, Area area, AssessmentPeriod period, ComparisonBase comparisonBase, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Compare(new ComparedArea(days, days.RowOf(area), options ?? AssessmentOptions.Default), period, comparisonBase);
    }

    private static AssessmentComparison Compare(ComparedArea area, AssessmentPeriod period, ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(comparisonBase);

        // Like with like: each day of the base is judged by the edition of the day it is compared with, and the base's figure is
        // recomputed at the decimals of today. Only figures "as they were published then" are made by the rules of their own time.
        var isAlike = comparisonBase.Edition == ComparisonEdition.Current;
        var current = area.Assess(ComparedPeriod.Alone(period));
        PeriodAssessment[] earlier =
            [.. comparisonBase.Periods(period).Select(p => area.Assess(isAlike ? new ComparedPeriod(p, period) : ComparedPeriod.Alone(p)))];
        return new AssessmentComparison
        {
            Base = comparisonBase,
            Current = current,
            Earlier = earlier,
            Changes = [.. Figure.All.Select(f => Change(f, current, earlier))],
            ByNewerEdition = isAlike && area.Options.Straddles(period)
                ? Compare(area with { Options = area.Options with { Standards = current.Edition, Scheme = current.Index.Scheme } }, period, comparisonBase)
                : null,
        };
    }

    internal static FigureChange Change(Figure figure, PeriodAssessment current, IReadOnlyList<PeriodAssessment> earlier)
    {
        var value = figure.Of(current);
        var (then, reason) = earlier.Count == 1 ? new FigureOrReason(figure.Of(earlier[0]), MissingReason(figure, earlier[0])) : FigureMean.Of(figure, earlier);
        reason = MissingReason(figure, current) ?? reason;

        // A change in % of nothing is not infinite but unsaid; nothing on nothing is unchanged (持平).
        if (reason is null && then == 0 && value != 0 && figure.ChangeKind == ChangeKind.Percent)
            reason = Reason.Only(ReasonCode.BaseIsZero);
        var change = reason is not null ? null : value == 0 && then == 0 && figure.ChangeKind == ChangeKind.Percent ? 0.0m : figure.Change(value, then);
        return new FigureChange(figure, value, then, change, reason)
        {
            Origin = current.Origin,
            BaseOrigin = earlier.Select(e => e.Origin).DefaultIfEmpty().Max(),
        };
    }

    /// <summary>Why a figure cannot be compared: no data at all, too few days, or no figure; <c>null</c> when it can.</summary>
    internal static Reason? MissingReason(Figure figure, PeriodAssessment assessment) =>
        assessment.Origin == FigureOrigin.Own && assessment.Pollutants.All(p => p.ValidDays == 0) && assessment.Excluded.Count == 0 ? Reason.OfPeriod(ReasonCode.NoData, assessment.Period)
        : figure.ReasonOf(assessment) ?? (figure.Of(assessment) is null ? Reason.OfMetric(ReasonCode.NoFigure, figure.Key) with { Period = assessment.Period } : null);

    /// <summary>An area of a grid and how it is assessed: a region by its areas' statistics.</summary>
    private sealed record ComparedArea(DailyGrid Days, int Row, AssessmentOptions Options)
    {
        public PeriodAssessment Assess(ComparedPeriod period) => PeriodAssessor.Assess(Days, Row, period, Options);
    }
}
