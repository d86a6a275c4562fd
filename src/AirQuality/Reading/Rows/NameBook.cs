using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>The names of stations and areas that are read, and what they are called in what was read. Safe to share.</summary>
internal sealed class NameBook
{
    private readonly StationNetwork? network;
    private readonly Dictionary<string, string> stationsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area> areas = new(StringComparer.Ordinal);

    /// <summary>Reads the stations and areas of a network; any where there is none.</summary>
    public NameBook(StationNetwork? network)
    {
        this.network = network;
        if (network is null)
            return;
        foreach (var area in network.AllAreas)
            areas.TryAdd(area.Name, area);
        // A name that two stations share names neither.
        foreach (var group in network.Stations.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() == 1))
            stationsByName.TryAdd(group.Key, group.Single().Id);
    }

    /// <summary>Whether names are judged by a list.</summary>
    public bool HasNetwork => network is not null;

    /// <summary>The area of a name in the network, or <c>null</c>.</summary>
    public Area? AreaOf(string name) => areas.GetValueOrDefault(name);

    /// <summary>Judges the name of a station of hours, and gives the id it is kept under.</summary>
    public NameVerdict JudgeStation(string raw, out string name)
    {
        name = NameText.Trim(raw);
        if (Basic(name) is { } verdict)
            return verdict;
        if (network is null)
            return NameVerdict.Known;
        // By id, then by name, then by an id that stands beside the name in one cell: the surer first.
        if (network.TryGetStation(name, out _))
            return NameVerdict.Known;
        if (stationsByName.TryGetValue(name, out var id) || (CodeOf(name) is { } code && network.TryGetStation(id = code, out _)))
        {
            name = id;
            return NameVerdict.Known;
        }

        return NameVerdict.NotListed;
    }

    /// <summary>Judges the name of an area of days.</summary>
    public NameVerdict JudgeArea(string raw, out string name)
    {
        name = NameText.Trim(raw);
        return Basic(name) ?? (network is null || areas.ContainsKey(name) ? NameVerdict.Known : NameVerdict.NotListed);
    }

    private static NameVerdict? Basic(string name) => name.Length == 0 ? NameVerdict.Blank : SummaryWords.IsSummary(name) ? NameVerdict.Summary : null;

    /// <summary>The code of a cell with code and name: 1001A 万寿西宫, 万寿西宫(1001A).</summary>
    private static string? CodeOf(string name)
    {
        // Of two parts one has to look like a code: ASCII with a digit in it. Both or neither, and the cell is a name.
        var parts = name.Split([' ', '-', '_', '(', ')', '（', '）', '/', '|', ':', '：', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 ? Array.Find(parts, p => p.Length is >= 3 and <= 12 && p.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && p.All(char.IsAsciiLetterOrDigit)) : null;
    }
}
