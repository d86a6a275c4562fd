using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>A place with how many are ranked.</summary>
/// <param name="Place">1 for the first.</param>
/// <param name="FromBottom">1 for the last.</param>
/// <param name="Of">How many are ranked, two or more.</param>
/// <param name="IsTied">Whether others share the place (并列).</param>
public sealed record PlaceAmong(int Place, int FromBottom, int Of, bool IsTied)
{
    /// <summary>The place of an area in a ranking; <c>null</c> when it has none, or nobody else has one.</summary>
    internal static PlaceAmong? InRanking(RankingResult ranking, Area area) =>
        ranking.Count > 1 && ranking.PlaceOf(area) is { } own ? new PlaceAmong(own.Place, own.PlaceFromBottom, ranking.Count, own.IsTied) : null;
}
