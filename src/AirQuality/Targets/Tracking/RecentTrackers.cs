using System.Collections.Concurrent;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>The trackers of the days asked for last: goals are asked area by area on one day, hardly ever on many.</summary>
internal sealed class RecentTrackers
{
    private const int Most = 4;

    private readonly ConcurrentDictionary<LocalDate, GoalTracker> trackers = [];

    /// <summary>The tracker of a day, made where there is none.</summary>
    public GoalTracker GetOrAdd(LocalDate day, Func<LocalDate, GoalTracker> make)
    {
        if (trackers.TryGetValue(day, out var known))
            return known;
        if (trackers.Count >= Most)
            trackers.Clear(); // what is dropped is made again when it is asked for
        return trackers.GetOrAdd(day, make);
    }
}
