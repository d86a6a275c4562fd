using System.Text;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>Reads the time of rows in any of the forms in which tables tell it.</summary>
internal sealed class TimeReader(TableBinding binding, ParserMemory memory)
{
    // Asked for every row, so as an array and not through an interface.
    private readonly int[] columns = [.. binding.Time];
    private readonly TimeForm form = binding.Form;
    private readonly TimeMemo memo = memory.Times;
    private readonly int first = binding.Time.Count > 0 ? binding.Time[0] : -1;
    private readonly int titleDay = binding.Day is { } day ? HourStamp.DayNumber(day) : 0;
    private int yearRead;
    private int monthRead;
    private int dateRead = -1; // no row before
    private int dayRead;
    private readonly Dictionary<string, int> hours = new(StringComparer.Ordinal);

    /// <summary>The column that a message about a time names.</summary>
    public int Column => first;

    /// <summary>The day and, in tables of hours, the hour of a row.</summary>
    public bool TryRead(TextRow row, out int day, out int hour)
    {
        hour = 0;
        switch (form)
        {
            case TimeForm.Stamp:
                return memo.TryHour(RowParser.Cell(row, first), out day, out hour);
            case TimeForm.Universal:
                return TryUniversal(row, out day, out hour);
            case TimeForm.Date:
                return memo.TryDay(RowParser.Cell(row, first), out day);
            case TimeForm.DateAndHour:
                return memo.TryDay(RowParser.Cell(row, first), out day) && TryHour(RowParser.Cell(row, columns[1]), out hour);
            case TimeForm.Title:
                day = titleDay;
                return true;
            case TimeForm.Parts:
                return TryParts(row, out day) && TryHour(RowParser.Cell(row, columns[3]), out hour);
            default:
                return TryParts(row, out day);
        }
    }

    /// <summary>A time without a zone in a column of universal time is eight hours behind China.</summary>
    private bool TryUniversal(TextRow row, out int day, out int hour)
    {
        if (!memo.TryHour(RowParser.Cell(row, first), out day, out hour))
            return false;
        if ((memo.Traits & TimeTrait.Converted) != TimeTrait.None)
            return true;
        var number = (day * 24) + hour + 8;
        day = HourStamp.DayOfHour(number);
        hour = number - (HourStamp.DayOfHour(number) * 24);
        return true;
    }

    private bool TryParts(TextRow row, out int day)
    {
        day = dayRead;
        if (!RowParser.TrySmall(Digits(row, 0), 2200, out var year) || !RowParser.TrySmall(Digits(row, 1), 12, out var month) || !RowParser.TrySmall(Digits(row, 2), 31, out var date))
            return false;
        if (date == dateRead && month == monthRead && year == yearRead)
            return true;
        if (year < 1970 || month < 1 || date < 1 || date > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        day = dayRead = HourStamp.DayNumber(new LocalDate(year, month, date));
        yearRead = year;
        monthRead = month;
        dateRead = date;
        return true;
    }

    /// <summary>A part of a date without a sign behind it: 2021年, 6月.</summary>
    private ReadOnlySpan<byte> Digits(TextRow row, int part)
    {
        // A character of Chinese is three bytes in UTF-8, of which the first is 0xE0 or above.
        var cell = RowParser.Cell(row, columns[part]);
        return cell.Length > 3 && cell[^3] >= 0xE0 ? cell[..^3] : cell;
    }

    private bool TryHour(ReadOnlySpan<byte> cell, out int hour)
    {
        if (RowParser.TrySmall(cell, 24, out hour))
            return true;
        if (cell.Length is 0 or > 60)
            return false;
        var text = Encoding.UTF8.GetString(cell);
        if (!hours.TryGetValue(text, out hour))
            hours.Add(text, hour = LooseTime.ParseHour(text) ?? LooseTime.Parse(text, DateOrder.Unknown)?.Hour ?? -1);
        return hour >= 0;
    }
}
