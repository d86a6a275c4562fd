using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>A date and perhaps an hour, as people and spreadsheets write them.</summary>
internal readonly record struct LooseTime
{
    // A number outside these years is more likely something else: 2015 a year, 20150101 a date in one number.
    private const int FirstSerial = 36526; // 2000-01-01
    private const int LastSerial = 55153; // 2050-12-31
    private static readonly LocalDate SerialZero = new(1899, 12, 30);
    private static readonly Offset China = Offset.FromHours(8);

    /// <summary>The date; of a month its first day.</summary>
    public LocalDate Date { get; private init; }

    /// <summary>The hour, 0 to 24; <c>null</c> where there is a date only.</summary>
    public int? Hour { get; init; }

    /// <summary>What is to be told of it.</summary>
    public TimeTrait Traits { get; private init; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order of the parts of dates without a year first.</param>
    /// <returns>The time, or <c>null</c> when there is none in it.</returns>
    public static LooseTime? Parse(string text, DateOrder order)
    {
        // A serial number before anything else: 44352.0416666667 is also two groups of digits with a point between them.
        if (Serial(text) is { } serial)
            return serial;
        if (TimeTokens.Of(text) is not { } tokens)
            return null;
        if (tokens.Numbers.Count == 1 && tokens.Numbers[0].Digits >= 9 && Epoch(tokens.Numbers[0]) is { } epoch)
            return epoch;
        return DateOf(tokens, order, out var next) is { } date ? WithTime(date, tokens, next) : null;
    }

    /// <summary>The hour of a text such as <c>1</c>, <c>01:00</c>, <c>1时</c> or <c>下午1时</c>, 0 to 24; <c>null</c> when it is no whole hour.</summary>
    public static int? ParseHour(string text) =>
        TimeTokens.Of(text) is { Numbers.Count: > 0, Month: null, Offset: null } tokens && Clock(tokens, 0, new LooseTime { Date = SerialZero }) is { Traits: var traits, Hour: { } hour } && (traits & TimeTrait.PartOfHour) == TimeTrait.None ? hour : null;

    private static LooseTime? Serial(string text)
    {
        if (!decimal.TryParse(text.AsSpan().Trim(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < FirstSerial || number >= LastSerial + 1)
            return null;
        // A spreadsheet keeps an hour as 0.0416666667 of a day: whole again when it is taken to the second.
        var seconds = (long)Math.Round(number * 86400);
        var days = (int)(seconds / 86400);
        var rest = seconds % 86400;
        var moment = new LooseTime { Date = SerialZero.PlusDays(days), Traits = TimeTrait.Serial };
        if (number == decimal.Truncate(number))
            return moment;
        return rest % 3600 == 0 ? moment with { Hour = (int)(rest / 3600) } : moment with { Hour = (int)(rest / 3600), Traits = TimeTrait.Serial | TimeTrait.PartOfHour };
    }

    /// <summary>Seconds or milliseconds since 1970, as machines count; only in years in which there are data.</summary>
    private static LooseTime? Epoch(TimeNumber number)
    {
        var seconds = number.Digits == 13 ? number.Value / 1000 : number.Value;
        if (number.Digits is not (10 or 13) || seconds is < 1_200_000_000 or > 1_999_999_999)
            return null;
        var local = Instant.FromUnixTimeSeconds(seconds).WithOffset(China).LocalDateTime;
        return Of(local, TimeTrait.Converted);
    }

    private static LooseTime Of(LocalDateTime local, TimeTrait traits) =>
        new() { Date = local.Date, Hour = local.Hour, Traits = local.Minute != 0 || local.Second != 0 ? traits | TimeTrait.PartOfHour : traits };

    /// <summary>The date at the beginning of the numbers, and which number comes next.</summary>
    private static LooseTime? DateOf(TimeTokens tokens, DateOrder order, out int next)
    {
        var numbers = tokens.Numbers;
        next = 1;
        if (numbers.Count == 0)
            return null;
        var first = numbers[0];
        if (first.Digits is 8 or 10 or 12 or 14)
            return Packed(tokens, first);
        if (first.Digits == 6 && numbers.Count == 1 && DateFrom(first.Value / 100, first.Value % 100, 1) is { } month)
            return new LooseTime { Date = month, Traits = TimeTrait.MonthOnly };
        if (tokens.Month is { } named)
            return Named(numbers, named, out next);
        if (first.Digits == 4)
            return YearFirst(numbers, out next);
        return ShortParts(numbers, order, out next);
    }

    private static LooseTime? Packed(TimeTokens tokens, TimeNumber first)
    {
        var rest = first.Digits - 8;
        long scale = 1;
        for (var i = 0; i < rest; i++)
            scale *= 10;
        var day = first.Value / scale;
        if (DateFrom(day / 10000, day / 100 % 100, day % 100) is not { } date)
            return null;
        if (rest == 0)
            return new LooseTime { Date = date };
        tokens.InsertClock(first.Value % scale, rest);
        return new LooseTime { Date = date };
    }

    private static LooseTime? YearFirst(IReadOnlyList<TimeNumber> numbers, out int next)
    {
        next = 3;
        if (numbers.Count < 2)
            return null;
        if (numbers.Count == 2)
        {
            next = 2;
            return DateFrom(numbers[0].Value, numbers[1].Value, 1) is { } month ? new LooseTime { Date = month, Traits = TimeTrait.MonthOnly } : null;
        }

        return DateFrom(numbers[0].Value, numbers[1].Value, numbers[2].Value) is { } date ? new LooseTime { Date = date } : null;
    }

    /// <summary>25/6/2021, 6/25/21, 21-06-25: three numbers without a year of four digits first.</summary>
    private static LooseTime? ShortParts(IReadOnlyList<TimeNumber> numbers, DateOrder order, out int next)
    {
        next = 3;
        var possible = OrdersOf(numbers);
        var isKnown = order is not (DateOrder.Unknown or DateOrder.Mixed);
        if (possible.Count == 0 || (isKnown && !possible.Contains(order)))
            return null;
        var taken = isKnown ? order : possible[0];
        var traits = (taken == DateOrder.YearFirst ? TimeTrait.None : TimeTrait.YearLast) | (numbers[2].Digits == 4 ? TimeTrait.None : TimeTrait.ShortYear);
        return new LooseTime { Date = DateIn(numbers, taken)!.Value, Traits = isKnown || (possible.Count == 1 && order != DateOrder.Mixed) ? traits : traits | TimeTrait.Ambiguous };
    }

    /// <summary>The orders in which three numbers are a date.</summary>
    public static IReadOnlyList<DateOrder> OrdersOf(IReadOnlyList<TimeNumber> numbers)
    {
        if (numbers.Count < 3 || numbers[0].Digits > 2 || numbers[1].Digits > 2 || numbers[2].Digits is 3 or > 4 || numbers[0].Mark is not ('/' or '-' or '.') || numbers[1].Mark != numbers[0].Mark)
            return [];
        return [.. new[] { DateOrder.MonthFirst, DateOrder.DayFirst, DateOrder.YearFirst }.Where(o => DateIn(numbers, o) is not null)];
    }

    /// <summary>Three numbers as a date in an order; <c>null</c> where they are none. A year has two digits or four.</summary>
    public static LocalDate? DateIn(IReadOnlyList<TimeNumber> numbers, DateOrder order)
    {
        var (year, month, day) = order switch
        {
            DateOrder.MonthFirst => (numbers[2], numbers[0], numbers[1]),
            DateOrder.DayFirst => (numbers[2], numbers[1], numbers[0]),
            _ => (numbers[0], numbers[1], numbers[2]),
        };
        return year.Digits is 2 or 4 && day.Digits <= 2 ? DateFrom(FullYear(year), month.Value, day.Value) : null;
    }

    /// <summary>5-Mar-2021, March 5, 2021, Aug-19.</summary>
    private static LooseTime? Named(IReadOnlyList<TimeNumber> numbers, int month, out int next)
    {
        next = 2;
        if (numbers.Count == 1)
            return DateFrom(FullYear(numbers[0]), month, 1) is { } first ? new LooseTime { Date = first, Traits = TimeTrait.MonthOnly } : null;
        var isYearFirst = numbers[0].Digits == 4;
        var day = numbers[isYearFirst ? 1 : 0];
        var year = numbers[isYearFirst ? 0 : 1];
        return DateFrom(FullYear(year), month, day.Value) is { } date ? new LooseTime { Date = date, Traits = TimeTrait.YearLast } : null;
    }

    private static long FullYear(TimeNumber year) => year.Digits == 2 ? 2000 + year.Value : year.Value;

    private static LocalDate? DateFrom(long year, long month, long day) =>
        year is >= 1970 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth((int)year, (int)month) ? new LocalDate((int)year, (int)month, (int)day) : null;

    private static LooseTime? WithTime(LooseTime date, TimeTokens tokens, int next)
    {
        if (next >= tokens.Numbers.Count)
            return tokens.Half is null ? date : null;
        if ((date.Traits & TimeTrait.MonthOnly) != TimeTrait.None || Clock(tokens, next, date) is not { Hour: { } hour } moment)
            return null;
        if (tokens.Offset is not { } offset || offset == China.Seconds)
            return moment;
        var local = moment.Date.AtMidnight().PlusHours(hour).PlusSeconds(China.Seconds - offset);
        return Of(local, moment.Traits | TimeTrait.Converted);
    }

    /// <summary>The hour, minute and second from a number on; a third of a second is none.</summary>
    private static LooseTime? Clock(TimeTokens tokens, int next, LooseTime date)
    {
        var numbers = tokens.Numbers;
        long rest = 0, hour = numbers[next].Value;
        if (numbers[next].Digits is 4 or 6)
        {
            var scale = numbers[next].Digits == 4 ? 100 : 10000;
            rest = hour % scale;
            hour /= scale;
        }
        else if (numbers[next].Digits > 2)
        {
            return null;
        }

        for (var i = next + 1; i < numbers.Count; i++)
        {
            if (i > next + 1 && numbers[i - 1].Mark == '.')
                break; // fractions of a second: 01:00:00.000
            rest |= numbers[i].Value;
        }

        var traits = rest == 0 ? date.Traits : date.Traits | TimeTrait.PartOfHour;
        if (tokens.Half is { } half)
        {
            // 下午13时 is written too, and means 13; 12 at noon stays 12, and 12 before noon is midnight.
            if (hour > 12)
                return half == DayHalf.After && hour < 24 ? date with { Hour = (int)hour, Traits = traits } : null;
            hour = half == DayHalf.Before ? hour % 12 : (hour % 12) + 12;
            traits |= TimeTrait.TwelveHours;
        }

        return hour > 24 ? null : date with { Hour = (int)hour, Traits = traits };
    }
}
