using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>What one pollutant has to do with a change of the composite index.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Now">Its single index times its weight, at the decimals of single indices.</param>
/// <param name="Then">The same of the earlier period.</param>
public sealed record IndexPart(Pollutant Pollutant, decimal Now, decimal Then)
{
    /// <summary>Now − then.</summary>
    public decimal Change => Now - Then;

    /// <summary>Pollutant and change.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Pollutant.Symbol()} {Now - Then}");
}
