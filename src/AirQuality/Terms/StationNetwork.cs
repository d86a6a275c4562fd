using System.Diagnostics.CodeAnalysis;

namespace AirQuality.Terms;

/// <summary>The stations of a network and the areas they make up. Immutable and safe to share.</summary>
public sealed class StationNetwork
{
    private readonly Dictionary<string, Station> byId;

    /// <summary>A network of the given stations.</summary>
    /// <param name="stations">The stations; ids are unique.</param>
    /// <exception cref="ArgumentException">An id is empty or stands twice.</exception>
    public StationNetwork(IEnumerable<Station> stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        Stations = [.. stations];
        byId = new Dictionary<string, Station>(Stations.Count, StringComparer.Ordinal);
        foreach (var station in Stations)
        {
            ArgumentNullException.ThrowIfNull(station, nameof(stations));
            ArgumentException.ThrowIfNullOrWhiteSpace(station.Id, nameof(stations));
            if (!byId.TryAdd(station.Id, station))
                throw new ArgumentException($"Station '{station.Id}' stands twice.", nameof(stations));
        }
    }

    /// <summary>The stations in the order given.</summary>
    public IReadOnlyList<Station> Stations { get; }

    /// <summary>A network in which every station is an area of its own.</summary>
    /// <param name="stationIds">The station ids.</param>
    /// <returns>The network.</returns>
    public static StationNetwork OfStations(IEnumerable<string> stationIds)
    {
        ArgumentNullException.ThrowIfNull(stationIds);
        return new StationNetwork(stationIds.Select(id => new Station(id, id, StationKind.Urban, Area: null)));
    }

    /// <summary>
    /// The classes whose stations were asked for; empty where none were, then stations run by townships and cities enter no county, city or
    /// province that has others: the published mean is not made of them.
    /// </summary>
    public IReadOnlyList<StationClass> Classes { get; init; } = [];

    /// <summary>The same network with stations taken out by decision for a time.</summary>
    /// <param name="absences">The times, by station id.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">A station is not part of the network.</exception>
    public StationNetwork With(ILookup<string, StationAbsence> absences)
    {
        ArgumentNullException.ThrowIfNull(absences);
        foreach (var unknown in absences.Where(a => !byId.ContainsKey(a.Key)))
            throw new ArgumentException($"Expected a station of the network, found '{unknown.Key}'.", nameof(absences));
        return new StationNetwork(Stations.Select(s => absences.Contains(s.Id) ? s with { Absences = [.. s.Absences, .. absences[s.Id]] } : s)) { Classes = Classes };
    }

    /// <summary>Looks a station up by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="station">The station found.</param>
    /// <returns>Whether it is part of the network.</returns>
    public bool TryGetStation(string id, [NotNullWhen(true)] out Station? station) => byId.TryGetValue(id, out station);

    /// <summary>The areas of one level, in the order in which their first station stands.</summary>
    /// <param name="level">The level; at <see cref="AreaLevel.Station"/> every station of any kind is an area, named by its id.</param>
    /// <returns>The areas.</returns>
    public IReadOnlyList<Area> Areas(AreaLevel level) =>
        level == AreaLevel.Station
            ? [.. Stations.Select(AreaOfStation)]
            : [.. Stations.Select(s => s.Area?.At(level)).OfType<Area>().Distinct()];

    /// <summary>The areas of all levels, the stations among them, from the smallest level.</summary>
    public IReadOnlyList<Area> AllAreas => [.. Enum.GetValues<AreaLevel>().SelectMany(Areas)];

    /// <summary>An area of the network by its name: a county, city or province, or a station by its id.</summary>
    /// <param name="name">The name, or where several areas have it the name and what they lie in: <c>朝阳区, 北京市</c>.</param>
    /// <returns>The area; where a name stands for areas that lie in each other, as that of a municipality does, the largest.</returns>
    /// <exception cref="ArgumentException">The network has no such area, or several.</exception>
    public Area AreaByName(string name) => new AreaDirectory(AllAreas).ByName(name);

    /// <summary>The stations whose values make up an area: its urban points; at station level the station itself, whatever its kind.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The stations, in the order of the network.</returns>
    public IReadOnlyList<Station> AssessmentStations(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);

        // HJ 663 assesses a city by its urban points. Background, regional and traffic points are measured and shown, and enter no mean.
        return area.Level == AreaLevel.Station
            ? [.. Stations.Where(s => s.Id == area.Name)]
            : Entering([.. Stations.Where(s => area.Equals(s.Area?.At(area.Level)))], area.Level);
    }

    /// <summary>Those of the stations of an area that enter its value.</summary>
    internal List<Station> Entering(IReadOnlyList<Station> stations, AreaLevel level)
    {
        if (level == AreaLevel.Station)
            return [.. stations];
        // Background, regional and traffic points measure something else than where people live (HJ 664): an area of them alone is in
        // the list, without a value.
        var urban = stations.Where(s => s.Kind == StationKind.Urban).ToList();
        return Classes.Count > 0 || level <= AreaLevel.Township || urban.TrueForAll(IsRunBelow) ? urban : urban.FindAll(s => !IsRunBelow(s));
    }

    /// <summary>Whether a station is run by a township or a city for itself, beside those of the nation and the province that are published.</summary>
    internal static bool IsRunBelow(Station station) => station.Class is StationClass.Township or StationClass.Municipal;

    /// <summary>The areas of class I (GB 3095, 4.1): those all of whose assessment stations stand in one, the stations among them.</summary>
    /// <returns>The areas of all levels.</returns>
    public IReadOnlyList<Area> ClassOneAreas() => Stations.All(s => s.AreaClass != 1) ? []
        : [.. AllAreas.Where(a => AssessmentStations(a) is { Count: > 0 } stations && stations.All(s => s.AreaClass == 1))];

    internal static Area AreaOfStation(Station station) => new(station.Id, AreaLevel.Station, station.Area);

    /// <summary>The area of a station that the network may not know, or that has no network.</summary>
    internal static Area AreaOfStation(string id, StationNetwork? network) =>
        network is not null && network.TryGetStation(id, out var station) ? AreaOfStation(station) : new Area(id, AreaLevel.Station);
}
