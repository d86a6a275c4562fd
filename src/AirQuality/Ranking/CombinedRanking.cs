using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Ranks areas by the weighted mean of their places in several rankings.</summary>
public static class CombinedRanking
{
    /// <summary>Ranks areas by the weighted mean of their places.</summary>
    /// <param name="name">The name of the combination, for the rule.</param>
    /// <param name="parts">The rankings and their weights.</param>
    /// <param name="options">Ties and precision. Without <see cref="RankingOptions.Decimals"/> the means are compared exactly and shown to 0.01.</param>
    /// <returns>
    /// The ranking, the smallest mean first; areas that lack a place in a part are listed with the reason. Under
    /// <see cref="TieRule.Break"/> the places in the parts decide, in their order.
    /// </returns>
    /// <exception cref="ArgumentException">No parts, or a weight of 0 or less.</exception>
    public static RankingResult Rank(string name, IReadOnlyList<RankingPart> parts, RankingOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            throw new ArgumentException("Expected rankings to combine, found none.", nameof(parts));
        if (parts.FirstOrDefault(p => p.Weight <= 0) is { } wrong)
            throw new ArgumentException($"Expected weights above 0, found {wrong.Weight} for {wrong.Ranking.Rule.Metric}.", nameof(parts));
        options ??= RankingOptions.Default;
        Fraction weights = parts.Sum(p => p.Weight);
        var places = parts.Select(p => p.Ranking.Ranked.ToDictionary(r => r.Area)).ToList();
        var reasons = parts.Select(p => p.Ranking.Unranked.ToDictionary(u => u.Area)).ToList();
        decimal Mean(decimal weighted, int decimals) => (weighted / weights).Round(decimals);

        RankingEntry Entry(Area area)
        {
            var missing = parts.Index().Where(p => !places[p.Index].ContainsKey(area))
                .Select(p => Reason.Within(ReasonCode.InPart, reasons[p.Index].GetValueOrDefault(area)?.Reason ?? Reason.Only(ReasonCode.NotInRanking)) with { Metric = p.Item.Ranking.Rule.Metric }).ToList();
            if (missing.Count > 0)
                return new RankingEntry(area, Value: null, Reason.Join(missing));
            var weighted = parts.Index().Sum(p => p.Item.Weight * places[p.Index][area].Place);
            return new RankingEntry(area, options.Decimals is { } decimals ? Mean(weighted, decimals) : weighted)
            {
                TieBreakers = [.. places.Select(p => (decimal?)p[area].Place)],
            };
        }

        var areas = parts.SelectMany(p => p.Ranking.Ranked.Select(r => r.Area).Concat(p.Ranking.Unranked.Select(u => u.Area))).Distinct();
        var result = RankingEngine.Rank(areas.Select(Entry), new RankingRule(name, RankingDirection.SmallestFirst, options.Ties, options.Decimals), parts[0].Ranking.Group);
        return result with
        {
            Ranked = options.Decimals is null ? [.. result.Ranked.Select(r => r with { Value = Mean(r.Value, 2) })] : result.Ranked,
            Bases = [.. parts.SelectMany(p => p.Ranking.Bases).Distinct()],
            GroupName = parts[0].Ranking.GroupName,
        };
    }
}
