using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Wording;

namespace AirQuality.Reporting.Facts;

/// <summary>The places by composite index of one's own areas among all that are published.</summary>
public sealed record PublishedPlaces
{
    /// <summary>The ranking of all areas; <c>null</c> where nothing is published for the period.</summary>
    public GroupRanking? Ranking { get; init; }

    /// <summary>N of the last N.</summary>
    public int Last { get; init; }

    /// <summary>One's own areas that have a place, with what takes them out of the last N.</summary>
    public IReadOnlyList<AreaGap> Own { get; init; } = [];

    /// <summary>Why there is no ranking, or <c>null</c>.</summary>
    public LocalizedText? Missing { get; init; }
}
