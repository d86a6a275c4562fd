using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;

namespace AirQuality.Terms;

/// <summary>Periods and days as people write them: <c>2026/10</c>, <c>202610</c>, 2026年10月, <c>2026Q4</c>, 2026-10上旬, 上月, 今年以来.</summary>
/// <remarks><see cref="AssessmentPeriod.Parse"/> reads the one spelling that files and machines use; this reads all of them.</remarks>
/// <example><code>
/// if (PeriodText.TryRead("2026年10月上旬", out var tenDays))
///     Console.WriteLine(tenDays); // 2026-10-01..2026-10-10
/// </code></example>
public static partial class PeriodText
{
    private const int Timeout = 1000;
    private const string Digits = "一二三四";
    private static readonly string[] RangeSigns = ["..", "至", "~", "～"];

    /// <summary>Reads a period that says its year.</summary>
    /// <param name="text">The text; what <see cref="AssessmentPeriod.Parse"/> reads is among it.</param>
    /// <param name="period">The period.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out AssessmentPeriod? period)
    {
        if (AssessmentPeriod.TryParse(text, out period))
            return true;
        var asked = (text ?? string.Empty).Trim();
        period = Single(asked) ?? Between(asked);
        return period is not null;
    }

    /// <summary>Reads a period, also one that is named from today: last-month 上月, this-month 本月, last-week 上周, last-year 去年, ytd 今年以来, yesterday 昨天.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">Today. What is still running ends yesterday: today is not over.</param>
    /// <param name="period">The period.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryRead(string? text, LocalDate today, [NotNullWhen(true)] out AssessmentPeriod? period)
    {
        var yesterday = today.PlusDays(-1);
        period = text?.Trim().ToLowerInvariant() switch
        {
            "yesterday" or "昨天" or "昨日" => AssessmentPeriod.Day(yesterday),
            "last-week" or "上周" => AssessmentPeriod.WeekOf(today.PlusWeeks(-1)),
            "last-month" or "上月" or "上个月" => AssessmentPeriod.Month(today.Year, today.Month).Previous(),
            "this-month" or "mtd" or "本月" or "本月以来" => AssessmentPeriod.Month(yesterday.Year, yesterday.Month).Until(yesterday),
            "last-quarter" or "上季度" => AssessmentPeriod.Quarter(today.Year, (today.Month + 2) / 3).Previous(),
            "last-year" or "去年" => AssessmentPeriod.Year(today.Year - 1),
            "ytd" or "this-year" or "今年" or "今年以来" => AssessmentPeriod.ToDate(yesterday),
            _ => null,
        };
        return period is not null || TryRead(text, out period);
    }

    /// <summary>Reads a day.</summary>
    /// <param name="text">The text: <c>2026-11-22</c>, <c>2026/11/22</c>, <c>20261122</c>, 2026年11月22日.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether the text was one.</returns>
    public static bool TryReadDay(string? text, out LocalDate day)
    {
        var isDay = TryRead(text, out var period) && period.Kind == PeriodKind.Day;
        day = isDay ? period!.Start : default;
        return isDay;
    }

    private static AssessmentPeriod? Single(string text)
    {
        if (DayForm().Match(text) is { Success: true } day)
            return DayOf(Int(day, "y"), Int(day, "m"), Int(day, "d"));
        if (MonthForm().Match(text) is { Success: true } month && Int(month, "m") is >= 1 and <= 12 && IsYear(Int(month, "y")))
            return month.Groups["third"] is { Success: true } third ? AssessmentPeriod.TenDays(Int(month, "y"), Int(month, "m"), "上中下".IndexOf(third.Value, StringComparison.Ordinal) + 1) : AssessmentPeriod.Month(Int(month, "y"), Int(month, "m"));
        return PartForm().Match(text) is { Success: true } part && IsYear(Int(part, "y")) ? PartOf(part, Int(part, "y")) : null;
    }

    private static AssessmentPeriod? PartOf(Match part, int year)
    {
        if (part.Groups["quarter"] is { Success: true } quarter)
            return AssessmentPeriod.Quarter(year, Number(quarter.Value));
        if (part.Groups["half"] is { Success: true } half)
            return AssessmentPeriod.HalfYear(year, half.Value is "上" or "1" ? 1 : 2);
        if (part.Groups["week"] is { Success: true } week)
        {
            var number = int.Parse(week.Value, CultureInfo.InvariantCulture);
            return number >= 1 && number <= WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso) ? AssessmentPeriod.Week(year, number) : null;
        }

        if (part.Groups["season"].Success)
            return AssessmentPeriod.Season(year);
        return part.Groups["ozone"].Success ? AssessmentPeriod.OzoneSeason(year) : AssessmentPeriod.Year(year);
    }

    /// <summary>From the first day of one period to the last of another: 2026-01..2026-10, 2026年1月至2026年10月.</summary>
    private static AssessmentPeriod? Between(string text)
    {
        var sign = Array.Find(RangeSigns, s => text.Contains(s, StringComparison.Ordinal));
        if (sign is null)
            return null;
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return TryRead(text[..at], out var from) && TryRead(text[(at + sign.Length)..], out var to) && from.Start <= to.End
            ? AssessmentPeriod.Range(from.Start, to.End)
            : null;
    }

    private static AssessmentPeriod? DayOf(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? AssessmentPeriod.Day(new LocalDate(year, month, day))
            : null;

    private static bool IsYear(int year) => year is >= 1900 and <= 9000;

    private static int Number(string digit) => Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : int.Parse(digit, CultureInfo.InvariantCulture);

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<y>[0-9]{4})(([-/.年](?<m>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})[日号]?)|((?<m>[0-9]{2})(?<d>[0-9]{2})))$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex DayForm();

    [GeneratedRegex("^(?<y>[0-9]{4})(([-/.年](?<m>[0-9]{1,2})月?(份)?)|(?<m>[0-9]{2}))([-/]?(?<third>[上中下])旬)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex MonthForm();

    [GeneratedRegex("^(?<y>[0-9]{4})(年|[-/]?([Qq](?<quarter>[1-4])|[Hh](?<half>[12])|[Ww](?<week>[0-9]{1,2})|(?<season>season)|(?<ozone>ozone))|年?[-/]?((第?(?<quarter>[1-4一二三四])季度?)|((?<half>[上下])半年)|(第?(?<week>[0-9]{1,2})周)|(?<season>秋冬季)|(?<ozone>臭氧季)))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex PartForm();
}
