using AirQuality.Server.Storage;

namespace AirQuality.Server.Current;

/// <summary>The stations of the store by number, and which of their days are reviewed. The hours themselves stand in the store, and once in memory: in the live standings.</summary>
internal sealed class StationBook
{
    private readonly List<string> stations = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<StationDay> reviewed = [];

    public StationBook(IHourStore store)
    {
        foreach (var station in store.Stations())
            Add(station);
        reviewed.UnionWith(store.Reviewed());
    }

    public IReadOnlyList<string> Stations => stations;

    /// <summary>The days that are reviewed.</summary>
    public IEnumerable<StationDay> Reviewed => reviewed;

    /// <summary>The number of a station; negative where it is not known.</summary>
    public int NumberOf(string station) => numbers.GetValueOrDefault(station, -1);

    public bool IsReviewed(StationDay day) => reviewed.Contains(day);

    /// <summary>Takes a change over that was written.</summary>
    public void Apply(StoreChange change)
    {
        foreach (var station in change.NewStations)
            Add(station);
        reviewed.UnionWith(change.Reviewed);
    }

    private void Add(string station)
    {
        numbers.Add(station, stations.Count);
        stations.Add(station);
    }
}
