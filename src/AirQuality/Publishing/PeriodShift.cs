using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publishing;

/// <summary>Changes the months that a layout is of into those that are asked for, in its texts as well.</summary>
internal sealed partial class PeriodShift
{
    private readonly LocalDate from;
    private readonly LocalDate to;

    /// <param name="from">The period of the layout.</param>
    /// <param name="to">The period asked for.</param>
    public PeriodShift(AssessmentPeriod from, AssessmentPeriod to) => (this.from, this.to) = (from.End, to.End);

    /// <summary>Whether both end with a month, so that months can take the place of months.</summary>
    public static bool IsOfMonths(AssessmentPeriod period) => period.Start.Day == 1 && period.End == DateAdjusters.EndOfMonth(period.End);

    /// <summary>The period that takes the place of one of the layout: the same months to date, or as many months to the end.</summary>
    /// <param name="period">The period of the layout.</param>
    public AssessmentPeriod Of(AssessmentPeriod period)
    {
        var years = to.Year - from.Year;
        if (period.End != from)
            return period.PlusYears(years); // last year's in a column of its own
        var months = (((period.End.Year - period.Start.Year) * 12) + period.End.Month - period.Start.Month);
        if (months == 0)
            return AssessmentPeriod.Month(to.Year, to.Month);
        var start = period.Start.Month == 1 && period.Start.Year == period.End.Year ? new LocalDate(to.Year, 1, 1) : new LocalDate(to.Year, to.Month, 1).PlusMonths(-months);
        return start == new LocalDate(to.Year, to.Month, 1) ? AssessmentPeriod.Month(to.Year, to.Month) : AssessmentPeriod.Range(start, to);
    }

    /// <summary>A title, heading or cell with the months asked for in it.</summary>
    /// <param name="text">The text.</param>
    public string In(string text)
    {
        var shifted = Digits().Replace(text, m => m.Groups["y"].Value == Text(from.Year, 4) && m.Groups["m"].Value == Text(from.Month, 2) ? Text(to.Year, 4) + Text(to.Month, 2) : m.Value);
        shifted = YearAndMonth().Replace(shifted, m => m.Groups["y"].Value == Text(from.Year, 4) && Number(m.Groups["m"].Value) == from.Month
            ? $"\u0001{Text(to.Year, 4)}{m.Groups["q"].Value}{Text(to.Month, m.Groups["m"].Value.Length == 2 && m.Groups["m"].Value[0] == '0' ? 2 : 1)}\u0002"
            : m.Value);
        shifted = Year().Replace(shifted, m => Text(Number(m.Value) + to.Year - from.Year, 4));
        shifted = Month().Replace(shifted, m => Number(m.Value) == from.Month ? Text(to.Month, m.Value[0] == '0' ? 2 : 1) : m.Value);
        return shifted.Replace("\u0001", string.Empty, StringComparison.Ordinal).Replace("\u0002", string.Empty, StringComparison.Ordinal);
    }

    private static string Text(int number, int digits) => number.ToString(digits switch { 4 => "0000", 2 => "00", _ => "0" }, CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>201908</summary>
    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)(?<m>0[1-9]|1[0-2])(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    /// <summary>2019-08, 2019/8, 2019.8; what is written with 年 and 月 goes by year and month apart.</summary>
    [GeneratedRegex(@"(?<![\d\u0001])(?<y>(19|20)\d\d)(?<q>[-/._])(?<m>0?[1-9]|1[0-2])(?![\d月])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"(?<![\d\u0001])(19|20)\d\d(?=年|[-~至到—–]?\d{0,2}月|$|[^\d\-/.])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\d.\u0001])(0?[1-9]|1[0-2])(?=月)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();
}
