using AirQuality.Figures;

namespace AirQuality.Comparisons;

/// <summary>One figure with and without exceptional events.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="With">As measured; <c>null</c> when there is none.</param>
/// <param name="Without">With the events left out; <c>null</c> when there is none.</param>
public sealed record FigureEffect(Figure Figure, decimal? With, decimal? Without)
{
    /// <summary>What the events add to the figure, with − without, in its unit; <c>null</c> when either is missing.</summary>
    public decimal? Effect => With - Without;
}
