using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>What decides, in turn, between areas whose values are equal. Named in every result.</summary>
/// <param name="Name">The name of the chain.</param>
/// <param name="Metrics">The figures compared in turn, each in its own direction; a missing or invalid one comes last.</param>
public sealed record TieBreakChain(string Name, IReadOnlyList<RankingMetric> Metrics)
{
    /// <summary>Shaanxi: PM2.5, O3, PM10, NO2, SO2, CO.</summary>
    public static TieBreakChain Shaanxi { get; } = new(
        "Shaanxi",
        [.. new[] { Pollutant.PM25, Pollutant.O3, Pollutant.PM10, Pollutant.NO2, Pollutant.SO2, Pollutant.CO }.Select(RankingMetric.Statistic)]);

    /// <summary>The index before its parts are rounded: equal published indices with finer figures behind them get different places, as in Baoji.</summary>
    public static TieBreakChain FinerIndex { get; } = new("FinerIndex", [RankingMetric.FinerIndex]);

    /// <summary>The name and the figures: <c>Shaanxi (pm25, o3_8h, …)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} ({string.Join(", ", Metrics.Select(m => m.Key))})";

    /// <summary>The figures of an assessment so that smaller is better in each.</summary>
    internal IReadOnlyList<decimal?> Of(Func<RankingMetric, decimal?> figureOf) =>
        [.. Metrics.Select(m => m.Direction == RankingDirection.SmallestFirst ? figureOf(m) : -figureOf(m))];
}
