using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>What a published list leaves out that names only its best and its worst areas.</summary>
/// <remarks>Places of the best count from the top, those of the worst from the bottom, so both are known; what lies between is not.</remarks>
/// <param name="Areas">How many areas are left out.</param>
/// <param name="Better">The worst figure of the best; <c>null</c> where none of them are named.</param>
/// <param name="Worse">The best figure of the worst; <c>null</c> where none of them are named.</param>
internal sealed record ListHole(int Areas, decimal? Better, decimal? Worse)
{
    /// <summary>Places among the whole list; an area in the hole has none.</summary>
    /// <param name="ranking">The ranking of the areas that are known.</param>
    public RankingResult In(RankingResult ranking)
    {
        var sign = ranking.Rule.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        var placed = new List<RankedArea>(ranking.Ranked.Count);
        var hidden = new List<RankedArea>();
        foreach (var area in ranking.Ranked)
        {
            if (Better is { } best && area.Value.CompareTo(best) * sign <= 0)
                placed.Add(area with { PlaceFromBottom = area.PlaceFromBottom + Areas });
            else if (Worse is { } worst && area.Value.CompareTo(worst) * sign >= 0)
                placed.Add(area with { Place = area.Place + Areas });
            else
                hidden.Add(area);
        }

        var first = 1 + placed.Count(p => Better is { } best && p.Value.CompareTo(best) * sign <= 0);
        var reason = new Reason(ReasonCode.BetweenLists) { Found = first, Of = first + hidden.Count + Areas - 1 };
        return ranking with
        {
            Ranked = placed,
            Unranked = [.. ranking.Unranked, .. hidden.Select(h => new UnrankedArea(h.Area, h.Value, reason))],
            NotListed = Areas + hidden.Count,
        };
    }
}
