using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>Among whom areas are ranked: all of them, those of one city or province, or those of a list.</summary>
public sealed record RankingGrouping
{
    private RankingGrouping()
    {
    }

    /// <summary>All areas in one ranking.</summary>
    public static RankingGrouping Whole { get; } = new();

    /// <summary>The level of the areas that the ranked ones lie in, or <c>null</c>.</summary>
    public AreaLevel? Level { get; private init; }

    /// <summary>The lists, such as the 168 key cities; empty when areas are not ranked by list.</summary>
    public IReadOnlyList<AreaList> Lists { get; private init; } = [];

    /// <summary>One ranking for each area of a level, such as the counties of each city; areas that lie in none form a group of their own.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The grouping.</returns>
    public static RankingGrouping By(AreaLevel level) => new() { Level = level };

    /// <summary>One ranking for each list; an area may be in several, areas in none are left out.</summary>
    /// <param name="lists">The lists; an area is named as <see cref="Area.Name"/>, or as <see cref="Area.ToString"/> where that name stands twice.</param>
    /// <returns>The grouping.</returns>
    public static RankingGrouping ByLists(IEnumerable<AreaList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new() { Lists = [.. lists] };
    }

    /// <summary>Refuses areas that cannot be grouped so, before anything is ranked.</summary>
    /// <param name="areas">The areas.</param>
    /// <exception cref="ArgumentException">No area lies in an area of the level, or a list has a name that several areas have.</exception>
    public void Check(IReadOnlyList<Area> areas) => Divide(areas);

    /// <summary>Divides areas.</summary>
    /// <param name="areas">The areas.</param>
    /// <returns>The groups in the order in which they first appear, or in that of the lists.</returns>
    /// <exception cref="ArgumentException">No area lies in an area of the level, or a list has a name that several areas have.</exception>
    internal IReadOnlyList<RankingGroup> Divide(IReadOnlyList<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (Lists.Count > 0)
            return OfLists(areas);
        if (Level is not { } level)
            return [new RankingGroup(Name: null, Area: null, areas, [])];
        if (areas.Count > 0 && areas.All(a => a.At(level) is null))
            throw new ArgumentException($"Expected areas that lie in one of the level {level}, found none.");
        return [.. areas.GroupBy(a => a.At(level)).Select(g => new RankingGroup(g.Key?.Name, g.Key, [.. g], []))];
    }

    private IReadOnlyList<RankingGroup> OfLists(IReadOnlyList<Area> areas)
    {
        var byName = areas.ToLookup(a => a.Name, StringComparer.Ordinal);
        var byPath = areas.ToLookup(a => a.ToString(), StringComparer.Ordinal);
        var level = areas.Count > 0 ? areas[0].Level : AreaLevel.County;
        return [.. Lists.Select(list =>
        {
            var members = new List<Area>();
            var absent = new List<Area>();
            foreach (var name in list.Areas)
            {
                var found = byName[name].Concat(byPath[name]).Distinct().ToList();
                if (found.Count > 1)
                    throw new ArgumentException($"{list.Name}: '{name}' is {string.Join(" or ", found)}; name the area it lies in too.");
                if (found.Count == 1)
                    members.Add(found[0]);
                else
                    absent.Add(new Area(name, level));
            }

            return new RankingGroup(list.Name, Area: null, members, absent);
        })];
    }
}
