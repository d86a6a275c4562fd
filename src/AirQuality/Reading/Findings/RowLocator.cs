using AirQuality.Observations;

namespace AirQuality.Reading.Findings;

/// <summary>Looks up on which line rows stand: those of a few stations and times, in a reading of their own.</summary>
/// <param name="wanted">The rows looked for.</param>
internal sealed class RowLocator(IEnumerable<FindingMoment> wanted)
{
    private readonly HashSet<FindingMoment> wanted = [.. wanted];
    private readonly HashSet<int> times = [.. wanted.Select(w => w.Time)];
    private readonly Dictionary<FindingMoment, LocatedRow> found = [];

    /// <summary>Whether a row of that time is looked for, of whomever: what most rows are passed over by.</summary>
    public bool IsWanted(int time) => times.Contains(time);

    /// <summary>Whether a row is looked for and not yet found.</summary>
    public bool IsWanted(string name, int time) => wanted.Contains(new FindingMoment(name, time)) && !found.ContainsKey(new FindingMoment(name, time));

    /// <summary>Notes where a row stands.</summary>
    public void Found(string name, int time, LocatedRow row) => found[new FindingMoment(name, time)] = row;

    /// <summary>Where a row stands; <c>null</c> where it was not found.</summary>
    public LocatedRow? Of(FindingMoment moment) => found.TryGetValue(moment, out var row) ? row : null;
}
