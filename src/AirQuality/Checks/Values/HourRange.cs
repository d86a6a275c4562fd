namespace AirQuality.Checks.Values;

/// <summary>Hours from a first to a last one.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, which is part of it.</param>
/// <param name="AtLeast">How many of them must have a value.</param>
internal readonly record struct HourRange(int First, int Last, int AtLeast)
{
    /// <summary>Some hours that end with one; five of six of them must be known.</summary>
    public static HourRange EndingAt(int last, int count) => new(last - count + 1, last, count * 5 / 6);

    /// <summary>Some hours that end with one, without those of the day before: the national feed begins anew at 01:00.</summary>
    public static HourRange EndingWithinDay(int last, int count)
    {
        var first = Math.Max(last - count + 1, Terms.HourStamp.DayOfHour(last) * 24);
        return new HourRange(first, last, (last - first + 1) * 5 / 6);
    }

    /// <summary>The hours of a day, which begins so many hours after midnight; 20 of them must be known.</summary>
    public static HourRange DayOf(int time, int begin = 0)
    {
        var day = Terms.HourStamp.DayOfHour(time - begin);
        return new HourRange((day * 24) + begin, (day * 24) + begin + 23, 20);
    }

    /// <summary>The hours of a day up to one.</summary>
    public static HourRange DayUpTo(int time) => new(Terms.HourStamp.DayOfHour(time) * 24, time, 1);
}
