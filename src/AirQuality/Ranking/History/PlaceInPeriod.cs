using AirQuality.Wording;

namespace AirQuality.Ranking.History;

/// <summary>The place of an area in one period of a history.</summary>
/// <param name="Ranking">The ranking of the period.</param>
/// <param name="Ranked">The place, or <c>null</c> when it has none.</param>
/// <param name="Reason">Why it has none, or <c>null</c>.</param>
public sealed record PlaceInPeriod(RankingResult Ranking, RankedArea? Ranked, Reason? Reason)
{
    /// <summary>The place, or <c>null</c>.</summary>
    public int? Place => Ranked?.Place;

    /// <summary>How the place moved since the period before in the history, among the areas ranked in both; <c>null</c> for the first period.</summary>
    public PlaceChange? SincePrevious { get; init; }

    /// <summary>Whether the area is in <see cref="RankingResult.Bottom"/>: among the last N or tied with the first of them.</summary>
    /// <param name="count">N.</param>
    /// <returns>False without a place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public bool IsInLast(int count) => Ranked is not null && Ranking.IsInLast(Ranked, count);
}
