namespace AirQuality.Ranking.Gaps;

/// <summary>An area between the next better and the next worse place, and beside the middle of the group.</summary>
/// <param name="Area">The area.</param>
/// <param name="Above">The nearest area with a better place; <c>null</c> for the first, and where a published list leaves it out.</param>
/// <param name="Below">The nearest area with a worse place; <c>null</c> for the last, and where a published list leaves it out.</param>
/// <param name="Median">The median of the ranked figures; the mean of the middle two when their number is even; <c>null</c> where a published list names only the best and the worst.</param>
public sealed record PlaceNeighbours(RankedArea Area, RankedArea? Above, RankedArea? Below, decimal? Median)
{
    /// <summary>How far its figure lies from that of the area above, 0 or more; <c>null</c> for the first.</summary>
    public decimal? ToAbove => Above is null ? null : Math.Abs(Area.Value - Above.Value);

    /// <summary>How far its figure lies from that of the area below, 0 or more; <c>null</c> for the last.</summary>
    public decimal? ToBelow => Below is null ? null : Math.Abs(Area.Value - Below.Value);

    /// <summary>Its figure less the median of the group; <c>null</c> without one.</summary>
    public decimal? FromMedian => Area.Value - Median;
}
