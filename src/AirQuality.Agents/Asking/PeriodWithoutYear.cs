using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Terms;

namespace AirQuality.Agents.Asking;

/// <summary>Periods that say no year (10月, 第三季度, 1-10月, October, Q3), and what they are in a year.</summary>
internal static partial class PeriodWithoutYear
{
    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The period in a year; <c>null</c> where the text is no such period.</summary>
    public static Func<int, AssessmentPeriod?>? Read(string text)
    {
        var asked = text.Trim().ToLowerInvariant();
        if (Months().Match(asked) is { Success: true } months && Month(months, "from") is { } from && Month(months, "to") is { } to && from <= to)
            return year => AssessmentPeriod.Range(AssessmentPeriod.Month(year, from).Start, AssessmentPeriod.Month(year, to).End);
        if (OneMonth().Match(asked) is { Success: true } one && Month(one, "month") is { } month)
            return year => AssessmentPeriod.Month(year, month);
        if (Array.FindIndex(English, e => e == asked || e[..3] == asked) is >= 0 and var named)
            return year => AssessmentPeriod.Month(year, named + 1);
        if (Quarter().Match(asked) is { Success: true } quarter)
            return year => AssessmentPeriod.Quarter(year, Digit(quarter.Groups["number"].Value));
        if (asked is "上半年" or "h1" or "下半年" or "h2")
            return year => AssessmentPeriod.HalfYear(year, asked is "上半年" or "h1" ? 1 : 2);
        if (asked is "秋冬季" or "season")
            return AssessmentPeriod.Season;
        return DayOfYear().Match(asked) is { Success: true } day && Month(day, "month") is { } its
            ? year => PeriodText.TryRead(string.Create(CultureInfo.InvariantCulture, $"{year}-{its}-{day.Groups["day"].Value}"), out var period) ? period : null
            : null;
    }

    private static int? Month(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? month : null;

    private static int Digit(string text) => "一二三四".IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<from>[0-9]{1,2})月?(份)?[-—–~～至到]+(?<to>[0-9]{1,2})月(份)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Months();

    [GeneratedRegex("^(?<month>[0-9]{1,2})月(份)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneMonth();

    [GeneratedRegex("^(q(?<number>[1-4])|第?(?<number>[1-4一二三四])季度?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex("^(?<month>[0-9]{1,2})[-/月](?<day>[0-9]{1,2})[日号]?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayOfYear();
}
