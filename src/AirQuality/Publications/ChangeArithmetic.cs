using AirQuality.Numerics;

namespace AirQuality.Publications;

/// <summary>Changes as bureaus reckon them: from the printed figures, half to even.</summary>
internal static class ChangeArithmetic
{
    /// <summary>Whether the change is a difference (percentage points, days, the unit of the figure) and not per cent.</summary>
    public static bool IsDifference(PublishedQuantity change) =>
        change.Aspect == FigureAspect.Difference || change.Metric.Kind is FigureKind.Ratio or FigureKind.Days or FigureKind.Money;

    /// <summary>The change in per cent, rounded half to even; <c>null</c> on a base of zero.</summary>
    public static decimal? Percent(decimal now, decimal before, int decimals)
    {
        if (before == 0)
            return null;
        // As a fraction: a quotient of decimals has 28 digits, and one that ends in a half after rounding to those may not be a half.
        Fraction exact = now - before;
        return (exact * 100 / before).Round(decimals);
    }

    /// <summary>The change as it is printed.</summary>
    public static decimal? Change(PublishedQuantity quantity, decimal now, decimal before, int decimals) =>
        IsDifference(quantity) ? decimal.Round(now - before, decimals, MidpointRounding.ToEven) : Percent(now, before, decimals);
}
