using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Facts;

/// <summary>What pages of one state of the data have in common; it goes away with the state.</summary>
internal sealed class DataFacts
{
    private static readonly ConditionalWeakTable<AirData, DataFacts> Known = [];

    private readonly AirData data;
    private readonly ConcurrentDictionary<AreaLevel, LevelFacts> levels = new();

    private DataFacts(AirData data)
    {
        this.data = data;
        // Of hours it is known without making the days of every level, which a page of one county has no use for.
        Levels = [.. Enum.GetValues<AreaLevel>().Where(l => data.At(l) is { HasDays: true } view && (data.Hours is { } hours ? hours is { DayCount: > 0, StationIds.Count: > 0 } : view.Days is { DayCount: > 0, Areas.Count: > 0 }))];
    }

    /// <summary>Those of a state.</summary>
    public static DataFacts Of(AirData data) => Known.GetValue(data, d => new DataFacts(d));

    /// <summary>The levels that have days, from the ground up.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; }

    /// <summary>The level whose areas the lists are of.</summary>
    public AreaLevel Usual => data.Areas.Level;

    /// <summary>What lists of a level show.</summary>
    public LevelFacts At(AreaLevel level) => levels.GetOrAdd(level, l => new LevelFacts(data.At(l)));

    /// <summary>The areas a name in an address can mean: one, none, or several.</summary>
    public IReadOnlyList<Area> Find(AreaLevel level, string name)
    {
        if (!Levels.Contains(level))
            return [];
        var facts = At(level);
        return facts.View.Days.Areas.Where(a => facts.Names.Of(a) == name).ToList() is { Count: > 0 } exact ? exact : new AreaFinder(facts.View.Days.Areas).Find(name);
    }
}
