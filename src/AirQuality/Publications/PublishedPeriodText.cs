using System.Globalization;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publications;

/// <summary>Periods as tables of publications write them.</summary>
internal static class PublishedPeriodText
{
    /// <summary>A month, year or week by itself, other whole months as <c>2019-01..2019-08</c>, else days.</summary>
    public static string Of(AssessmentPeriod period)
    {
        var isOfMonths = period.Start.Day == 1 && period.End.Day == CalendarSystem.Iso.GetDaysInMonth(period.End.Year, period.End.Month);
        if (!isOfMonths || period.Kind is PeriodKind.Year or PeriodKind.Month or PeriodKind.Week)
            return period.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{period.Start.Year:0000}-{period.Start.Month:00}..{period.End.Year:0000}-{period.End.Month:00}");
    }
}
