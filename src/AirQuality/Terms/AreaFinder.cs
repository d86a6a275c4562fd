namespace AirQuality.Terms;

/// <summary>Finds areas by the names people use: in full, short (望都 for 望都县), with the city in front (保定市望都县), or beside it (<c>望都县, 保定市</c>).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <example><code>
/// var finder = new AreaFinder(air.Counties.Areas);
/// var found = finder.Find("望都");                                // none, one, or several of one name
/// Console.WriteLine(string.Join(", ", finder.Nearest("旺都")));   // 望都县
/// </code></example>
public sealed class AreaFinder
{
    private readonly List<Area> areas;

    /// <summary>A finder among areas.</summary>
    /// <param name="areas">The areas.</param>
    public AreaFinder(IEnumerable<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        this.areas = [.. areas];
    }

    /// <summary>The areas a name can mean. A name in full goes before a short one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="city">The city it lies in where that is known, then no area of another is meant; <c>null</c> otherwise.</param>
    /// <returns>None, one, or several of one name in different cities.</returns>
    public IReadOnlyList<Area> Find(string name, string? city = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = AreaNames.Plain(name);
        var found = areas.FindAll(a => (AreaNames.Plain(a.Name) == plain && CanLieIn(a, city)) || AreaNames.Plain(a.ToString()) == plain || IsWithCity(a, plain));
        return found.Count > 0 ? found : areas.FindAll(a => AreaNames.Short(a.Name) == AreaNames.Short(name) && CanLieIn(a, city));
    }

    /// <summary>The names nearest to one that fits no area.</summary>
    /// <param name="name">The name.</param>
    /// <returns>At most three names, the nearest first; where none is near, the first of all, as examples.</returns>
    public IReadOnlyList<string> Nearest(string name)
    {
        return Near(name) is { Count: > 0 } near ? near : [.. areas.Select(a => a.Name).Distinct(StringComparer.Ordinal).Take(Suggestions.Most)];
    }

    /// <summary>The names near one that fits no area, in full or in short: 铁也 for 铁冶县.</summary>
    /// <param name="name">The name.</param>
    /// <returns>At most three names, the nearest first; none where none is near.</returns>
    public IReadOnlyList<string> Near(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = areas.Select(a => a.Name).Distinct(StringComparer.Ordinal).ToList();
        if (Suggestions.Nearest(name, names) is { Count: > 0 } near)
            return near;
        var byShort = names.ToLookup(n => AreaNames.Short(n), StringComparer.Ordinal);
        return [.. Suggestions.Nearest(AreaNames.Short(name), byShort.Select(n => n.Key)).SelectMany(s => byShort[s]).Take(Suggestions.Most)];
    }

    private static bool CanLieIn(Area area, string? city) => city is null || CityOf(area) is not { } own || AreaNames.Same(city, own.Name);

    /// <summary>保定市望都县, 保定望都县.</summary>
    private static bool IsWithCity(Area area, string name) => CityOf(area) is { } city
        && (name == AreaNames.Plain(city.Name) + AreaNames.Plain(area.Name) || name == AreaNames.Short(city.Name) + AreaNames.Plain(area.Name));

    private static Area? CityOf(Area area) => area.Level == AreaLevel.City ? null : area.At(AreaLevel.City) ?? area.Parent;
}
