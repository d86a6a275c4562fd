using AirQuality.Observations;
using AirQuality.Standards;
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
        return AssessAll(days, AllRows(days), [.. periods.Select(p => new PeriodInGrid(days.FirstDay, days.DayCount, ComparedPeriod.Alone(p), options))], options.Editions(), options, cancellationToken);
    }

    /// <summary>Assesses every area over a period that another is compared with, by the editions, scheme and decimals of that other.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period and the one compared with it.</param>
    /// <param name="options">How the other is assessed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<PeriodAssessment> AssessAll(DailyGrid days, ComparedPeriod period, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        return AssessRows(days, AllRows(days), period, options ?? AssessmentOptions.Default, cancellationToken);
    }

    /// <summary>The same of some areas, in the order of their rows.</summary>
    internal static PeriodAssessment[] AssessRows(DailyGrid days, int[] rows, ComparedPeriod period, AssessmentOptions options, CancellationToken cancellationToken) =>
        AssessAll(days, rows, [new PeriodInGrid(days.FirstDay, days.DayCount, period, options)], period.Judged(options.Editions()), options, cancellationToken)[0];

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
        return Assess(days, area, ComparedPeriod.Alone(period), options);
    }

    /// <summary>Assesses one area over a period that another is compared with, by the editions, scheme and decimals of that other.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period and the one compared with it.</param>
    /// <param name="options">How the other is assessed.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static PeriodAssessment Assess(DailyGrid days, int area, ComparedPeriod period, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= AssessmentOptions.Default;
        var own = Assess(new EnteringDays(days, area, options), period);
        if (options.PartsOf(days) is not { } areas)
            return own;
        var rows = areas.Areas.Index().Where(a => own.Area.Equals(a.Item.At(own.Area.Level))).Select(a => a.Index);
        return RegionAssessor.Of(own, rows.Select(row => Assess(areas, row, period, options)), PeriodTerms.Of(period, options));
    }

    /// <summary>Assesses days that were put together or chosen elsewhere.</summary>
    internal static PeriodAssessment Assess(EnteringDays days, ComparedPeriod period)
    {
        var inGrid = new PeriodInGrid(days.FirstDay, days.DayCount, period, days.Options);
        return new AreaAssessor(days, inGrid.First, inGrid.Editions, new DayRoom()).Assess(inGrid);
    }

    private static int[] AllRows(DailyGrid days) => [.. Enumerable.Range(0, days.Areas.Count)];

    // The AQIs of an area are made once, over all days from the first period to the last, as most of a month's are those of its year too.
    private static PeriodAssessment[][] AssessAll(
        DailyGrid days, int[] rows, PeriodInGrid[] periods, EditionCalendar calendar, AssessmentOptions options, CancellationToken cancellationToken)
    {
        PeriodAssessment[][] results = [.. periods.Select(_ => new PeriodAssessment[rows.Length])];
        var first = periods.Where(p => p.Count > 0).Select(p => p.First).DefaultIfEmpty().Min();
        var last = periods.Where(p => p.Count > 0).Select(p => p.First + p.Count).DefaultIfEmpty().Max();
        var editions = EditionSpan.Of(days.FirstDay.PlusDays(first), last - first, calendar);
        Parallel.For(0, rows.Length, options.Parallel(cancellationToken), () => new DayRoom(), (at, _, room) =>
        {
            var assessor = new AreaAssessor(new EnteringDays(days, rows[at], options), first, editions, room);
            for (var i = 0; i < periods.Length; i++)
                results[i][at] = assessor.Assess(periods[i]);
            return room;
        }, _ => { });
        if (options.PartsOf(days) is { } areas)
        {
            var members = AssessAll(areas, AllRows(areas), periods, calendar, options, cancellationToken);
            foreach (var (i, assessed) in results.Index())
                results[i] = Array.ConvertAll(assessed, own => RegionAssessor.Of(own, members[i], periods[i].Terms));
        }

        return results;
    }
}
