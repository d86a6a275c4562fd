using AirQuality.Terms;
using NodaTime;
using NodaTime.Calendars;

namespace AirQuality.Accountability;

/// <summary>The calendar of rules: periods of one kind that follow each other.</summary>
internal static class DutyPeriods
{
    /// <summary>The period that holds a day, or for seasons the one that holds it or comes next.</summary>
    public static AssessmentPeriod At(DutyPeriod kind, LocalDate day) => kind switch
    {
        DutyPeriod.Month => AssessmentPeriod.Month(day.Year, day.Month),
        DutyPeriod.Quarter => AssessmentPeriod.Quarter(day.Year, (day.Month + 2) / 3),
        DutyPeriod.Season => AssessmentPeriod.Season(day.Month <= 3 ? day.Year - 1 : day.Year),
        DutyPeriod.Week => AssessmentPeriod.WeekOf(day),
        _ => AssessmentPeriod.TenDaysOf(day),
    };

    /// <summary>The period after one.</summary>
    public static AssessmentPeriod Next(DutyPeriod kind, AssessmentPeriod period) => At(kind, period.End.PlusDays(1));

    /// <summary>The whole periods between two days, both ends included.</summary>
    public static IReadOnlyList<AssessmentPeriod> Whole(DutyPeriod kind, LocalDate first, LocalDate last)
    {
        var periods = new List<AssessmentPeriod>();
        var period = At(kind, first);
        for (period = period.Start < first ? Next(kind, period) : period; period.End <= last; period = Next(kind, period))
            periods.Add(period);
        return periods;
    }

    /// <summary>The year that a period is counted in.</summary>
    public static int YearOf(AssessmentPeriod period) => period.Kind == PeriodKind.Week ? WeekYearRules.Iso.GetWeekYear(period.Start) : period.Start.Year;

    /// <summary>The year to the end of a period, as it is published: the month itself in January, the whole year in December.</summary>
    public static AssessmentPeriod YearTo(LocalDate end)
    {
        if (end == DateAdjusters.EndOfMonth(end))
        {
            if (end.Month == 1)
                return AssessmentPeriod.Month(end.Year, 1);
            if (end.Month == 12)
                return AssessmentPeriod.Year(end.Year);
        }

        return AssessmentPeriod.ToDate(end);
    }
}
