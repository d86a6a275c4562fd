using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Names that tell areas apart: a county's name may stand in several cities, then the city follows it.</summary>
internal sealed class AreaNames
{
    private readonly HashSet<string> ambiguous;

    public AreaNames(IEnumerable<Area> areas) =>
        ambiguous = areas.GroupBy(a => a.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    public string Of(Area area) => ambiguous.Contains(area.Name) ? area.ToString() : area.Name;
}
