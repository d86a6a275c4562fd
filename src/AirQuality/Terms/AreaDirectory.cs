namespace AirQuality.Terms;

/// <summary>Areas and stations by the names tables give them: <c>朝阳区</c>, or <c>朝阳区, 北京市</c> where that name stands for several.</summary>
internal sealed class AreaDirectory
{
    private readonly ILookup<string, Area> byName;

    /// <summary>A directory of the areas and of those they lie in.</summary>
    public AreaDirectory(IEnumerable<Area> areas, bool withParents = true)
    {
        var all = new HashSet<Area>();
        foreach (var area in areas)
            all.UnionWith(withParents ? area.AndAbove() : [area]);
        byName = all.SelectMany(a => new[] { a.Name, a.ToString() }.Distinct(StringComparer.Ordinal).Select(n => new NamedArea(n, a)))
            .ToLookup(p => p.Name, p => p.Area, StringComparer.Ordinal);
    }

    /// <summary>The area of a name.</summary>
    /// <exception cref="ArgumentException">There is none, or the name stands for several.</exception>
    public Area ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name, out var problem) ?? throw new ArgumentException($"Expected the name of an area, found {problem}.", nameof(name));
    }

    /// <summary>The area of a name; where the name stands for areas that lie in each other, as that of a municipality does, the largest.</summary>
    /// <param name="name">The name.</param>
    /// <param name="problem">Why there is none.</param>
    public Area? Find(string name, out string problem)
    {
        // 北京市 is a province, a city and, in some files, a county of one name. As each lies in the next the name is not ambiguous: whoever
        // says it means all of it. 朝阳区 of 北京 and of 长春 do not lie in each other, and nobody but the asker can say which is meant.
        var found = byName[name].ToList();
        var whole = found.Find(a => found.TrueForAll(other => a.Equals(other.At(a.Level))));
        problem = whole is not null ? string.Empty
            : found.Count == 0 ? VisibleText.Quote(name)
            : $"{VisibleText.Quote(name)}, which stands for {string.Join(" and ", found.Select(a => $"'{a}'"))}";
        return whole;
    }

    /// <summary>An area under one of its names.</summary>
    private readonly record struct NamedArea(string Name, Area Area);
}
