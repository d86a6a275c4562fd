using System.Globalization;
using AirQuality.Terms;
using NodaTime.Calendars;
using NodaTime;

namespace AirQuality.Reading.Published.Periods;

/// <summary>Periods from their first and last day, and as tables of publications write them.</summary>
internal static class PublishedPeriod
{
    /// <summary>The month, quarter, half-year or year that these days are, else a range.</summary>
    public static AssessmentPeriod Of(LocalDate start, LocalDate end)
    {
        if (start.Day != 1 || end != LastOfMonth(end) || start.Year != end.Year)
            return AssessmentPeriod.Range(start, end);
        return (end.Month - start.Month + 1) switch
        {
            1 => AssessmentPeriod.Month(start.Year, start.Month),
            3 when start.Month % 3 == 1 => AssessmentPeriod.Quarter(start.Year, (start.Month + 2) / 3),
            6 when start.Month % 6 == 1 => AssessmentPeriod.HalfYear(start.Year, (start.Month + 5) / 6),
            12 => AssessmentPeriod.Year(start.Year),
            _ => AssessmentPeriod.Range(start, end),
        };
    }

    /// <summary>An incomplete period as it is asked about: 8月, 10月1日-15日, 第40周.</summary>
    public static string Text(PeriodHint hint)
    {
        if (hint.Unread is { } unread)
            return unread;
        var year = hint.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}年") : string.Empty;
        return year + hint.Shape switch
        {
            PeriodShape.WeekNumber => string.Create(CultureInfo.InvariantCulture, $"第{hint.Week}周"),
            PeriodShape.Months when hint.FromMonth == hint.ToMonth => string.Create(CultureInfo.InvariantCulture, $"{hint.FromMonth}月"),
            PeriodShape.Months => string.Create(CultureInfo.InvariantCulture, $"{hint.FromMonth}-{hint.ToMonth}月"),
            PeriodShape.Days => string.Create(CultureInfo.InvariantCulture, $"{hint.FromMonth}月{hint.FromDay}日-{hint.ToMonth}月{hint.ToDay}日"),
            PeriodShape.AsOf => string.Create(CultureInfo.InvariantCulture, $"{hint.ToMonth}月{hint.ToDay}日"),
            PeriodShape.SingleDay => string.Create(CultureInfo.InvariantCulture, $"{hint.FromMonth}月{hint.FromDay}日"),
            _ => string.Empty,
        };
    }

    /// <summary>The ISO week of seven days that a publisher numbers the same way, else <c>null</c>.</summary>
    public static AssessmentPeriod? IsoWeek(AssessmentPeriod period, int number)
    {
        var isWeek = period.Days == 7 && period.Start.DayOfWeek == IsoDayOfWeek.Monday && WeekYearRules.Iso.GetWeekOfWeekYear(period.Start) == number;
        return isWeek ? AssessmentPeriod.Week(WeekYearRules.Iso.GetWeekYear(period.Start), number) : null;
    }

    private static LocalDate LastOfMonth(LocalDate date) => new(date.Year, date.Month, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));
}
