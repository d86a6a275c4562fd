namespace AirQuality.Terms;

/// <summary>Collects what files say of days being raw or reviewed.</summary>
internal sealed class DayStatusesBuilder
{
    private readonly Dictionary<int, Place> places = [];

    /// <summary>Notes the status of a day; a day with rows of both is both.</summary>
    /// <param name="place">The row of the station or area.</param>
    /// <param name="name">The name it is kept under.</param>
    /// <param name="day">The number of the day.</param>
    /// <param name="status">Raw or reviewed.</param>
    public void Add(int place, string name, int day, DataStatus status)
    {
        if (!places.TryGetValue(place, out var known))
            places.Add(place, known = new Place(name, []));
        known.Days[day] = known.Days.TryGetValue(day, out var before) && before != status ? DataStatus.Mixed : status;
    }

    /// <summary>What was collected, of the areas and all they lie in; <c>null</c> where nothing was.</summary>
    /// <param name="areas">The areas by row; <c>null</c> where the rows are stations.</param>
    /// <param name="network">What the stations lie in.</param>
    public DayStatuses? Build(IReadOnlyList<Area>? areas, StationNetwork? network) => places.Count == 0 ? null
        : new DayStatuses(places.Select(p => KeyValuePair.Create(areas is null ? StationNetwork.AreaOfStation(p.Value.Name, network) : areas[p.Key], (IReadOnlyDictionary<int, DataStatus>)p.Value.Days)));

    private sealed record Place(string Name, Dictionary<int, DataStatus> Days);
}
