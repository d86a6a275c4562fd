using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>How periods of a plan nest: weeks, cut at month borders, partition months; months quarters; quarters the year.</summary>
public static class PlanCalendar
{
    /// <summary>The level of a period, or <c>null</c> for one that no plan has: a range that is no week of a month, a single day.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The level.</returns>
    public static GoalLevel? LevelOf(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Kind switch
        {
            PeriodKind.Year => GoalLevel.Year,
            PeriodKind.Season => GoalLevel.Season,
            PeriodKind.HalfYear => GoalLevel.HalfYear,
            PeriodKind.Quarter => GoalLevel.Quarter,
            PeriodKind.Month => GoalLevel.Month,
            _ when period == AssessmentPeriod.OzoneSeason(period.Start.Year) => GoalLevel.OzoneSeason,
            _ when IsTenDays(period) => GoalLevel.TenDays,
            _ => Weeks(AssessmentPeriod.Month(period.Start.Year, period.Start.Month)).Contains(period) ? GoalLevel.Week : null,
        };
    }

    /// <summary>The periods a period is made of, in order; none for a week.</summary>
    /// <param name="period">A year, season, half-year, quarter or month.</param>
    /// <returns>Quarters of a year or half-year, months of a season or quarter, weeks of a month.</returns>
    public static IReadOnlyList<AssessmentPeriod> Parts(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Kind switch
        {
            PeriodKind.Year => [.. Enumerable.Range(1, 4).Select(q => AssessmentPeriod.Quarter(period.Start.Year, q))],
            PeriodKind.HalfYear => [.. Enumerable.Range(0, 2).Select(q => AssessmentPeriod.Quarter(period.Start.Year, ((period.Start.Month + 2) / 3) + q))],
            PeriodKind.Season or PeriodKind.Quarter => [.. Enumerable.Range(0, period.Kind == PeriodKind.Season ? 6 : 3).Select(m => Month(period.Start.PlusMonths(m)))],
            PeriodKind.Month => Weeks(period),
            _ when LevelOf(period) == GoalLevel.OzoneSeason => [.. Enumerable.Range(0, 6).Select(m => Month(period.Start.PlusMonths(m)))],
            _ => [],
        };
    }

    /// <summary>The level of the parts of a period.</summary>
    internal static GoalLevel Below(GoalLevel level) => level switch
    {
        GoalLevel.Year or GoalLevel.HalfYear => GoalLevel.Quarter,
        GoalLevel.Season or GoalLevel.OzoneSeason or GoalLevel.Quarter => GoalLevel.Month,
        _ => GoalLevel.Week,
    };

    /// <summary>Whether a goal for it stands by itself, not as a part of a longer one: what lies across the quarters, months or weeks of a plan cannot share its budget.</summary>
    internal static bool StandsAlone(AssessmentPeriod period) => LevelOf(period) is GoalLevel.Year or GoalLevel.Season or GoalLevel.OzoneSeason or GoalLevel.TenDays;

    private static bool IsTenDays(AssessmentPeriod period) =>
        period.Kind == PeriodKind.Range && period.Start.Day is 1 or 11 or 21 && period == AssessmentPeriod.TenDays(period.Start.Year, period.Start.Month, (period.Start.Day + 9) / 10);

    private static AssessmentPeriod Month(LocalDate date) => AssessmentPeriod.Month(date.Year, date.Month);

    /// <summary>The ISO weeks of a month, the first and last cut at its borders: a whole week is one of kind <see cref="PeriodKind.Week"/>.</summary>
    private static List<AssessmentPeriod> Weeks(AssessmentPeriod month)
    {
        // Cut at the borders of the month, else a week would belong to two months and "all weeks met, so the month is met" would count its
        // days twice or not at all.
        var weeks = new List<AssessmentPeriod>(6);
        for (var start = month.Start; start <= month.End;)
        {
            var end = LocalDate.Min(start.PlusDays(7 - (int)start.DayOfWeek), month.End);
            weeks.Add(NodaTime.Period.DaysBetween(start, end) == 6
                ? AssessmentPeriod.Week(NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(start), NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(start))
                : AssessmentPeriod.Range(start, end));
            start = end.PlusDays(1);
        }

        return weeks;
    }
}
