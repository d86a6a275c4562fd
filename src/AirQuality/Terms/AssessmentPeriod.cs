using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace AirQuality.Terms;

/// <summary>A span of days over which statistics are made, both ends included.</summary>
/// <example><code>
/// var month = AssessmentPeriod.Parse("2026-10");                 // or AssessmentPeriod.Month(2026, 10)
/// var lastYear = month.PlusYears(-1);                            // 2025-10
/// var soFar = AssessmentPeriod.ToDate(new LocalDate(2026, 11, 15)); // 2026-01-01..2026-11-15
/// </code></example>
public sealed record AssessmentPeriod
{
    private AssessmentPeriod(PeriodKind kind, LocalDate start, LocalDate end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>The kind.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day.</summary>
    public LocalDate End { get; }

    /// <summary>How many days it has.</summary>
    public int Days => NodaTime.Period.DaysBetween(Start, End) + 1;

    /// <summary>One day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The period.</returns>
    public static AssessmentPeriod Day(LocalDate date) => new(PeriodKind.Day, date, date);

    /// <summary>The ISO week that holds a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The week.</returns>
    public static AssessmentPeriod WeekOf(LocalDate day) => Week(WeekYearRules.Iso.GetWeekYear(day), WeekYearRules.Iso.GetWeekOfWeekYear(day));

    /// <summary>The ten-day period (旬) that holds a day: 1 to 10, 11 to 20, 21 to the end of the month.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The period.</returns>
    public static AssessmentPeriod TenDaysOf(LocalDate day) => TenDays(day.Year, day.Month, Math.Min(3, 1 + ((day.Day - 1) / 10)));

    /// <summary>An ISO week.</summary>
    /// <param name="weekYear">The ISO week-year.</param>
    /// <param name="week">1 to 52 or 53.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static AssessmentPeriod Week(int weekYear, int week)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, WeekYearRules.Iso.GetWeeksInWeekYear(weekYear, CalendarSystem.Iso));
        // By the ISO week-year: 2024-12-30 is a Monday of 2025-W01.
        var monday = LocalDate.FromWeekYearWeekAndDay(weekYear, week, IsoDayOfWeek.Monday);
        return new(PeriodKind.Week, monday, monday.PlusDays(6));
    }

    /// <summary>A week by the number that a publisher gives it.</summary>
    /// <param name="year">The year of the number.</param>
    /// <param name="week">1 to 52, 53 or 54.</param>
    /// <param name="numbering">How weeks are numbered.</param>
    /// <returns>The period, which is named by its ISO week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static AssessmentPeriod Week(int year, int week, WeekNumbering numbering)
    {
        if (numbering == WeekNumbering.Iso)
            return Week(year, week);
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        var first = new LocalDate(year, 1, 1).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var monday = first.PlusWeeks(week - 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monday, new LocalDate(year, 12, 31), nameof(week));
        return new(PeriodKind.Week, monday, monday.PlusDays(6));
    }

    /// <summary>A month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public static AssessmentPeriod Month(int year, int month) => Months(PeriodKind.Month, year, month, 1);

    /// <summary>A quarter.</summary>
    /// <param name="year">The year.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such quarter.</exception>
    public static AssessmentPeriod Quarter(int year, int quarter) => Months(PeriodKind.Quarter, year, (Checked(quarter, 4) * 3) - 2, 3);

    /// <summary>A half-year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such half.</exception>
    public static AssessmentPeriod HalfYear(int year, int half) => Months(PeriodKind.HalfYear, year, (Checked(half, 2) * 6) - 5, 6);

    /// <summary>A year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The period.</returns>
    public static AssessmentPeriod Year(int year) => Months(PeriodKind.Year, year, 1, 12);

    /// <summary>The autumn–winter season that begins on 1 October of a year and ends on 31 March of the next.</summary>
    /// <param name="year">The year it begins in.</param>
    /// <returns>The period.</returns>
    public static AssessmentPeriod Season(int year) => Months(PeriodKind.Season, year, 10, 6);

    /// <summary>The ozone season of a year, by default 1 April to 30 September, as a range of days.</summary>
    /// <param name="year">The year.</param>
    /// <param name="firstMonth">The month it begins with; practice differs from 3 to 5.</param>
    /// <param name="months">How many months it lasts.</param>
    /// <returns>The period, of kind <see cref="PeriodKind.Range"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such month, or more months than the year has left.</exception>
    public static AssessmentPeriod OzoneSeason(int year, int firstMonth = 4, int months = 6)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Checked(months, 12), 13 - Checked(firstMonth, 12), nameof(months));
        return Months(PeriodKind.Range, year, firstMonth, months);
    }

    /// <summary>One of the three ten-day periods (旬) of a month: 1 to 10, 11 to 20, 21 to its end.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="number">1 (上旬), 2 (中旬) or 3 (下旬).</param>
    /// <returns>The period, of kind <see cref="PeriodKind.Range"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such month or ten-day period.</exception>
    public static AssessmentPeriod TenDays(int year, int month, int number)
    {
        var start = new LocalDate(year, Checked(month, 12), (Checked(number, 3) * 10) - 9);
        return Range(start, number == 3 ? DateAdjusters.EndOfMonth(start) : start.PlusDays(9));
    }

    /// <summary>The year to a day: 1 January to that day.</summary>
    /// <param name="asOf">The last day.</param>
    /// <returns>The period, of kind <see cref="PeriodKind.Range"/>.</returns>
    public static AssessmentPeriod ToDate(LocalDate asOf) => new(PeriodKind.Range, new LocalDate(asOf.Year, 1, 1), asOf);

    /// <summary>The latest month of data: the last whole one; where none is whole, the days of the last month so far.</summary>
    /// <param name="firstDay">The first day of the data.</param>
    /// <param name="lastDay">The last day of the data, not before the first.</param>
    /// <returns>A month, or a range within one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static AssessmentPeriod LatestMonth(LocalDate firstDay, LocalDate lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, firstDay);
        var running = Month(lastDay.Year, lastDay.Month);
        var last = lastDay == running.End ? running : running.Previous();
        return last.Start >= firstDay ? last : Range(LocalDate.Max(firstDay, running.Start), lastDay);
    }

    /// <summary>Any days; of one day that day.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, not before the first.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    public static AssessmentPeriod Range(LocalDate start, LocalDate end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return start == end ? Day(start) : new(PeriodKind.Range, start, end);
    }

    /// <summary>The part of the period up to a day, as it stands while the period runs.</summary>
    /// <param name="day">A day from <see cref="Start"/> on.</param>
    /// <returns>The days from the start to it; the period itself when it has ended by then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the period.</exception>
    public AssessmentPeriod Until(LocalDate day) => day < End ? Range(Start, day) : this;

    /// <summary>Whether a day lies in the period.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(LocalDate date) => date >= Start && date <= End;

    /// <summary>The period a number of years away: the same month, quarter, ISO week or days of another year.</summary>
    /// <param name="years">How many years later; negative for earlier.</param>
    /// <returns>
    /// The period. Whole months stay whole months: 2025-01-01..2025-02-28 a year before is 2024-01-01..2024-02-29. Else 29 February
    /// becomes 28 February; week 53 becomes the last week of the other year.
    /// </returns>
    public AssessmentPeriod PlusYears(int years) => Kind switch
    {
        PeriodKind.Week => PlusWeekYears(years),
        PeriodKind.Month => Month(Start.Year + years, Start.Month),
        PeriodKind.Range when IsOfWholeMonths || IsLastTenDays => new(Kind, Start.PlusYears(years), DateAdjusters.EndOfMonth(End.PlusYears(years))),
        _ => new(Kind, Start.PlusYears(years), End.PlusYears(years)),
    };

    /// <summary>The period of the same kind just before this one; for a range, as many months before it when it is made of whole ones, else as many days.</summary>
    /// <returns>The period.</returns>
    public AssessmentPeriod Previous() => Kind switch
    {
        PeriodKind.Month => MonthsBefore(1),
        PeriodKind.Quarter => MonthsBefore(3),
        PeriodKind.HalfYear => MonthsBefore(6),
        PeriodKind.Year or PeriodKind.Season => PlusYears(-1),
        PeriodKind.Range when IsOfWholeMonths => MonthsBefore(((End.Year - Start.Year) * 12) + End.Month - Start.Month + 1),
        _ => new(Kind, Start.PlusDays(-Days), Start.PlusDays(-1)),
    };

    /// <summary>The calendar months the period is made of when it is made of whole months, else none.</summary>
    /// <returns>The months in order.</returns>
    public IReadOnlyList<YearMonth> WholeMonths()
    {
        if (Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Range)
            return [];
        var months = new List<YearMonth>();
        for (var date = Start; date <= End; date = date.PlusMonths(1))
            months.Add(date.ToYearMonth());
        return months;
    }

    /// <summary>The period as it is written on the command line.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads.</returns>
    public override string ToString() => Kind switch
    {
        PeriodKind.Day => Iso(Start),
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(Start):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-{Start.Month:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-H{(Start.Month + 5) / 6}"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}"),
        PeriodKind.Season => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-season"),
        _ => $"{Iso(Start)}..{Iso(End)}",
    };

    /// <summary>Reads a period: <c>2016</c>, <c>2016-Q4</c>, <c>2016-H1</c>, <c>2016-12</c>, <c>2016-W50</c>, <c>2016-12-05</c>, <c>2016-10-01..2017-03-31</c>, <c>2016-season</c>, <c>2016-ozone</c> or <c>2016-10上旬</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static AssessmentPeriod Parse(string text) =>
        TryParse(text, out var period)
            ? period
            : throw new FormatException($"'{text}' is no period: expected 2016, 2016-Q4, 2016-H1, 2016-12, 2016-W50, 2016-12-05, 2016-10-01..2017-03-31, 2016-season, 2016-ozone or 2016-10上旬.");

    /// <summary>Reads a period without throwing.</summary>
    /// <param name="text">The text; see <see cref="Parse"/>.</param>
    /// <param name="period">The period read.</param>
    /// <returns>Whether the text was a period.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AssessmentPeriod? period)
    {
        period = null;
        if (text is null)
            return false;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            if (TryDate(text.AsSpan(0, dots), out var from) && TryDate(text.AsSpan(dots + 2), out var to) && from <= to)
                period = Range(from, to);
            return period is not null;
        }

        // Every form but a range of days begins with four digits of a year, and what follows tells it: the forms are tried from the named
        // ones to the date, and none can be taken for another.
        if (text.Length < 4 || !TryDigits(text.AsSpan(0, 4), out var year) || year is < 1900 or > 9000)
            return false;
        var rest = text.AsSpan(4);
        if (rest.IsEmpty)
            period = Year(year);
        else if (rest.Equals("-season", StringComparison.OrdinalIgnoreCase))
            period = Season(year);
        else if (rest.Equals("-ozone", StringComparison.OrdinalIgnoreCase))
            period = OzoneSeason(year);
        else if (rest.Length == 3 && rest[0] == '-' && rest[1] is 'Q' or 'q' && TryDigits(rest[2..], out var quarter) && quarter is >= 1 and <= 4)
            period = Quarter(year, quarter);
        else if (rest.Length == 3 && rest[0] == '-' && rest[1] is 'H' or 'h' && TryDigits(rest[2..], out var half) && half is 1 or 2)
            period = HalfYear(year, half);
        else if (rest.Length == 4 && rest[0] == '-' && rest[1] is 'W' or 'w' && TryDigits(rest[2..], out var week) && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso))
            period = Week(year, week);
        else if (rest.Length == 3 && rest[0] == '-' && TryDigits(rest[1..], out var month) && month is >= 1 and <= 12)
            period = Month(year, month);
        else if (rest.Length == 5 && rest[0] == '-' && rest[4] == '旬' && "上中下".IndexOf(rest[3]) is >= 0 and var third && TryDigits(rest[1..3], out var its) && its is >= 1 and <= 12)
            period = TenDays(year, its, third + 1);
        else if (TryDate(text, out var day))
            period = Day(day);
        return period is not null;
    }

    private static AssessmentPeriod Months(PeriodKind kind, int year, int month, int count)
    {
        var start = new LocalDate(year, Checked(month, 12), 1);
        return new(kind, start, start.PlusMonths(count).PlusDays(-1));
    }

    private static int Checked(int number, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, most);
        return number;
    }

    private AssessmentPeriod PlusWeekYears(int years)
    {
        var year = WeekYearRules.Iso.GetWeekYear(Start) + years;
        return Week(year, Math.Min(WeekYearRules.Iso.GetWeekOfWeekYear(Start), WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)));
    }

    // A range that ends with a month loses no 29 February in another year, and gains one: bulletins compare January and February as wholes.
    private bool IsOfWholeMonths => Start.Day == 1 && End == DateAdjusters.EndOfMonth(End);

    // So does 下旬, the 21st to the end of the month, whichever day that is.
    private bool IsLastTenDays => Start.Day == 21 && End == DateAdjusters.EndOfMonth(Start);

    private AssessmentPeriod MonthsBefore(int months) => new(Kind, Start.PlusMonths(-months), Start.PlusDays(-1));

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    // By hand: getting the patterns of NodaTime ready takes a program as long as everything else about its first date.
    private static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
