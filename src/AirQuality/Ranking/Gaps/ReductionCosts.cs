using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

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
