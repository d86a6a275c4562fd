using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reading.Rows;

/// <summary>Reads dates and whole hours as files write them: 2015-01-01T08:00, 2015/1/1 8:00, 2015010108, 2026-03-01T0000, 20150101, 2015年1月1日.</summary>
internal static class TimeText
{
    public static Bilingual Expected { get; } = new("a date and whole hour such as 2015-01-01T08:00", "日期和整点，如2015-01-01T08:00");

    public static Bilingual ExpectedDate { get; } = new("a date such as 2015-01-01", "日期，如2015-01-01");

    /// <summary>A date with an hour of 0 to 24.</summary>
    public static bool TryHour(ReadOnlySpan<byte> text, out LocalDate date, out int hour)
    {
        hour = 0;
        Span<long> values = stackalloc long[6];
        Span<int> lengths = stackalloc int[6];
        if (!TryGroups(text, values, lengths, out var count) || !TryDate(values[..count], lengths[..count], out date, out var next))
        {
            date = default;
            return false;
        }

        // What follows the date: HH, HH:mm[:ss] or HHmm[ss]; the whole hour only.
        long rest = 0, hours;
        if (lengths[0] is 10 or 12)
        {
            hours = lengths[0] == 10 ? values[0] % 100 : values[0] / 100 % 100;
            rest = lengths[0] == 10 ? 0 : values[0] % 100;
        }
        else if (next >= count)
        {
            return false;
        }
        else if (lengths[next] is 4 or 6)
        {
            var scale = lengths[next] == 4 ? 100 : 10000;
            hours = values[next] / scale;
            rest = values[next] % scale;
            next++;
        }
        else
        {
            hours = values[next++];
        }

        for (; next < count; next++)
            rest |= values[next];
        if (rest != 0 || hours > 24)
            return false;
        hour = (int)hours;
        return true;
    }

    /// <summary>A date; a time of 00:00 behind it is allowed.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        Span<long> values = stackalloc long[6];
        Span<int> lengths = stackalloc int[6];
        if (!TryGroups(text, values, lengths, out var count) || !TryDate(values[..count], lengths[..count], out date, out var next))
            return false;
        for (; next < count; next++)
            if (values[next] != 0)
                return false;
        return lengths[0] is 4 or 8;
    }

    private static bool TryDate(ReadOnlySpan<long> values, ReadOnlySpan<int> lengths, out LocalDate date, out int next)
    {
        date = default;
        next = 1;
        long year, month, day;
        if (values.Length >= 1 && lengths[0] is 8 or 10 or 12)
        {
            var digits = lengths[0] == 8 ? values[0] : lengths[0] == 10 ? values[0] / 100 : values[0] / 10000;
            year = digits / 10000;
            month = digits / 100 % 100;
            day = digits % 100;
        }
        else if (values.Length >= 3 && lengths[0] == 4)
        {
            year = values[0];
            month = values[1];
            day = values[2];
            next = 3;
        }
        else
        {
            return false;
        }

        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth((int)year, (int)month))
            return false;
        date = new LocalDate((int)year, (int)month, (int)day);
        return true;
    }

    /// <summary>The groups of digits in the text; between them stand separators, 年 月 日 时 or T.</summary>
    private static bool TryGroups(ReadOnlySpan<byte> text, Span<long> values, Span<int> lengths, out int count)
    {
        count = 0;
        var inGroup = false;
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (!inGroup && count == values.Length)
                    return false;
                if (!inGroup)
                {
                    values[count] = 0;
                    lengths[count++] = 0;
                }

                values[count - 1] = (values[count - 1] * 10) + (b - '0');
                if (++lengths[count - 1] > 12)
                    return false;
                inGroup = true;
            }
            else if (b is (byte)'-' or (byte)'/' or (byte)'.' or (byte)' ' or (byte)'T' or (byte)':')
            {
                inGroup = false;
            }
            else if (IsChineseMark(text[i..]))
            {
                // Other words are not passed over: 下午 1:00 is no 01:00. They are read with care by LooseTime.
                inGroup = false;
                i += 2; // three bytes with the one that the loop adds
            }
            else
            {
                return false;
            }
        }

        return count > 0;
    }

    /// <summary>Whether a text begins with 年, 月, 日, 号, 时, 点, 分 or 秒.</summary>
    private static bool IsChineseMark(ReadOnlySpan<byte> text) =>
        text is [0xE5, 0xB9, 0xB4, ..] or [0xE6, 0x9C, 0x88, ..] or [0xE6, 0x97, 0xA5, ..] or [0xE5, 0x8F, 0xB7, ..]
            or [0xE6, 0x97, 0xB6, ..] or [0xE7, 0x82, 0xB9, ..] or [0xE5, 0x88, 0x86, ..] or [0xE7, 0xA7, 0x92, ..];
}
