using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.History;

/// <summary>The place of an area before and after.</summary>
/// <param name="Area">The area.</param>
/// <param name="Old">The place before, <c>null</c> when it had none.</param>
/// <param name="New">The place after, <c>null</c> when it has none.</param>
/// <param name="OldReason">Why it had no place, or <c>null</c>.</param>
/// <param name="NewReason">Why it has none, or <c>null</c>.</param>
public sealed record PlaceDifference(Area Area, RankedArea? Old, RankedArea? New, Reason? OldReason, Reason? NewReason)
{
    /// <summary>New − old: above 0 when it fell; <c>null</c> when either is missing.</summary>
    public int? Difference => New?.Place - Old?.Place;
}
