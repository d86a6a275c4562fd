using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>
/// A period that another is compared with. Each of its days is judged by the edition of the day it is compared with, and the
/// period by edition, scheme and decimals of the other's last day, so that like is compared with like.
/// </summary>
/// <remarks>
/// Days are compared with the same day of the year, 29 February with 28 February; weeks, and periods that are not the same part
/// of another year, day by day from the first. 2025-01..10 as 2026-01..10 is compared with it has January and February under
/// GB 3095-2012 and March to October under GB 3095-2026, as the days of 2026 have.
/// </remarks>
public sealed record ComparedPeriod
{
    private readonly int? years;

    /// <summary>A period as another is compared with it.</summary>
    /// <param name="period">The period, usually the earlier one.</param>
    /// <param name="with">The one that is compared with it.</param>
    public ComparedPeriod(AssessmentPeriod period, AssessmentPeriod with)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(with);
        Period = period;
        With = with;
        var apart = with.Start.Year - period.Start.Year;

        // The same part of another year is compared day by calendar day. What is no such part (a week, 2025-12 with 2026-01) has no
        // calendar in common and is paired from its first day on, whatever does not fit being paired with the last.
        years = with.Kind != PeriodKind.Week && with.PlusYears(-apart) == period ? apart : null;
    }

    /// <summary>The period.</summary>
    public AssessmentPeriod Period { get; }

    /// <summary>The one that is compared with it.</summary>
    public AssessmentPeriod With { get; }

    /// <summary>The same period last year as a period is compared with it (同比).</summary>
    /// <param name="period">The period.</param>
    /// <returns>The period a year before.</returns>
    public static ComparedPeriod LastYear(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new ComparedPeriod(period.PlusYears(-1), period);
    }

    /// <summary>The day that a day of the period is compared with.</summary>
    /// <param name="date">A day of <see cref="Period"/>.</param>
    /// <returns>A day of <see cref="With"/>.</returns>
    public LocalDate CounterpartOf(LocalDate date) =>
        years is { } apart ? date.PlusYears(apart) : LocalDate.Min(With.End, With.Start.PlusDays(NodaTime.Period.DaysBetween(Period.Start, date)));

    /// <summary>Both periods.</summary>
    /// <returns><c>2025-10 (2026-10)</c>.</returns>
    public override string ToString() => $"{Period} ({With})";

    /// <summary>A period by itself, each day judged on its own.</summary>
    internal static ComparedPeriod Alone(AssessmentPeriod period) => new(period, period);

    /// <summary>The editions that judge its days, of those that judge the days of the other.</summary>
    internal EditionCalendar Judged(EditionCalendar inForce) =>
        years is { } apart
            ? apart == 0 ? inForce : inForce.YearsBefore(apart)
            : inForce.DaysBefore(NodaTime.Period.DaysBetween(Period.Start, With.Start), With.End);
}
