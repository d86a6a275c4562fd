namespace AirQuality.Ranking;

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
