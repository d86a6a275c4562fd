namespace AirQuality.Ranking;

/// <summary>What it costs to lower a pollutant, and how far it can go.</summary>
/// <param name="PerUnit">The cost of lowering a statistic by 1 µg/m³ (CO 1 mg/m³), in any unit of effort, 0 or more; <c>null</c> for a pollutant that cannot be lowered.</param>
/// <param name="Floor">The lowest statistic that can be attained, µg/m³ (CO mg/m³); a pollutant below it stays where it is.</param>
public sealed record ReductionCosts(Func<Pollutant, decimal?> PerUnit, Func<Pollutant, decimal> Floor)
{
    /// <summary>One per cent of its present level costs the same for every pollutant.</summary>
    /// <param name="current">The present statistics.</param>
    /// <param name="floor">The lowest statistic that can be attained.</param>
    /// <returns>The costs per unit, to six decimals.</returns>
    public static ReductionCosts ByShare(Func<Pollutant, decimal> current, Func<Pollutant, decimal> floor) =>
        new(p => current(p) > 0 ? decimal.Round(100 / current(p), 6) : null, floor);
}

/// <summary>One part of a mix.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Current">Its statistic, µg/m³ (CO mg/m³), at the decimals at which it enters the index.</param>
/// <param name="Needed">What it must become.</param>
/// <param name="Cost">What that costs.</param>
public sealed record PollutantReduction(Pollutant Pollutant, decimal Current, decimal Needed, decimal Cost)
{
    /// <summary><see cref="Current"/> less <see cref="Needed"/>.</summary>
    public decimal Reduction => Current - Needed;
}

/// <summary>Reductions of several pollutants that together give a place.</summary>
/// <param name="Reductions">The pollutants that become lower, in table order; empty when nothing has to or nothing helps.</param>
/// <param name="Cost">The sum of the costs; <c>null</c> when nothing helps.</param>
/// <param name="Reason">Why nothing helps, or <c>null</c>.</param>
public sealed record ReductionMix(IReadOnlyList<PollutantReduction> Reductions, decimal? Cost, string? Reason = null)
{
    internal static ReductionMix None { get; } = new([], 0);

    internal static ReductionMix Impossible(string reason) => new([], Cost: null, reason);
}
