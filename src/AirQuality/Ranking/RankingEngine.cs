using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>Orders areas by any value, with places, ties and the areas left out.</summary>
/// <example><code>
/// var (a, b, c) = (new Area("A", AreaLevel.County), new Area("B", AreaLevel.County), new Area("C", AreaLevel.County));
/// var ranking = RankingEngine.Rank(
///     [new RankingEntry(a, 3.01m), new RankingEntry(b, 3.01m), new RankingEntry(c, null, Reason.Because("天数不足", "too few days"))],
///     new RankingRule("index", RankingDirection.SmallestFirst)); // A and B share place 1; C is unranked
/// </code></example>
public static class RankingEngine
{
    /// <summary>Orders areas.</summary>
    /// <param name="entries">The areas with their values.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="group">The group they belong to, for the result.</param>
    /// <returns>Ranked and unranked areas; together all that entered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule has fewer than 0 or more than 15 decimals.</exception>
    public static RankingResult Rank(IEnumerable<RankingEntry> entries, RankingRule rule, Area? group = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(rule);
        entries.TryGetNonEnumeratedCount(out var count);
        var builder = new RankingBuilder(rule, count);
        foreach (var entry in entries)
            builder.Add(entry.Area, entry.Value, entry.Ineligible, entry.TieBreakers);
        return builder.ToResult(group);
    }
}
