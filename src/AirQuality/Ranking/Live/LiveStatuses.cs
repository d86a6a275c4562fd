using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>Whether the days of stations are as measured or reviewed: where any is reviewed, those that are not are as measured.</summary>
internal static class LiveStatuses
{
    /// <summary>The statuses of all days with values or reviews.</summary>
    public static DayStatuses Of(LiveHours hours, IReadOnlyList<Area> stations)
    {
        var first = HourStamp.DayNumber(hours.FirstDay);
        var statuses = new List<KeyValuePair<Area, IReadOnlyDictionary<int, DataStatus>>>();
        for (var station = 0; station < stations.Count; station++)
        {
            var days = new Dictionary<int, DataStatus>();
            for (var day = 0; day < hours.DayCount; day++)
                if (hours.Day(day) is { } its && (hours.HasValue(day, station) || its.Reviewed(station) != 0))
                    days.Add(first + day, Of(its, station));
            if (days.Count > 0)
                statuses.Add(new(stations[station], days));
        }

        return new DayStatuses(statuses);
    }

    private static DataStatus Of(DayHours day, int station)
    {
        var reviewed = new PollutantMask(day.Reviewed(station));
        if (reviewed.IsEmpty)
            return DataStatus.Raw;
        foreach (var pollutant in Pollutants.All)
            if (!reviewed.Contains(pollutant) && day.Of(pollutant, station).ContainsAnyExcept(Concentration.MissingCode))
                return DataStatus.Mixed;
        return DataStatus.Reviewed;
    }
}
