using AirQuality.Figures;
using AirQuality.Wording;

namespace AirQuality.Statistics;

/// <summary>A figure as the mean of several years.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="FirstYear">The first year.</param>
/// <param name="LastYear">The last year, which it is the figure of.</param>
/// <param name="Value">The mean of the years' published figures, rounded once to their decimals (days to 0.1); <c>null</c> when a year is not valid.</param>
/// <param name="Reason">Why there is none, or <c>null</c>.</param>
internal sealed record SlidingMean(Figure Figure, int FirstYear, int LastYear, decimal? Value, Reason? Reason)
{
    /// <summary>Years and value.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Figure} {FirstYear}-{LastYear}: {Value}");
}
