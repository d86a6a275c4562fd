using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime.Calendars;

namespace AirQuality.Comparisons;

/// <summary>The base of a comparison.</summary>
/// <remarks>
/// Days are compared with the same calendar days, and each day of the base is judged by the edition of the day it is compared
/// with (<see cref="ComparedPeriod"/>). Ranges of whole months stay whole months, so that a base of 2024-01..02 keeps 29 February;
/// any other range that ends on 29 February is compared with one that ends on 28 February.
/// </remarks>
public sealed record ComparisonBase
{
    private readonly Func<AssessmentPeriod, IReadOnlyList<AssessmentPeriod>> periods;

    private ComparisonBase(ComparisonKind kind, Func<AssessmentPeriod, IReadOnlyList<AssessmentPeriod>> periods)
    {
        Kind = kind;
        this.periods = periods;
    }

    /// <summary>The same period last year (同比).</summary>
    public static ComparisonBase LastYear { get; } = new(ComparisonKind.LastYear, p => [p.PlusYears(-1)]);

    /// <summary>The period of the same kind just before (环比).</summary>
    public static ComparisonBase Previous { get; } = new(ComparisonKind.Previous, p => [p.Previous()]);

    /// <summary>The kind.</summary>
    public ComparisonKind Kind { get; }

    /// <summary>Which edition and scheme the earlier figures are made by.</summary>
    public ComparisonEdition Edition { get; init; }

    /// <summary>The mean of the same period of several years: the base figure is the mean of the years' published figures, rounded once to their decimals (days to 0.1).</summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year, not before the first.</param>
    /// <returns>The base; without a valid figure of every year there is no comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public static ComparisonBase Years(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        // By years from the period's own, not by naming it anew: 2024-01-01..2024-02-29 stays two whole months in every year.
        return new(ComparisonKind.Years, p => [.. Enumerable.Range(first, last - first + 1).Select(year => p.PlusYears(year - YearOf(p)))]);
    }

    /// <summary>A period that is named.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The base.</returns>
    public static ComparisonBase Of(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new(ComparisonKind.Given, _ => [period]);
    }

    /// <summary>The periods a period is compared with, in order.</summary>
    /// <param name="period">The period.</param>
    /// <returns>One, or one a year.</returns>
    public IReadOnlyList<AssessmentPeriod> Periods(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return periods(period);
    }

    private static int YearOf(AssessmentPeriod period) => period.Kind == PeriodKind.Week ? WeekYearRules.Iso.GetWeekYear(period.Start) : period.Start.Year;

    /// <summary>Kind and edition.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Kind}, {Edition}");
}
