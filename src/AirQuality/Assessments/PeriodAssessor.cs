using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>Assesses areas over periods (HJ 663): six statistics, validity, good and heavy days, composite index.</summary>
/// <example><code>
/// foreach (var area in PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(2026, 10)))
///     Console.WriteLine($"{area.Area.Name}: index {area.Index.Published}, PM2.5 {area[Pollutant.PM25].Mean}, good days {area.GoodRatio} %");
/// </code></example>
public static class PeriodAssessor
{
    /// <summary>Assesses every area of a grid, in its order.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<PeriodAssessment> AssessAll(DailyGrid days, AssessmentPeriod period, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return AssessAll(days, [period], options, cancellationToken)[0];
    }

    /// <summary>Assesses every area of a grid over several periods, such as the months of a year and the year: the AQIs of an area are made once for all.</summary>
    /// <param name="days">The days.</param>
    /// <param name="periods">The periods; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events, parallelism.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>For each period one assessment an area, in the order of the grid.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<IReadOnlyList<PeriodAssessment>> AssessAll(
        DailyGrid days, IReadOnlyList<AssessmentPeriod> periods, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(periods);
        options ??= AssessmentOptions.Default;
        PeriodInGrid[] inGrid = [.. periods.Select(p => new PeriodInGrid(days.FirstDay, days.DayCount, p, options))];
        PeriodAssessment[][] results = [.. periods.Select(_ => new PeriodAssessment[days.Areas.Count])];
        var first = inGrid.Where(p => p.Count > 0).Select(p => p.First).DefaultIfEmpty().Min();
        var last = inGrid.Where(p => p.Count > 0).Select(p => p.First + p.Count).DefaultIfEmpty().Max();
        Parallel.For(0, days.Areas.Count, options.Parallel(cancellationToken), area =>
        {
            var assessor = new AreaAssessor(new EnteringDays(days, area, options), first, last - first);
            for (var i = 0; i < inGrid.Length; i++)
                results[i][area] = assessor.Assess(inGrid[i]);
        });
        return results;
    }

    /// <summary>Assesses one area.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The area.</param>
    /// <param name="period">The period; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    public static PeriodAssessment Assess(DailyGrid days, Area area, AssessmentPeriod period, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Assess(days, days.RowOf(area), period, options);
    }

    /// <summary>Assesses one area.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period; days outside the grid count as not valid.</param>
    /// <param name="options">Edition, scheme, precision, exceptional events.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static PeriodAssessment Assess(DailyGrid days, int area, AssessmentPeriod period, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        return Assess(new EnteringDays(days, area, options ?? AssessmentOptions.Default), period);
    }

    /// <summary>Assesses days that were put together or chosen elsewhere.</summary>
    internal static PeriodAssessment Assess(EnteringDays days, AssessmentPeriod period)
    {
        var inGrid = new PeriodInGrid(days.FirstDay, days.DayCount, period, days.Options);
        return new AreaAssessor(days, inGrid.First, inGrid.Count).Assess(inGrid);
    }
}
