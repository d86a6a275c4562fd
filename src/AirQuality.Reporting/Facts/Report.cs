using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Scores;
using AirQuality.Comparisons;
using AirQuality.Meteorology.Effects;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.History;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Facts;

/// <summary>
/// The facts of a period, gathered once: everything a bulletin, a page, a workbook or a picture says is one of these typed
/// results. What is missing is missing here too.
/// </summary>
public sealed record Report
{
    /// <summary>The period asked for.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The period assessed: to <see cref="AsOf"/> while it runs.</summary>
    public required AssessmentPeriod Assessed { get; init; }

    /// <summary>The last day looked at: that of the period, or of the data when they end before.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How it was made.</summary>
    public required ReportOptions Options { get; init; }

    /// <summary>The days of the areas.</summary>
    public required DailyGrid Days { get; init; }

    /// <summary>The hours of the areas, or <c>null</c> where there are none.</summary>
    public HourlyGrid? Hours { get; init; }

    /// <summary>What was read, or <c>null</c> where the data came from elsewhere.</summary>
    public ReadReport? Reading { get; init; }

    /// <summary>Every area against the same period last year, in the order of the grid.</summary>
    public required IReadOnlyList<AssessmentComparison> OnLastYear { get; init; }

    /// <summary>Every area against the period just before (环比); empty while the period runs, and for years, seasons and ranges, which have none that is alike.</summary>
    public required IReadOnlyList<AssessmentComparison> OnPrevious { get; init; }

    /// <summary>Every area from 1 January to the day (今年以来), against last year; empty when the period itself begins on 1 January.</summary>
    public required IReadOnlyList<AssessmentComparison> YearToDate { get; init; }

    /// <summary>The smallest region all areas lie in, against last year; the area itself when there is only one; <c>null</c> when they share none.</summary>
    public AssessmentComparison? Region { get; init; }

    /// <summary>The same against the period just before, or <c>null</c>.</summary>
    public AssessmentComparison? RegionOnPrevious { get; init; }

    /// <summary>The same from 1 January to the day, or <c>null</c>.</summary>
    public AssessmentComparison? RegionToDate { get; init; }

    /// <summary>Places by composite index.</summary>
    public required RankingResult Ranking { get; init; }

    /// <summary>Places in the same period last year, by the same standard.</summary>
    public required RankingResult RankingLastYear { get; init; }

    /// <summary>Places by the change of the index on last year.</summary>
    public required GroupRanking Changes { get; init; }

    /// <summary>Places month by month, for the months of the year to the day.</summary>
    public required PlaceHistory History { get; init; }

    /// <summary>The months of the year to the day, of the area looked at closely, in order.</summary>
    public IReadOnlyList<MonthFacts> Months { get; init; } = [];

    /// <summary>The goals as they stand on the day; empty without a plan.</summary>
    public required IReadOnlyList<TrackedGoal> Goals { get; init; }

    /// <summary>The same goals with their decomposition, as first planned; rank goals have none.</summary>
    public required IReadOnlyList<GoalPlan> Plans { get; init; }

    /// <summary>How likely the goals are met.</summary>
    public required IReadOnlyList<OutlookResult> Outlook { get; init; }

    /// <summary>The measures beside the goals, against the gap that is left; <c>null</c> without measures.</summary>
    public MeasureReport? Measures { get; init; }

    /// <summary>What needs attention.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>What exceptional events do to each area; empty without a register.</summary>
    public required IReadOnlyList<EventEffect> Events { get; init; }

    /// <summary>How the areas stand to rules of accountability; <c>null</c> where none were asked for.</summary>
    public DutyReport? Duties { get; init; }

    /// <summary>What the areas get or pay by a formula; <c>null</c> where none was asked for.</summary>
    public MoneyReport? Money { get; init; }

    /// <summary>The areas by a score; <c>null</c> where none was asked for.</summary>
    public ScoreReport? Scores { get; init; }

    /// <summary>The places of the areas among all that are published; <c>null</c> without published tables.</summary>
    public PublishedPlaces? Published { get; init; }

    /// <summary>The changes on last year split into weather, dust and the rest, of the areas and pollutants that were asked for; empty where the weather was not. Made by <c>AirQuality.Weather</c>.</summary>
    public IReadOnlyList<WeatherEffect> Weather { get; init; } = [];

    /// <summary>How long the lists of the best and the worst are.</summary>
    public int ListLength => Options.ListLength ?? Math.Clamp(Ranking.Ranked.Count / 4, 1, 10);

    /// <summary>The area looked at closely: the one asked for, else the one ranked last, else the first.</summary>
    public Area Focus => Options.Area ?? (Ranking.Ranked.Count > 0 ? Ranking.Ranked[^1].Area : Days.Areas[0]);

    /// <summary>The comparison of an area with last year.</summary>
    /// <param name="area">An area of the grid.</param>
    /// <returns>The comparison.</returns>
    public AssessmentComparison Of(Area area) => OnLastYear[Days.IndexOf(area)];

    /// <summary>The same facts with the goals and alerts of the area looked at closely only; places stay those among all.</summary>
    internal Report OfFocus() => this with
    {
        Goals = [.. Goals.Where(g => g.Goal.Area == Focus)],
        Plans = [.. Plans.Where(p => p.Goal.Area == Focus)],
        Outlook = [.. Outlook.Where(o => o.Goal.Area == Focus)],
        Alerts = [.. Alerts.Where(a => a.Area == Focus)],
        Weather = [.. Weather.Where(e => e.Area == Focus)],
        Measures = Measures is null ? null : Measures with { Balances = [.. Measures.Balances.Where(b => b.Goal.Area == Focus)], WithoutGoal = [.. Measures.WithoutGoal.Where(e => e.Measure.Area == Focus)] },
        Published = Published is null ? null : Published with { Own = [.. Published.Own.Where(g => g.Assessment.Area == Focus)] },
    };

    /// <summary>Gathers the facts of a period.</summary>
    /// <param name="days">The days of the areas: of the period, of last year and, for goals, of past years.</param>
    /// <param name="period">The period; it may still run.</param>
    /// <param name="plan">The goals, or <c>null</c>; those whose period does not hold the last day are left out.</param>
    /// <param name="options">Rules and lists.</param>
    /// <param name="hours">The hours of the same areas, for the pattern of the day, or <c>null</c>.</param>
    /// <param name="reading">What was read, or <c>null</c>.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">No day of the period lies in the data, or the area asked for is not in them.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Report Gather(
        DailyGrid days, AssessmentPeriod period, TargetPlan? plan = null, ReportOptions? options = null, HourlyGrid? hours = null,
        ReadReport? reading = null, IProgress<ReportStep>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= ReportOptions.Default;
        if (days.DayCount == 0 || days.Areas.Count == 0 || period.Start > days.LastDay || period.End < days.FirstDay)
            throw new ArgumentException($"Expected days in {period}, found none.", nameof(period));
        if (options.Area is { } area && days.IndexOf(area) < 0)
            throw new ArgumentException($"Expected an area of the data, found {area}.", nameof(options));
        return new ReportGatherer(days, period, options, progress, cancellationToken).Gather(plan ?? new TargetPlan([]), hours, reading);
    }
}
