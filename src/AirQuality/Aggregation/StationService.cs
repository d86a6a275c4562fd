using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>
/// Tells from data which days stations are in service. The share of an area's stations that must be valid is one of those in service
/// on the day; a stations file without dates does not say when a station was closed or opened, but its data do.
/// </summary>
public static class StationService
{
    /// <summary>Takes stations without dates of service to serve from their first to their last day with an hour; those without any hour, on no day.</summary>
    /// <param name="network">The stations.</param>
    /// <param name="hours">All hours there are.</param>
    /// <returns>The network with dates, and the days with data. Dates of the stations file stay as they are.</returns>
    public static ObservedService Observe(StationNetwork network, HourlyGrid hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return Observe(network, DaysWithData(hours.StationIds, row => Extent(hours, row), hours.FirstDay));
    }

    /// <summary>Takes stations without dates of service to serve from their first to their last day with a value; those without any, on no day.</summary>
    /// <param name="network">The stations.</param>
    /// <param name="stationDays">All days of stations there are.</param>
    /// <returns>The network with dates, and the days with data. Dates of the stations file stay as they are.</returns>
    public static ObservedService Observe(StationNetwork network, DailyGrid stationDays)
    {
        ArgumentNullException.ThrowIfNull(stationDays);
        return Observe(network, DaysWithData([.. stationDays.Areas.Select(a => a.Name)], row => Extent(stationDays, row), stationDays.FirstDay));
    }

    internal static ObservedService Observe(StationNetwork network, IReadOnlyDictionary<string, DateInterval> daysWithData)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new ObservedService(new StationNetwork(network.Stations.Select(s => Served(s, daysWithData))) { Classes = network.Classes }, daysWithData);
    }

    private static Station Served(Station station, IReadOnlyDictionary<string, DateInterval> daysWithData)
    {
        if (station is { Service: ServiceSource.Listed, From: not null } or { Service: ServiceSource.Listed, To: not null })
            return station;
        return daysWithData.TryGetValue(station.Id, out var days)
            ? station with { From = days.Start, To = days.End, Service = ServiceSource.Observed }
            : station with { From = null, To = null, Service = ServiceSource.WithoutData };
    }

    private static Dictionary<string, DateInterval> DaysWithData(IReadOnlyList<string> ids, Func<int, ServiceDays?> extent, LocalDate firstDay)
    {
        var days = new Dictionary<string, DateInterval>(StringComparer.Ordinal);
        for (var row = 0; row < ids.Count; row++)
            if (extent(row) is { } found)
                days.Add(ids[row], new DateInterval(firstDay.PlusDays(found.First), firstDay.PlusDays(found.Last)));
        return days;
    }

    private static ServiceDays? Extent(HourlyGrid hours, int row)
    {
        var first = int.MaxValue;
        var last = -1;
        foreach (var pollutant in Pollutants.All)
        {
            var codes = hours.Codes(pollutant, row);
            first = codes.IndexOfAnyExcept(Concentration.MissingCode) is >= 0 and var begin ? Math.Min(first, begin / 24) : first;
            last = Math.Max(last, codes.LastIndexOfAnyExcept(Concentration.MissingCode) is >= 0 and var end ? end / 24 : -1);
        }

        return last < 0 ? null : new ServiceDays(first, last);
    }

    private static ServiceDays? Extent(DailyGrid days, int row)
    {
        var first = int.MaxValue;
        var last = -1;
        foreach (var pollutant in Pollutants.All)
        {
            var values = days.Exact(pollutant, row);
            for (var day = 0; day < values.Length; day++)
            {
                if (values[day].IsMissing)
                    continue;
                first = Math.Min(first, day);
                last = Math.Max(last, day);
            }
        }

        return last < 0 ? null : new ServiceDays(first, last);
    }
}
