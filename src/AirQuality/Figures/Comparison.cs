using AirQuality.Numerics;

namespace AirQuality.Figures;

/// <summary>Changes against a base, made from published figures.</summary>
public static class Comparison
{
    private const int UsualDecimals = 1;

    /// <summary>(current − base) / base in %, to 0.1, half to even.</summary>
    /// <param name="current">The current published figure, or <c>null</c>.</param>
    /// <param name="baseFigure">The published figure compared with, or <c>null</c>.</param>
    /// <returns>The change; <c>null</c> when a figure is missing or the base is 0.</returns>
    public static decimal? PercentChange(decimal? current, decimal? baseFigure) => PercentChange(current, baseFigure, UsualDecimals);

    /// <summary>(current − base) / base in %, half to even, with the decimals of a publisher.</summary>
    /// <param name="current">The current published figure, or <c>null</c>.</param>
    /// <param name="baseFigure">The published figure compared with, or <c>null</c>.</param>
    /// <param name="decimals">The decimals.</param>
    /// <returns>The change; <c>null</c> when a figure is missing or the base is 0.</returns>
    internal static decimal? PercentChange(decimal? current, decimal? baseFigure, int decimals) =>
        current is { } now && baseFigure is { } then && then != 0
            ? ((((Fraction)now - then) * 100) / then).Round(decimals)
            : null;
}
