using AirQuality.Assessments;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Areas that are ranked by themselves: those of a city, of a province, of a list.</summary>
/// <param name="Name">The name of the group, or <c>null</c> for areas that lie in none.</param>
/// <param name="Area">The area they lie in, or <c>null</c> for a list.</param>
/// <param name="Members">The assessments of the areas.</param>
/// <param name="Absent">Areas of a list that have no assessment.</param>
public sealed record RankingGroup(string? Name, Area? Area, IReadOnlyList<PeriodAssessment> Members, IReadOnlyList<Area> Absent)
{
    /// <summary>Ranks the members.</summary>
    /// <param name="rank">How, such as <c>m => RankingMetric.Index.Rank(m)</c>.</param>
    /// <returns>The ranking, which names the group; absent areas are not ranked, with the reason.</returns>
    public RankingResult Rank(Func<IReadOnlyList<PeriodAssessment>, RankingResult> rank)
    {
        ArgumentNullException.ThrowIfNull(rank);
        var result = rank(Members);
        return result with
        {
            Group = Area,
            GroupName = Name,
            Unranked = [.. result.Unranked, .. Absent.Select(a => new UnrankedArea(a, Value: null, Reason.Only(ReasonCode.NoData)))],
        };
    }
}
