using System.Text.Json.Serialization;

namespace AirQuality.Ranking;

/// <summary>How a metric is ranked where practice differs. Recorded in the <see cref="RankingRule"/> of the result.</summary>
public sealed record RankingOptions
{
    /// <summary>Equal published figures share the place.</summary>
    public static RankingOptions Default { get; } = new();

    /// <summary>What equal values get.</summary>
    public TieRule Ties { get; init; } = TieRule.Share;

    /// <summary>What decides between equal values where <see cref="Ties"/> breaks them; <c>null</c> for the chain of that rule.</summary>
    public TieBreakChain? Chain { get; init; }

    /// <summary>The decimals at which values are compared, or <c>null</c> to compare them as published.</summary>
    public int? Decimals { get; init; }

    /// <summary>The decimals in which changes in per cent are published; <c>null</c> for one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ChangeDecimals { get; init; }

    /// <summary>What becomes of areas without enough data.</summary>
    public IncompleteAreas Incomplete { get; init; }

    /// <summary>What becomes of areas that meet class II when areas are ranked by a change.</summary>
    public AttainingAreas Attaining { get; init; }

    /// <summary>Whether a list of N is cut after N areas; else areas that tie at its end make it longer, as most publishers have it.</summary>
    public bool CutsLists { get; init; }

    /// <summary>What the list leaves out that is ranked; <c>null</c> where it is whole.</summary>
    internal ListHole? Hole { get; init; }

    /// <summary>What decides between equal values; <c>null</c> where they share the place.</summary>
    internal TieBreakChain? Breaking => Ties.BreaksTies ? Chain ?? Ties.Chain : null;

    internal RankingRule RuleOf(string metric, RankingDirection direction) => new(metric, direction, Ties, Decimals)
    {
        Chain = Breaking,
        Incomplete = Incomplete,
        CutsLists = CutsLists,
    };
}
