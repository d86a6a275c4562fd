using AirQuality.Figures;
using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>A published figure that differs between two versions of the data, or whose validity does.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Old">The figure before, <c>null</c> when there was none.</param>
/// <param name="New">The figure after, <c>null</c> when there is none.</param>
/// <param name="OldReason">Why it was not valid before, or <c>null</c> when it was.</param>
/// <param name="NewReason">Why it is not valid after, or <c>null</c> when it is.</param>
public sealed record FigureDifference(Figure Figure, decimal? Old, decimal? New, Reason? OldReason, Reason? NewReason)
{
    /// <summary>New − old in the unit of the figure; <c>null</c> when either is missing.</summary>
    public decimal? Difference => New - Old;
}
