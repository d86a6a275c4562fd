using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Areas that are ranked by themselves: those of a city, of a province, of a list.</summary>
/// <param name="Name">The name of the group, or <c>null</c> for areas that lie in none.</param>
/// <param name="Area">The area they lie in, or <c>null</c> for a list.</param>
/// <param name="Members">The areas.</param>
/// <param name="Absent">Areas of a list there are no data of.</param>
internal sealed record RankingGroup(string? Name, Area? Area, IReadOnlyList<Area> Members, IReadOnlyList<Area> Absent)
{
    /// <summary>Names the group in a ranking of its members; absent areas are not ranked, with the reason.</summary>
    public RankingResult Named(RankingResult ranking) => ranking with
    {
        Group = Area,
        GroupName = Name,
        Unranked = [.. ranking.Unranked, .. Absent.Select(a => new UnrankedArea(a, Value: null, Reason.Only(ReasonCode.NoData)))],
    };
}
