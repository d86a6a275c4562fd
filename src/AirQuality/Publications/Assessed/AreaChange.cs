using AirQuality.Comparisons;
using AirQuality.Figures;

namespace AirQuality.Publications.Assessed;

/// <summary>The change of one figure of an area.</summary>
/// <param name="Area">The area with where its figure comes from.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Change">The change.</param>
public sealed record AreaChange(AssessedArea Area, Figure Figure, FigureChange Change)
{
    /// <summary>Where the figure of the base comes from.</summary>
    public FigureOrigin BaseOrigin { get; init; }
}
