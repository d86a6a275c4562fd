using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Ranks areas by the weighted mean of their places in several rankings.</summary>
internal static class CombinedRanking
{
    /// <summary>Ranks areas by the weighted mean of their places.</summary>
    /// <param name="by">What is combined and with which weights.</param>
    /// <param name="parts">One ranking a part, all of one group.</param>
    /// <param name="options">Ties and precision. Without <see cref="RankingOptions.Decimals"/> the means are compared exactly and shown to 0.01.</param>
    /// <returns>
    /// The ranking, the smallest mean first; areas that lack a place in a part are listed with the reason. Where the rule
    /// breaks ties the places in the parts decide, in their order.
    /// </returns>
    public static RankingResult Rank(RankingCriterion by, IReadOnlyList<RankingResult> parts, RankingOptions options)
    {
        Fraction weights = by.Parts.Sum(p => p.Weight);
        var places = parts.Select(p => p.Ranked.ToDictionary(r => r.Area)).ToList();
        var reasons = parts.Select(p => p.Unranked.ToDictionary(u => u.Area)).ToList();
        decimal Mean(decimal weighted, int decimals) => (weighted / weights).Round(decimals);

        RankingEntry Entry(Area area)
        {
            var missing = parts.Index().Where(p => !places[p.Index].ContainsKey(area))
                .Select(p => Reason.Within(ReasonCode.InPart, reasons[p.Index].GetValueOrDefault(area)?.Reason ?? Reason.Only(ReasonCode.NotInRanking)) with { Metric = p.Item.Rule.Metric }).ToList();
            if (missing.Count > 0)
                return new RankingEntry(area, Value: null, Reason.Join(missing));

            // The weighted sum orders as the mean does and is exact; a third of a place would not be.
            var weighted = by.Parts.Index().Sum(p => p.Item.Weight * places[p.Index][area].Place);
            return new RankingEntry(area, options.Decimals is { } decimals ? Mean(weighted, decimals) : weighted)
            {
                TieBreakers = [.. places.Select(p => (decimal?)p[area].Place)],
            };
        }

        var result = RankingEngine.Rank(
            parts.SelectMany(p => p.Areas).Distinct().Select(Entry),
            new RankingRule(by.Key, RankingDirection.SmallestFirst, options.Ties, options.Decimals),
            parts[0].Group);
        return result with
        {
            Ranked =
            [
                .. result.Ranked.Select(r => r with
                {
                    Value = options.Decimals is null ? Mean(r.Value, 2) : r.Value,
                    Origin = places.Max(p => p[r.Area].Origin),
                }),
            ],
            Bases = [.. parts.SelectMany(p => p.Bases).Distinct()],
            GroupName = parts[0].GroupName,
        };
    }
}
