using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

/// <summary>What an area is to reach.</summary>
/// <param name="Number">N of the last N to leave, or the place to get to; from 1.</param>
/// <param name="IsToLeaveLast">Whether it is to leave the last N.</param>
public sealed record WantedPlace(int Number, bool IsToLeaveLast)
{
    /// <summary>To leave the last N.</summary>
    /// <param name="count">N.</param>
    /// <returns>What is wanted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static WantedPlace OutOfLast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(count, IsToLeaveLast: true);
    }

    /// <summary>To get to a place or a better one.</summary>
    /// <param name="place">The place.</param>
    /// <returns>What is wanted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1.</exception>
    public static WantedPlace Place(int place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        return new(place, IsToLeaveLast: false);
    }

    /// <summary>The areas that do not have it yet, the worst first.</summary>
    internal IEnumerable<RankedArea> Missing(RankingResult ranking) =>
        IsToLeaveLast ? ranking.Bottom(Number) : ranking.Ranked.Where(r => r.Place > Number).Reverse();

    /// <summary>The figure that gives it to an area; in a group with fewer places the last one is what is wanted.</summary>
    internal PlaceTarget TargetOf(RankingResult ranking, Area area) =>
        IsToLeaveLast ? PlaceGaps.OutOfBottom(ranking, area, Number) : PlaceGaps.ToPlace(ranking, area, Math.Min(Number, ranking.Ranked.Count));
}
