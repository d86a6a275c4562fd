using System.Globalization;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>Whether a period has enough valid days (HJ 663: year and month; longer periods by their months; any days by share).</summary>
internal static class PeriodValidity
{
    /// <summary>Why the period is not valid, or <c>null</c> when it is.</summary>
    /// <param name="period">The period.</param>
    /// <param name="validDays">How many valid days lie between two days, both included.</param>
    /// <param name="rules">The rules.</param>
    public static string? Reason(Period period, Func<LocalDate, LocalDate, int> validDays, AssessmentRules rules)
    {
        var total = validDays(period.Start, period.End);
        if (period.Kind == PeriodKind.Year && total < rules.DaysForYear)
            return Text(total, period.Days, period.ToString(), rules.DaysForYear);
        foreach (var month in period.WholeMonths())
        {
            var days = month.ToDateInterval();
            var needed = month.Month == 2 ? rules.DaysForFebruary : rules.DaysForMonth;
            var valid = validDays(days.Start, days.End);
            if (valid < needed)
                return Text(valid, days.Length, Period.Month(month.Year, month.Month).ToString(), needed);
        }

        var share = ((period.Days * rules.RangeDays) + rules.RangeOf - 1) / rules.RangeOf;
        return period.Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Range && total < share
            ? Text(total, period.Days, period.ToString(), share)
            : null;
    }

    private static string Text(int valid, int days, string where, int needed) =>
        string.Create(CultureInfo.InvariantCulture, $"{valid} of {days} days valid in {where}, {needed} needed");
}
