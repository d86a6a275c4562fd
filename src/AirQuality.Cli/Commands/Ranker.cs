using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary>One choice of <c>--by</c>: a metric, or its change on last year.</summary>
internal sealed record Ranker(RankingMetric Metric, bool ByChange)
{
    public static IReadOnlyList<Ranker> OfMetrics { get; } = [.. RankingMetric.All.Select(m => new Ranker(m, ByChange: false))];

    public static IReadOnlyList<Ranker> All { get; } = [.. OfMetrics, .. RankingMetric.All.Select(m => new Ranker(m, ByChange: true))];

    public string Key => ByChange ? $"{Metric.Key}_change" : Metric.Key;

    /// <summary>The change of an area's figure on last year; <c>null</c> where either is missing or not valid.</summary>
    public decimal? Change(PeriodComparison comparison, Area area) =>
        comparison.Find(area) is { } current ? Metric.Change(current, comparison.EarlierOf(area)) : null;
}
