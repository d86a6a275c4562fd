using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>The days of which hours were named, whether or not they have values.</summary>
internal sealed class NamedDays
{
    private readonly HashSet<int> days = [];
    private int last = int.MinValue;

    public void NameHour(int hourNumber) => NameDay(HourStamp.DayOfHour(hourNumber));

    /// <summary>Names the days of hours that follow one another.</summary>
    public void NameHours(int first, int count)
    {
        for (var day = HourStamp.DayOfHour(first); day <= HourStamp.DayOfHour(first + count - 1); day++)
            NameDay(day);
    }

    public void NameDay(int day)
    {
        // Rows mostly come hour after hour of a day: the last day answers nearly always, and the set is asked once a day.
        if (day != last)
            days.Add(last = day);
    }

    /// <summary>How large a grid of so many rows would be; a day that was named for one of them counts for all.</summary>
    public GridExtent Extent(DateInterval? span, int rows, int cellsOfDay)
    {
        var extent = GridExtent.Of(days, span, rows, cellsOfDay);
        return extent with { Named = extent.Named * rows };
    }
}
