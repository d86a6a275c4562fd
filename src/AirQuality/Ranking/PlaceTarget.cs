namespace AirQuality.Ranking;

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
    public string? Reason { get; init; }

    /// <summary>Whether a figure is good enough.</summary>
    /// <param name="figure">The figure as published.</param>
    /// <returns>True when it gives the place.</returns>
    public bool IsReachedBy(decimal figure)
    {
        var compared = Rule.Decimals is { } decimals ? ((Fraction)figure).Round(decimals) : figure;
        return Rule.Direction == RankingDirection.SmallestFirst ? compared <= Value : compared >= Value;
    }
}

/// <summary>An area between the next better and the next worse place, and beside the middle of the group.</summary>
/// <param name="Area">The area.</param>
/// <param name="Above">The nearest area with a better place, or <c>null</c> for the first.</param>
/// <param name="Below">The nearest area with a worse place, or <c>null</c> for the last.</param>
/// <param name="Median">The median of the ranked figures; the mean of the middle two when their number is even.</param>
public sealed record PlaceNeighbours(RankedArea Area, RankedArea? Above, RankedArea? Below, decimal Median)
{
    /// <summary>How far its figure lies from that of the area above, 0 or more; <c>null</c> for the first.</summary>
    public decimal? ToAbove => Above is null ? null : Math.Abs(Area.Value - Above.Value);

    /// <summary>How far its figure lies from that of the area below, 0 or more; <c>null</c> for the last.</summary>
    public decimal? ToBelow => Below is null ? null : Math.Abs(Area.Value - Below.Value);

    /// <summary>Its figure less the median of the group.</summary>
    public decimal FromMedian => Area.Value - Median;
}
