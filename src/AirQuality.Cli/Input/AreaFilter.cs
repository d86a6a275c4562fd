using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Whose rows are shown. Places and lists are made among all areas whatever it keeps.</summary>
internal sealed class AreaFilter
{
    private readonly HashSet<Area> kept;
    private readonly HashSet<string> names;

    /// <summary>A filter that keeps the areas named; without any it keeps all.</summary>
    public AreaFilter(IReadOnlyList<Area> asked, AreaNames names)
    {
        Asked = asked;
        kept = [.. asked];
        this.names = asked.SelectMany(a => new[] { names.Of(a), a.Name }).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The areas asked for; none when all are shown.</summary>
    public IReadOnlyList<Area> Asked { get; }

    public bool IsAll => Asked.Count == 0;

    public bool Keeps(Area area) => IsAll || kept.Contains(area);

    /// <summary>Whether the row of a name is shown, where rows are of hours and have names only.</summary>
    public bool Keeps(string name) => IsAll || names.Contains(name);

    /// <summary>The areas that are shown.</summary>
    public IEnumerable<Area> Of(IEnumerable<Area> areas) => areas.Where(Keeps);
}
