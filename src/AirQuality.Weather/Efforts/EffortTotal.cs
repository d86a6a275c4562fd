using AirQuality.Terms;

namespace AirQuality.Weather.Efforts;

/// <summary>The mean of the splits of several areas: the parts are the means of theirs and add up, the interval is of the areas together.</summary>
/// <remarks>Areas share weather, and their errors with it: the interval of their mean comes from the errors of all of them in the same blocks of days, and is little narrower than that of one.</remarks>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Areas">The areas whose weather is taken out; the others do not enter.</param>
public sealed record EffortTotal(Pollutant Pollutant, IReadOnlyList<Area> Areas)
{
    /// <summary>The mean change of the observed means, in the unit of the pollutant.</summary>
    public required decimal ObservedChange { get; init; }

    /// <summary>What the weather did.</summary>
    public required decimal Weather { get; init; }

    /// <summary>What dust did.</summary>
    public required decimal Dust { get; init; }

    /// <summary>What is left: observed change less weather less dust.</summary>
    public decimal Rest => ObservedChange - Weather - Dust;

    /// <summary>The rest in per cent of the mean with average weather of the period compared with, to 0.1.</summary>
    public required decimal RestPercent { get; init; }

    /// <summary>The lower end of its interval; <c>null</c> where the periods are too short for one.</summary>
    public decimal? RestLow { get; init; }

    /// <summary>The upper end.</summary>
    public decimal? RestHigh { get; init; }

    /// <summary>The mean of some splits; <c>null</c> where none has its weather taken out.</summary>
    internal static EffortTotal? Of(Pollutant pollutant, IReadOnlyList<EffortSplit> splits)
    {
        List<EffortSplit> known = [.. splits.Where(s => s.Pollutant == pollutant && s.Weather is not null && s.NormalisedWith > 0)];
        if (known.Count == 0)
            return null;
        var base100 = known.Sum(s => s.NormalisedWith!.Value);
        // Each area's error is in per cent of its own mean: weighted by that mean it is one of the sum.
        var error = known.Skip(1).Aggregate(known[0].Error!.Plus(known[0].Error!, 0, Weight(known[0])), (sum, s) => sum.Plus(s.Error!, Weight(s)));
        var percent = 100 * known.Sum(s => s.Rest!.Value) / base100;
        var half = error.HalfWidth(known[0].Confidence, means: 2);
        return new EffortTotal(pollutant, [.. known.Select(s => s.Area)])
        {
            ObservedChange = known.Average(s => s.ObservedChange),
            Weather = known.Average(s => s.Weather!.Value),
            Dust = known.Average(s => s.Dust),
            RestPercent = Math.Round(percent, 1),
            RestLow = double.IsFinite(half) ? Math.Round(percent - (decimal)half, 1) : null,
            RestHigh = double.IsFinite(half) ? Math.Round(percent + (decimal)half, 1) : null,
        };

        double Weight(EffortSplit split) => (double)(split.NormalisedWith!.Value / base100);
    }
}
