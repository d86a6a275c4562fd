using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>An area as it enters a ranking.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">The value compared, or <c>null</c> when there is none.</param>
/// <param name="Ineligible">Why the area is not ranked, or <c>null</c> when it is eligible.</param>
public sealed record RankingEntry(Area Area, decimal? Value, Reason? Ineligible = null)
{
    /// <summary>What decides between equal values where the rule breaks ties, in turn, smaller first; <c>null</c> sorts last.</summary>
    public IReadOnlyList<decimal?> TieBreakers { get; init; } = [];
}
