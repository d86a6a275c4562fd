using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>What one station has to do with a change.</summary>
/// <param name="Station">The station.</param>
/// <param name="Change">Its part, to three decimals; <c>null</c> when it has data in neither or only one of the periods.</param>
public sealed record StationPart(Station Station, decimal? Change)
{
    /// <summary>Station and change.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Station.Id} {Change}");
}
