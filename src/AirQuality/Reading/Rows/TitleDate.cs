using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>The day of a daily report that has one table a day: its date stands above the table (2026年10月5日空气质量日报) and not in its rows.</summary>
internal static partial class TitleDate
{
    // Figures up to a day, of a month or beside those of another time are no figures of that day.
    private static readonly string[] OtherPeriods = ["累计", "截至", "截止", "以来", "月报", "周报", "旬报", "季报", "年报", "月度", "季度", "年度", "月均", "年均", "预报", "实时", "小时值", "昨日", "今日"];

    /// <summary>The day that all rows are of.</summary>
    /// <param name="titles">The rows above the header.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <returns>The day; <c>null</c> where none, several, a span, an hour or another period is said, and where columns tell a time or speak of longer periods.</returns>
    public static LocalDate? Of(IEnumerable<HeaderRow> titles, ColumnTable columns)
    {
        // A row as a whole: 制表日期 and its date may stand in a cell each.
        var lines = titles.Select(t => NameText.Plain(string.Join(' ', t.Cells.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)))).Where(l => l.Length > 0).ToList();
        if (lines.Count == 0 || HasTime(columns) || lines.Exists(c => Array.Exists(OtherPeriods, w => c.Contains(w, StringComparison.Ordinal)) || MonthAlone().IsMatch(c)))
            return null;
        // An AQI is a day's; without a column of it a line must say that the figures are.
        var isOfDays = columns.Has(ColumnRole.Aqi) || (lines.Exists(c => OfDays().IsMatch(c)) && !columns.Has(ColumnRole.Rank) && !columns.Has(ColumnRole.Statistic));
        if (!isOfDays || columns.Has(ColumnRole.CompositeIndex))
            return null;
        var days = lines.SelectMany(c => Dates().Matches(c)).Where(m => !m.Groups["made"].Success).Select(DayOf).Distinct().ToList();
        return days is [{ } day] ? day : null;
    }

    private static bool HasTime(ColumnTable columns) =>
        Array.Exists([ColumnRole.Date, ColumnRole.Time, ColumnRole.UniversalTime, ColumnRole.Year, ColumnRole.Month, ColumnRole.Day, ColumnRole.Hour], columns.Has);

    /// <summary>The day of a match; <c>null</c> where an hour or the end of a span follows, or there is no such day.</summary>
    private static LocalDate? DayOf(Match match)
    {
        if (match.Groups["more"].Success)
            return null;
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

        int Number(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>2026年10月5日, 2026-10-05; with what goes on behind it; 制表日期：2026年10月6日, 2026年10月6日发布 are the day on which a report was made.</summary>
    [GeneratedRegex("(?<made>(制表|制作|填报|填表|上报|报送|发布|打印|导出|生成|更新|编制|签发|审核|报告(?=日期|时间))(日期|时间|于)?[: ]*)?(?<year>(19|20)[0-9]{2}) ?[年/.-] ?(?<month>[0-9]{1,2}) ?[月/.-] ?(?<day>[0-9]{1,2}) ?日?(?<made> ?(制表|发布|公布|印发|编制|签发|上报|报送))?(?<more> ?([~至到—–-]|\\.\\.| [0-9]|t[0-9]|[0-9]+[时点:]))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();

    /// <summary>2026年9月, 1-10月: a month that no day follows.</summary>
    [GeneratedRegex("[0-9] ?月(?! ?[0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthAlone();

    /// <summary>日报, 日均值, 当日.</summary>
    [GeneratedRegex("日报|日均|日数据|日空气质量|日环境空气|当日|daily", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfDays();
}
