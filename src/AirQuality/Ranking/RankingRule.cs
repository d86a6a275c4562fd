namespace AirQuality.Ranking;

/// <summary>Which end of a scale is the first place.</summary>
public enum RankingDirection
{
    /// <summary>The smallest value is the first place: index, concentrations, change rates.</summary>
    SmallestFirst,

    /// <summary>The largest value is the first place: good-day ratio.</summary>
    LargestFirst,
}

/// <summary>What places areas with equal values get.</summary>
public enum TieRule
{
    /// <summary>They share the place and the next places are skipped: 12, 12, 14. The rule of most provinces.</summary>
    Share,

    /// <summary>They share the place and the next place follows: 12, 12, 13.</summary>
    Dense,

    /// <summary>The tie-breakers of a <see cref="TieBreakChain"/> decide in turn; only areas equal in all of them share, and the next places are skipped.</summary>
    Break,
}

/// <summary>How areas are ordered. Named in every result.</summary>
/// <param name="Metric">The name of what is compared, such as <c>index</c>.</param>
/// <param name="Direction">Which end is the first place.</param>
/// <param name="Ties">What equal values get.</param>
/// <param name="Decimals">The decimals at which values are compared, or <c>null</c> to compare them as given.</param>
public sealed record RankingRule(string Metric, RankingDirection Direction, TieRule Ties = TieRule.Share, int? Decimals = null)
{
    /// <summary>The chain whose figures decide under <see cref="TieRule.Break"/>, or <c>null</c> when they were given with the entries or nothing is broken.</summary>
    public TieBreakChain? Chain { get; init; }
}

/// <summary>An area as it enters a ranking.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">The value compared, or <c>null</c> when there is none.</param>
/// <param name="Ineligible">Why the area is not ranked, or <c>null</c> when it is eligible.</param>
public sealed record RankingEntry(Area Area, decimal? Value, string? Ineligible = null)
{
    /// <summary>What decides between equal values under <see cref="TieRule.Break"/>, in turn, smaller first; <c>null</c> sorts last.</summary>
    public IReadOnlyList<decimal?> TieBreakers { get; init; } = [];
}
