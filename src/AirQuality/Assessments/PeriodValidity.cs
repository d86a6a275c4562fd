using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>Whether a period has enough valid days (HJ 663: year and month; longer periods by their months; any days by share).</summary>
internal static class PeriodValidity
{
    /// <summary>Why the period is not valid, or <c>null</c> when it is.</summary>
    /// <param name="period">The period.</param>
    /// <param name="validDays">How many valid days lie between two days, both included.</param>
    /// <param name="rules">The rules.</param>
    public static Reason? ReasonOf(AssessmentPeriod period, Func<LocalDate, LocalDate, int> validDays, AssessmentRules rules)
    {
        foreach (var need in Needs(period, rules))
            if (validDays(need.Span.Start, need.Span.End) is var valid && valid < need.Needed)
                return TooFew(valid, need);
        return null;
    }

    /// <summary>What a period needs: for a year so many days, for each of its months so many; for any days a share.</summary>
    public static List<DaysNeeded> Needs(AssessmentPeriod period, AssessmentRules rules)
    {
        // HJ 663 rules on years and months only. A quarter, half-year or season is valid when each of its months is, so that a
        // month without data cannot hide in a long period; for any other range the share of a month (27 of 31) stands for it.
        var needs = new List<DaysNeeded>();
        if (period.Kind == PeriodKind.Year)
            needs.Add(new DaysNeeded(period, rules.DaysForYear));
        foreach (var month in period.WholeMonths())
            needs.Add(new DaysNeeded(AssessmentPeriod.Month(month.Year, month.Month), month.Month == 2 ? rules.DaysForFebruary : rules.DaysForMonth));
        if (period.Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Range)
            needs.Add(new DaysNeeded(period, ((period.Days * rules.RangeDays) + rules.RangeOf - 1) / rules.RangeOf));
        return needs;
    }

    /// <summary>The reason of a span with too few valid days.</summary>
    public static Reason TooFew(int valid, DaysNeeded need) => Reason.TooFew(ReasonCode.TooFewDays, valid, need.Span.Days, need.Needed) with { Period = need.Span };
}
