using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>Names that tell areas apart: a county's name may stand in several cities, then the city follows it.</summary>
public sealed class AreaNames
{
    private readonly HashSet<string> ambiguous;

    /// <summary>Learns which names stand for several areas.</summary>
    /// <param name="areas">All areas that may be named.</param>
    public AreaNames(IEnumerable<Area> areas) =>
        ambiguous = areas.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The name of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Its name; where several have it, with the areas it lies in.</returns>
    public string Of(Area area) => ambiguous.Contains(area.Name) ? area.ToString() : area.Name;
}
