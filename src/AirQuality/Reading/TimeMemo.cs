using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Reads times, most of which are the one before or differ from it in the hour only.</summary>
internal sealed class TimeMemo
{
    private const int HourAt = 11;
    private readonly byte[] stamp = new byte[32];
    private readonly byte[] date = new byte[32];
    private int stampLength = -1;
    private int dateLength = -1;
    private bool clock;
    private (int Day, int Hour) stampRead;
    private int dateRead;

    /// <summary>The number of the day and the hour of 0 to 24 of a time.</summary>
    public bool TryHour(ReadOnlySpan<byte> text, out int day, out int hour)
    {
        if (text.Length == stampLength)
        {
            (day, hour) = stampRead;
            var before = stamp.AsSpan(0, stampLength);
            if (text.SequenceEqual(before))
                return true;
            if (clock && text[..HourAt].SequenceEqual(before[..HourAt]) && text[(HourAt + 2)..].SequenceEqual(before[(HourAt + 2)..]))
            {
                var (tens, ones) = (text[HourAt] - '0', text[HourAt + 1] - '0');
                hour = (tens * 10) + ones;
                if ((uint)tens <= 2 && (uint)ones <= 9 && hour <= 24)
                    return true;
            }
        }

        if (!TimeText.TryHour(text, out var found, out hour))
        {
            day = 0;
            return false;
        }

        day = HourStamp.DayNumber(found);
        if (text.Length <= stamp.Length)
        {
            text.CopyTo(stamp);
            stampLength = text.Length;
            stampRead = (day, hour);
            clock = text.Length is 16 or 19 && text[4] is (byte)'-' or (byte)'/' && text[4] == text[7] && text[10] is (byte)' ' or (byte)'T' && text[13] == ':'; // yyyy-MM-dd HH:mm[:ss]
        }

        return true;
    }

    /// <summary>The number of a day.</summary>
    public bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = dateRead;
        if (text.Length == dateLength && text.SequenceEqual(date.AsSpan(0, dateLength)))
            return true;
        if (!TimeText.TryDay(text, out var found))
            return false;
        day = HourStamp.DayNumber(found);
        if (text.Length <= date.Length)
        {
            text.CopyTo(date);
            (dateLength, dateRead) = (text.Length, day);
        }

        return true;
    }
}
