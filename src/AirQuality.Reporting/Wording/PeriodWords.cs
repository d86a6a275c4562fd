using System.Globalization;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Calendars;

namespace AirQuality.Reporting.Wording;

/// <summary>Periods and days as bulletins name them.</summary>
internal static class PeriodWords
{
    /// <summary>A period: 2026年10月; October 2026.</summary>
    public static string Name(AssessmentPeriod period, Words words)
    {
        var (start, end) = (period.Start, period.End);
        return period.Kind switch
        {
            PeriodKind.Year => words.Pick($"{Number(start.Year)}年", Number(start.Year)),
            PeriodKind.HalfYear => words.Pick($"{Number(start.Year)}年{(start.Month == 1 ? "上" : "下")}半年", $"the {(start.Month == 1 ? "first" : "second")} half of {Number(start.Year)}"),
            PeriodKind.Quarter => words.Pick($"{Number(start.Year)}年第{"一二三四"[(start.Month - 1) / 3]}季度", $"the {Ordinals[(start.Month - 1) / 3]} quarter of {Number(start.Year)}"),
            PeriodKind.Month => words.Pick($"{Number(start.Year)}年{Number(start.Month)}月", $"{Month(start.Month)} {Number(start.Year)}"),
            PeriodKind.Season => words.Pick($"{Number(start.Year)}—{Number(end.Year)}年秋冬季", $"autumn–winter {Number(start.Year)}/{Number(end.Year)}"),
            PeriodKind.Week => Week(period, words),
            _ => Span(start, end, words),
        };
    }

    /// <summary>A period in a narrow column of one year: 第48周, 12月1日至6日, 11月, 四季度, 2026年; W48, 1–6 Dec, Nov, Q4, 2026.</summary>
    public static string Short(AssessmentPeriod period, Words words)
    {
        var (start, end) = (period.Start, period.End);
        return period.Kind switch
        {
            PeriodKind.Week => words.Pick($"第{Number(WeekYearRules.Iso.GetWeekOfWeekYear(start))}周", $"W{WeekYearRules.Iso.GetWeekOfWeekYear(start).ToString("00", CultureInfo.InvariantCulture)}"),
            PeriodKind.Month => ShortMonth(start.Month, words),
            PeriodKind.Quarter => words.Pick($"{"一二三四"[(start.Month - 1) / 3]}季度", $"Q{Number((start.Month + 2) / 3)}"),
            PeriodKind.Range or PeriodKind.Day when start == end => words.Pick($"{Number(start.Month)}月{Number(start.Day)}日", $"{Number(start.Day)} {ShortMonth(start.Month, words)}"),
            PeriodKind.Range when start.Year == end.Year && start.Month == end.Month =>
                words.Pick($"{Number(start.Month)}月{Number(start.Day)}日至{Number(end.Day)}日", $"{Number(start.Day)}–{Number(end.Day)} {ShortMonth(start.Month, words)}"),
            _ => Name(period, words),
        };
    }

    /// <summary>A day: 2026年10月31日; 31 October 2026.</summary>
    public static string Name(LocalDate date, Words words) => words.Pick(
        $"{Number(date.Year)}年{Number(date.Month)}月{Number(date.Day)}日", $"{Number(date.Day)} {Month(date.Month)} {Number(date.Year)}");

    /// <summary>The name of a month, short.</summary>
    public static string ShortMonth(int month, Words words) => words.Pick($"{Number(month)}月", CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static string Week(AssessmentPeriod week, Words words)
    {
        var (year, number) = (WeekYearRules.Iso.GetWeekYear(week.Start), Number(WeekYearRules.Iso.GetWeekOfWeekYear(week.Start)));
        var days = Span(week.Start, week.End, words);
        if (week.Start.Year == year && week.End.Year == year) // the year is said once
            days = words.Pick(days.Replace($"{Number(year)}年", string.Empty, StringComparison.Ordinal), days.Replace($" {Number(year)}", string.Empty, StringComparison.Ordinal));
        return words.Pick($"{Number(year)}年第{number}周（{days}）", $"week {number} of {Number(year)} ({days})");
    }

    /// <summary>Whole months of a year by their names: 2026年1—10月; January to October 2026.</summary>
    private static string Months(LocalDate start, LocalDate end, Words words) => (start.Month, end.Month) switch
    {
        (1, 12) => Name(AssessmentPeriod.Year(start.Year), words),
        var (first, last) when first == last => Name(AssessmentPeriod.Month(start.Year, first), words),
        var (first, last) => words.Pick($"{Number(start.Year)}年{Number(first)}—{Number(last)}月", $"{Month(first)} to {Month(last)} {Number(start.Year)}"),
    };

    private static string Span(LocalDate start, LocalDate end, Words words)
    {
        if (start == end)
            return Name(start, words);
        if (start.Year == end.Year && start.Day == 1 && end.PlusDays(1).Day == 1)
            return Months(start, end, words);
        return start.Year == end.Year
            ? words.Pick($"{Name(start, words)}至{(start.Month == end.Month ? "" : Number(end.Month) + "月")}{Number(end.Day)}日", $"{Number(start.Day)}{(start.Month == end.Month ? "" : " " + Month(start.Month))} to {Name(end, words)}")
            : words.Pick($"{Name(start, words)}至{Name(end, words)}", $"{Name(start, words)} to {Name(end, words)}");
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
