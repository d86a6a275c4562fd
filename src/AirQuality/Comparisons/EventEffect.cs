using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>What exceptional events do to an assessment: both readings side by side.</summary>
public sealed record EventEffect
{
    /// <summary>Everything as measured.</summary>
    public required PeriodAssessment With { get; init; }

    /// <summary>The events left out of statistics, index and days.</summary>
    public required PeriodAssessment Without { get; init; }

    /// <summary>The area.</summary>
    public Area Area => With.Area;

    /// <summary>The period.</summary>
    public AssessmentPeriod Period => With.Period;

    /// <summary>The days left out, each with its event.</summary>
    public IReadOnlyList<ExcludedDay> Excluded => Without.Excluded;

    /// <summary>All figures in both readings, in the order of <see cref="Figure.All"/>.</summary>
    public IReadOnlyList<FigureEffect> Figures => [.. Figure.All.Select(f => new FigureEffect(f, f.Of(With), f.Of(Without)))];

    /// <summary>One figure in both readings.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>With, without and the difference.</returns>
    public FigureEffect Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure, figure.Of(With), figure.Of(Without));
    }

    /// <summary>The effect on one area, by assessing twice.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">The events and how to assess; <see cref="AssessmentOptions.EventScope"/> does not matter here.</param>
    /// <returns>Both readings; they are equal when no event affects the area.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    public static EventEffect Assess(DailyGrid days, Area area, AssessmentPeriod period, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(days);
        return Assess(days, days.RowOf(area), period, options);
    }

    /// <summary>The effect on one area, by assessing twice.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">The events and how to assess; <see cref="AssessmentOptions.EventScope"/> does not matter here.</param>
    /// <returns>Both readings; they are equal when no event affects the area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static EventEffect Assess(DailyGrid days, int area, AssessmentPeriod period, AssessmentOptions options) =>
        Assess(days, area, new ComparedPeriod(period, period), options);

    /// <summary>The effect on one area over a period that another is compared with, by assessing twice.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period and the one compared with it.</param>
    /// <param name="options">The events and how to assess; <see cref="AssessmentOptions.EventScope"/> does not matter here.</param>
    /// <returns>Both readings; they are equal when no event affects the area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static EventEffect Assess(DailyGrid days, int area, ComparedPeriod period, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new EventEffect
        {
            With = PeriodAssessor.Assess(days, area, period, options with { EventScope = EventScope.None }),
            Without = PeriodAssessor.Assess(days, area, period, options with { EventScope = EventScope.All }),
        };
    }

    /// <summary>The effect on every area of a grid, in its order.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">The events and how to assess.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One effect an area, those that no event affects included.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<EventEffect> AssessAll(DailyGrid days, AssessmentPeriod period, AssessmentOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        var effects = new EventEffect[days.Areas.Count];
        for (var area = 0; area < effects.Length; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            effects[area] = Assess(days, area, period, options);
        }

        return effects;
    }
}
