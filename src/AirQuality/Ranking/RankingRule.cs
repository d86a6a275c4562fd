namespace AirQuality.Ranking;

/// <summary>How areas are ordered. Named in every result.</summary>
/// <param name="Metric">The name of what is compared, such as <c>index</c>.</param>
/// <param name="Direction">Which end is the first place.</param>
/// <param name="Ties">What equal values get; <c>null</c> for <see cref="TieRule.Share"/>.</param>
/// <param name="Decimals">The decimals at which values are compared, or <c>null</c> to compare them as given.</param>
public sealed record RankingRule(string Metric, RankingDirection Direction, TieRule? Ties = null, int? Decimals = null)
{
    /// <summary>What equal values get.</summary>
    public TieRule Ties { get; init; } = Ties ?? TieRule.Share;

    /// <summary>The decimals at which values are compared, or <c>null</c> to compare them as given.</summary>
    public int? Decimals { get; init; } = Decimals;

    /// <summary>The chain whose figures decide where a rule breaks ties, or <c>null</c> when they were given with the entries or nothing is broken.</summary>
    public TieBreakChain? Chain { get; init; }

    /// <summary>What becomes of areas without enough data.</summary>
    public IncompleteAreas Incomplete { get; init; }

    /// <summary>Whether a list of N is cut after N areas; else areas that tie at its end make it longer.</summary>
    public bool CutsLists { get; init; }
}
