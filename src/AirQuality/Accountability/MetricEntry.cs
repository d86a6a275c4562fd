using AirQuality.Ranking;
using AirQuality.RuleFiles;

namespace AirQuality.Accountability;

/// <summary>A figure that a file of rules, of a formula or of a score names.</summary>
internal static class MetricEntry
{
    /// <summary>The figure by key or name.</summary>
    /// <param name="entry">The value of the file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants; they go before.</param>
    /// <exception cref="RuleFileException">There is none of that name.</exception>
    public static RankingMetric Of(JsonEntry entry, IReadOnlyList<RankingMetric> further)
    {
        var name = entry.Text();
        return further.FirstOrDefault(m => m.IsNamed(name))
            ?? RankingMetric.Find(name)
            ?? throw entry.Expected(new(
                $"{string.Join("、", Known(further))}之一（降尘等补充指标须给出其表）",
                $"one of {string.Join(", ", Known(further))} (further figures such as dustfall need their table)"));
    }

    private static IEnumerable<string> Known(IReadOnlyList<RankingMetric> further) => RankingMetric.All.Concat(further).Select(m => m.Key);
}
