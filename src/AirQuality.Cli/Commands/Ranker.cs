using System.Globalization;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>One choice of <c>--by</c>: a metric, its change on last year, or a mean of places in several of these.</summary>
internal sealed record Ranker(RankingMetric Metric, bool ByChange)
{
    public static IReadOnlyList<Ranker> OfMetrics { get; } = [.. RankingMetric.All.Select(m => new Ranker(m, ByChange: false))];

    public static IReadOnlyList<Ranker> All { get; } = [.. OfMetrics, .. RankingMetric.All.Select(m => new Ranker(m, ByChange: true))];

    /// <summary>What is combined, and its weight; empty for one figure.</summary>
    public IReadOnlyList<(Ranker Ranker, decimal Weight)> Parts { get; private init; } = [];

    public string Key => Parts.Count > 0 ? string.Join('+', Parts.Select(p => p.Weight == 1 ? p.Ranker.Key : string.Create(CultureInfo.InvariantCulture, $"{p.Weight}*{p.Ranker.Key}")))
        : ByChange ? $"{Metric.Key}_change"
        : Metric.Key;

    /// <summary>Reads a choice such as <c>index</c>, <c>index+index_change</c> or <c>2*index+pm25</c>.</summary>
    public static bool TryParse(string text, out Ranker? ranker)
    {
        var parts = text.Split('+').Select(Part).ToList();
        ranker = parts is [{ Ranker: { } first, Weight: 1 }] ? first
            : parts.Count > 1 && parts.TrueForAll(p => p is { Ranker: not null, Weight: > 0 }) ? new Ranker(parts[0].Ranker!.Metric, ByChange: false) { Parts = [.. parts.Select(p => (p.Ranker!, p.Weight))] }
            : null;
        return ranker is not null;
    }

    /// <summary>The change of an area's figure on last year; <c>null</c> where either is missing or not valid, and for a mean of places.</summary>
    public decimal? Change(PeriodComparison comparison, Area area) =>
        Parts.Count == 0 && comparison.Find(area) is { } current ? Metric.Change(current, comparison.EarlierOf(area)) : null;

    private static (Ranker? Ranker, decimal Weight) Part(string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var weight = 1m;
        if (star >= 0 && !decimal.TryParse(text.AsSpan(0, star), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
            return default;
        return (All.FirstOrDefault(r => string.Equals(r.Key, text[(star + 1)..], StringComparison.OrdinalIgnoreCase)), weight);
    }
}
