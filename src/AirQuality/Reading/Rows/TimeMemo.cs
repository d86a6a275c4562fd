using System.Text;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Reads times, most of which are the one before or differ from it in the hour only.</summary>
internal sealed class TimeMemo
{
    private const int HourAt = 11;
    private const int MostBytes = 200;
    private readonly byte[] stamp = new byte[32];
    private readonly byte[] date = new byte[32];
    private int stampLength = -1;
    private int dateLength = -1;
    private bool clock;
    private int dayOfStamp;
    private int hourOfStamp;
    private int dateRead;
    private TimeTrait traitsOfStamp;
    private TimeTrait traitsOfDate;

    /// <summary>The order of the parts of dates without a year first, in the file that is read.</summary>
    public DateOrder Order { get; private set; }

    /// <summary>What is to be told of the time read last, or why it could not be read.</summary>
    public TimeTrait Traits { get; private set; }

    /// <summary>Makes it ready for a file.</summary>
    public void Begin(DateOrder order)
    {
        if (order != Order)
        {
            // 3/4/2021 of the last file may be another day in this one.
            stampLength = -1;
            dateLength = -1;
        }

        Order = order;
    }

    /// <summary>The number of the day and the hour of 0 to 24 of a time.</summary>
    public bool TryHour(ReadOnlySpan<byte> text, out int day, out int hour)
    {
        if (text.Length == stampLength)
        {
            day = dayOfStamp;
            hour = hourOfStamp;
            Traits = traitsOfStamp;
            var before = stamp.AsSpan(0, stampLength);
            if (text.SequenceEqual(before))
                return true;
            // Only where the last stamp was in a form whose hour stands in two known bytes may these two alone tell the difference.
            if (clock && text[..HourAt].SequenceEqual(before[..HourAt]) && text[(HourAt + 2)..].SequenceEqual(before[(HourAt + 2)..]))
            {
                var tens = text[HourAt] - '0';
                var ones = text[HourAt + 1] - '0';
                hour = (tens * 10) + ones;
                if ((uint)tens <= 2 && (uint)ones <= 9 && hour <= 24)
                    return true;
            }
        }

        Traits = TimeTrait.None;
        if (TimeText.TryHour(text, out var found, out hour))
            day = HourStamp.DayNumber(found);
        else if (!TryLooseHour(text, out day, out hour))
            return false;
        if (text.Length <= stamp.Length)
        {
            text.CopyTo(stamp);
            stampLength = text.Length;
            dayOfStamp = day;
            hourOfStamp = hour;
            traitsOfStamp = Traits;
            clock = Traits == TimeTrait.None && text.Length is 16 or 19 && text[4] is (byte)'-' or (byte)'/' && text[4] == text[7] && text[10] is (byte)' ' or (byte)'T' && text[13] == ':'; // yyyy-MM-dd HH:mm[:ss]
        }

        return true;
    }

    /// <summary>The number of a day.</summary>
    public bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = dateRead;
        Traits = traitsOfDate;
        if (text.Length == dateLength && text.SequenceEqual(date.AsSpan(0, dateLength)))
            return true;
        Traits = TimeTrait.None;
        if (TimeText.TryDay(text, out var found))
            day = HourStamp.DayNumber(found);
        else if (!TryLooseDay(text, out day))
            return false;
        if (text.Length <= date.Length)
        {
            text.CopyTo(date);
            dateLength = text.Length;
            dateRead = day;
            traitsOfDate = Traits;
        }

        return true;
    }

    private bool TryLooseHour(ReadOnlySpan<byte> text, out int day, out int hour)
    {
        day = 0;
        hour = 0;
        if (Loose(text) is not { } time)
            return false;
        // A serial number without a fraction is the midnight at the beginning of its day.
        if (time.Hour is null && (time.Traits & TimeTrait.Serial) != TimeTrait.None)
            time = time with { Hour = 0 };
        Traits = time.Traits;
        if (time.Hour is not { } known || (time.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous)) != TimeTrait.None)
            return false;
        day = HourStamp.DayNumber(time.Date);
        hour = known;
        return true;
    }

    private bool TryLooseDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (Loose(text) is not { } time)
            return false;
        Traits = time.Traits;
        if (time.Hour is not (null or 0) || (time.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous)) != TimeTrait.None)
            return false;
        day = HourStamp.DayNumber(time.Date);
        return true;
    }

    private LooseTime? Loose(ReadOnlySpan<byte> text) => text.Length is > 0 and <= MostBytes ? LooseTime.Parse(Encoding.UTF8.GetString(text), Order) : null;
}
