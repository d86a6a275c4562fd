using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Ranking.Sensitivities;

/// <summary>What a little less of one pollutant does to the composite index.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Weight">Its weight; one µg/m³ (CO mg/m³) is worth <paramref name="Weight"/> / <paramref name="Limit"/> of the index, exactly, before rounding.</param>
/// <param name="Limit">The class II limit it is divided by.</param>
/// <param name="NextStep">The least reduction that lowers the published index, at the decimals that enter; <c>null</c> when even 0 does not.</param>
public sealed record MarginalEffect(Pollutant Pollutant, int Weight, decimal Limit, decimal? NextStep)
{
    /// <summary><see cref="Weight"/> / <see cref="Limit"/>, to four decimals.</summary>
    public decimal PerUnit => ((Fraction)Weight / Limit).Round(4);

    /// <summary>Pollutant and effect.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Pollutant.Symbol()}: {PerUnit} a unit");
}
