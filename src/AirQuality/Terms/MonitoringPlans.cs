using NodaTime;

namespace AirQuality.Terms;

/// <summary>
/// Which pollutants the monitoring plans of areas leave out (HJ 633-2026, 5.3.2): those that no station in service monitors by plan. Their absence does
/// not withhold an AQI, and reports mark them <c>/</c>. Immutable and safe to share.
/// </summary>
public sealed class MonitoringPlans
{
    private readonly Dictionary<Area, List<Station>> stations = [];

    private MonitoringPlans(StationNetwork network)
    {
        // Only areas with a station whose plan leaves something out: all others monitor everything.
        foreach (var station in network.Stations)
            if (station.Monitors is not null)
                stations[StationNetwork.AreaOfStation(station)] = [station];
        foreach (var level in Enum.GetValues<AreaLevel>().Where(l => l != AreaLevel.Station))
            foreach (var area in network.Stations.Where(s => s.Monitors is not null).Select(s => s.Area?.At(level)).OfType<Area>().Distinct())
                stations[area] = [.. network.AssessmentStations(area)];
    }

    /// <summary>The plans of the stations of a network and of the areas they make up.</summary>
    /// <param name="network">The network.</param>
    /// <returns>The plans; <c>null</c> where every station monitors everything.</returns>
    public static MonitoringPlans? Of(StationNetwork? network) =>
        network is not null && network.Stations.Any(s => s.Monitors is not null) ? new MonitoringPlans(network) : null;

    /// <summary>The pollutants outside the plan of an area on a day.</summary>
    /// <param name="area">The area or station.</param>
    /// <param name="date">The day.</param>
    /// <returns>The pollutants in table order; none where the plan has all six or no station is in service.</returns>
    public IReadOnlyList<Pollutant> NotMonitored(Area area, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(area);
        return On(area, date).ToList();
    }

    /// <summary>Whether a plan leaves anything out on any day.</summary>
    internal bool Has(Area area) => stations.ContainsKey(area);

    internal PollutantMask On(Area area, LocalDate date)
    {
        if (!stations.TryGetValue(area, out var own) || own.TrueForAll(s => !s.IsInService(date)))
            return default;
        return PollutantMask.Where(p => own.TrueForAll(s => !s.IsInService(date) || !s.IsMonitored(p, date)));
    }
}
