using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>A printed change with the printed figures of both years.</summary>
/// <param name="Change">The change.</param>
/// <param name="Now">The figure.</param>
/// <param name="Before">The figure a year before.</param>
internal sealed record ChangePair(SeriesCell Change, SeriesCell Now, SeriesCell Before)
{
    /// <summary>Whether the change, times a sign, lies within what the unrounded figures allow.</summary>
    public bool Follows(int sign)
    {
        var least = Now.Value!.Value - Half(Now);
        var most = Now.Value.Value + Half(Now);
        var before = Before.Value!.Value;
        var bounds = Change.Quantity.Metric.Kind is FigureKind.Ratio or FigureKind.Days
            ? new ValueBounds(least - before - Half(Before), most - before + Half(Before))
            : new ValueBounds(Percent(least, before + Half(Before)), Percent(most, before - Half(Before)));
        return bounds.Allow(Change.Value!.Value * sign, Half(Change));
    }

    private static decimal Percent(decimal now, decimal before) => before <= 0 ? decimal.MaxValue / 2 : (now - before) / before * 100;

    private static decimal Half(SeriesCell cell)
    {
        var half = 0.5m;
        for (var decimals = 0; decimals < cell.Decimals; decimals++)
            half /= 10;
        return half;
    }
}
