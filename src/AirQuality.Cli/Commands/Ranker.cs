using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary>One choice of <c>--by</c>: a metric, or its change on last year.</summary>
internal sealed record Ranker(RankingMetric Metric, bool ByChange)
{
    public static IReadOnlyList<Ranker> All { get; } =
    [
        .. RankingMetric.All.Select(m => new Ranker(m, ByChange: false)),
        new Ranker(RankingMetric.Index, ByChange: true),
        new Ranker(RankingMetric.Statistic(Pollutant.PM25), ByChange: true),
    ];

    public string Key => ByChange ? $"{Metric.Key}_change" : Metric.Key;

    /// <summary>One ranking, or one for each group.</summary>
    public IReadOnlyList<RankingResult> Rank(PeriodComparison comparison, AreaLevel? group, TieRule ties)
    {
        if (!ByChange)
            return group is { } level ? Metric.RankWithin(comparison.Current, level, ties) : [Metric.Rank(comparison.Current, ties)];
        var groups = group is { } of
            ? comparison.Current.GroupBy(a => a.Area.At(of)).Select(g => (Group: g.Key, Members: g.ToList())).ToList()
            : [(Group: null, Members: comparison.Current.ToList())];
        return [.. groups.Select(g => Metric.RankByChange(g.Members, comparison.Earlier, ties) with { Group = g.Group })];
    }

    /// <summary>The change of an area's figure on last year; <c>null</c> where either is missing or not valid.</summary>
    public decimal? Change(PeriodComparison comparison, Area area) =>
        Metric.Change(comparison.Of(area), comparison.EarlierOf(area));
}
