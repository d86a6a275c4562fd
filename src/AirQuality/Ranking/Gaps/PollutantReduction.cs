using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

/// <summary>One part of a mix.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Current">Its statistic, µg/m³ (CO mg/m³), at the decimals at which it enters the index.</param>
/// <param name="Needed">What it must become.</param>
/// <param name="Cost">What that costs.</param>
public sealed record PollutantReduction(Pollutant Pollutant, decimal Current, decimal Needed, decimal Cost)
{
    /// <summary><see cref="Current"/> less <see cref="Needed"/>.</summary>
    public decimal Reduction => Current - Needed;

    /// <summary>Pollutant, level and what it has to come to.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Pollutant.Symbol()} {Current} to {Needed}");
}
