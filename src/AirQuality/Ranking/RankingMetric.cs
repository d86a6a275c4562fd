using AirQuality.Statistics;

namespace AirQuality.Ranking;

/// <summary>Something an assessment can be ranked by.</summary>
/// <param name="Key">The name on the command line and in results.</param>
/// <param name="Direction">Which end is the first place.</param>
/// <param name="Of">The published figure of an assessment, <c>null</c> when it has none.</param>
/// <param name="IsValid">Whether the figure of an assessment is valid, and else why not.</param>
public sealed record RankingMetric(string Key, RankingDirection Direction, Func<PeriodAssessment, decimal?> Of, Func<PeriodAssessment, string?> IsValid)
{
    /// <summary>How its change is given.</summary>
    public ChangeKind ChangeKind { get; init; } = ChangeKind.Percent;

    /// <summary>The composite index.</summary>
    public static RankingMetric Index { get; } = new("index", RankingDirection.SmallestFirst, a => a.Index.Published, WholeReason);

    /// <summary>Good-day ratio.</summary>
    public static RankingMetric GoodRatio { get; } = new("good_ratio", RankingDirection.LargestFirst, a => a.GoodRatio, DaysReason) { ChangeKind = ChangeKind.PercentagePoints };

    /// <summary>Good days.</summary>
    public static RankingMetric GoodDays { get; } = new("good_days", RankingDirection.LargestFirst, a => a.GoodDays, DaysReason) { ChangeKind = ChangeKind.Days };

    /// <summary>Heavy-pollution days.</summary>
    public static RankingMetric HeavyDays { get; } = new("heavy_days", RankingDirection.SmallestFirst, a => a.HeavyDays, DaysReason) { ChangeKind = ChangeKind.Days };

    /// <summary>All metrics: the index, the six pollutant statistics, good-day ratio, good days, heavy days.</summary>
    public static IReadOnlyList<RankingMetric> All { get; } =
    [
        Index,
        .. Enum.GetValues<Pollutant>().Select(Statistic),
        GoodRatio,
        GoodDays,
        HeavyDays,
    ];

    /// <summary>The statistic of a pollutant that tables show: the mean; CO P95; O3 P90 of MDA8 (<c>o3_8h</c>).</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The metric.</returns>
    public static RankingMetric Statistic(Pollutant pollutant) => new(
        pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key(),
        RankingDirection.SmallestFirst,
        a => a[pollutant].Evaluated,
        a => a[pollutant].Reason is { } reason ? $"{pollutant.Symbol()}: {reason}" : null);

    /// <summary>A metric by its key.</summary>
    /// <param name="key">Such as <c>index</c>, <c>pm25</c>, <c>o3_8h</c> or <c>good_ratio</c>.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">No such metric.</exception>
    public static RankingMetric ByKey(string key) =>
        All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{key}' is no metric: expected {string.Join(", ", All.Select(m => m.Key))}.", nameof(key));

    /// <summary>Ranks areas by this metric.</summary>
    /// <param name="assessments">The assessments, of one period.</param>
    /// <param name="ties">What equal values get; <see cref="TieRule.Break"/> compares PM2.5, O3, PM10, NO2, SO2, CO.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    public RankingResult Rank(IEnumerable<PeriodAssessment> assessments, TieRule ties = TieRule.Share) =>
        RankingEngine.Rank(assessments.Select(a => Entry(a, Of(a))), new RankingRule(Key, Direction, ties));

    /// <summary>Ranks areas within groups, such as the counties of each city.</summary>
    /// <param name="assessments">The assessments, of one period.</param>
    /// <param name="level">The level of the groups; areas that lie in none form a group of their own.</param>
    /// <param name="ties">What equal values get.</param>
    /// <returns>One ranking a group, in the order in which the groups first appear.</returns>
    public IReadOnlyList<RankingResult> RankWithin(IEnumerable<PeriodAssessment> assessments, AreaLevel level, TieRule ties = TieRule.Share) =>
    [
        .. assessments.GroupBy(a => a.Area.At(level)).Select(g =>
            RankingEngine.Rank(g.Select(a => Entry(a, Of(a))), new RankingRule(Key, Direction, ties), g.Key)),
    ];

    /// <summary>The change of this metric between two assessments of an area, made from published figures.</summary>
    /// <param name="current">The assessment.</param>
    /// <param name="earlier">The assessment compared with, under the same edition and scheme.</param>
    /// <returns>Per cent or difference by <see cref="ChangeKind"/>; <c>null</c> when either figure is missing or not valid, or the base of a percentage is 0.</returns>
    public decimal? Change(PeriodAssessment current, PeriodAssessment? earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (earlier is null || IsValid(current) is not null || IsValid(earlier) is not null)
            return null;
        return ChangeKind == ChangeKind.Percent ? Comparison.PercentChange(Of(current), Of(earlier)) : Of(current) - Of(earlier);
    }

    /// <summary>Ranks areas by the change of this metric against another period, the most improved first.</summary>
    /// <param name="assessments">The assessments of the period.</param>
    /// <param name="earlier">The assessments compared with, under the same edition and scheme; areas are matched by identity.</param>
    /// <param name="ties">What equal values get.</param>
    /// <returns>The ranking by <see cref="Change"/>; areas without both figures are listed with the reason.</returns>
    public RankingResult RankByChange(IEnumerable<PeriodAssessment> assessments, IEnumerable<PeriodAssessment> earlier, TieRule ties = TieRule.Share)
    {
        var before = earlier.ToDictionary(a => a.Area);
        return RankingEngine.Rank(
            assessments.Select(a =>
            {
                var then = before.GetValueOrDefault(a.Area);
                var entry = Entry(a, Change(a, then));
                return entry.Ineligible is null && entry.Value is null ? entry with { Ineligible = $"no valid {Key} to compare with" } : entry;
            }),
            new RankingRule($"{Key}_change", Direction, ties));
    }

    private static readonly Pollutant[] ShaanxiOrder = [Pollutant.PM25, Pollutant.O3, Pollutant.PM10, Pollutant.NO2, Pollutant.SO2, Pollutant.CO];

    private RankingEntry Entry(PeriodAssessment assessment, decimal? value) => new(assessment.Area, value, IsValid(assessment))
    {
        TieBreakers = [.. ShaanxiOrder.Select(p => assessment[p].Evaluated)],
    };

    private static string? WholeReason(PeriodAssessment assessment) =>
        assessment.IsValid ? null : string.Join("; ", assessment.Reasons);

    private static string? DaysReason(PeriodAssessment assessment) => assessment.DaysReason;
}
