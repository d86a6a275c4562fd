using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>The figure an area needs for a place it wants, the other areas unchanged.</summary>
public sealed record PlaceTarget
{
    /// <summary>The area with the place it has.</summary>
    public required RankedArea Area { get; init; }

    /// <summary>The rule of the ranking.</summary>
    public required RankingRule Rule { get; init; }

    /// <summary>The worst figure that gives the place: an index of at most this, a good-day ratio of at least this; <c>null</c> when no figure does, then <see cref="Reason"/> says why.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The figure of the area that stands at the edge of the place; <c>null</c> when none does.</summary>
    public required decimal? Cutoff { get; init; }

    /// <summary>The areas with the figure <see cref="Cutoff"/>, this one left out.</summary>
    public required IReadOnlyList<RankedArea> AtCutoff { get; init; }

    /// <summary>Whether the area has the place already.</summary>
    public required bool IsReached { get; init; }

    /// <summary>Why no figure gives the place, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The figure that takes an area out of the last N (退后十).</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area, in the last N or not.</param>
    /// <param name="count">N.</param>
    /// <returns>The target; without a figure where the group has no N others, as everybody is among the last N then.</returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static PlaceTarget OutOfBottom(RankingResult ranking, Area area, int count) => PlaceGaps.OutOfBottom(ranking, area, count);

    /// <summary>The figure that gives an area a place or a better one.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="place">The place wanted, 1 for the first.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1 or above the number of ranked areas.</exception>
    public static PlaceTarget ToPlace(RankingResult ranking, Area area, int place) => PlaceGaps.ToPlace(ranking, area, place);

    /// <summary>Whether a figure is good enough.</summary>
    /// <param name="figure">The figure as published.</param>
    /// <returns>True when it gives the place.</returns>
    public bool IsReachedBy(decimal figure)
    {
        var compared = Rule.Decimals is { } decimals ? ((Fraction)figure).Round(decimals) : figure;
        return Rule.Direction == RankingDirection.SmallestFirst ? compared <= Value : compared >= Value;
    }

    /// <summary>Area, value and what the place needs.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area}: needs {Value}");
}
