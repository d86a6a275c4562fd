using System.Collections.Concurrent;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>Parts of periods and calendar days, worked out once for all the goals of one call: thousands of areas share one calendar.</summary>
internal sealed class CalendarCache
{
    private readonly ConcurrentDictionary<AssessmentPeriod, CalendarSpan[]> parts = [];
    private readonly ConcurrentDictionary<RunOfDays, int[]> days = [];

    /// <summary>As <see cref="PlanCalendar.Parts"/>.</summary>
    public CalendarSpan[] Parts(AssessmentPeriod period) => parts.GetOrAdd(period, static p => [.. PlanCalendar.Parts(p).Select(CalendarSpan.Of)]);

    /// <summary>As <see cref="SeasonalProfile.CalendarDaysFrom"/>.</summary>
    public int[] Days(LocalDate first, int count) => days.GetOrAdd(new RunOfDays(first, count), static key => SeasonalProfile.CalendarDaysFrom(key.First, key.Count));

    private readonly record struct RunOfDays(LocalDate First, int Count);
}
