using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>Finds the area of one's own that a published name means: in full, short, with its city in front, or beside its city.</summary>
internal sealed class AreaMatcher(IEnumerable<Area> areas)
{
    private readonly List<Area> areas = [.. areas];

    /// <summary>The areas a name can mean: none, one, or several of one name in different cities.</summary>
    /// <param name="name">The name as printed.</param>
    /// <param name="city">The city the publication says, or <c>null</c>.</param>
    public IReadOnlyList<Area> Find(string name, string? city)
    {
        var plain = AreaNames.Plain(name);
        var found = areas.FindAll(a => AreaNames.Plain(a.Name) == plain || WithCity(a) == plain);
        if (found.Count == 0)
            found = areas.FindAll(a => AreaNames.Short(a.Name) == AreaNames.Short(name));
        if (found.Count > 1 && city is not null && found.FindAll(a => AreaNames.Same(city, a.Parent?.Name)) is { Count: > 0 } ofCity)
            return ofCity;
        return found;
    }

    private static string? WithCity(Area area) => area.Parent is { } parent ? AreaNames.Plain(parent.Name) + AreaNames.Plain(area.Name) : null;
}
