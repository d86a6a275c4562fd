using AirQuality.Statistics;

namespace AirQuality.Ranking;

/// <summary>Something an assessment can be ranked by.</summary>
/// <param name="Key">The name on the command line and in results.</param>
/// <param name="Direction">Which end is the first place.</param>
/// <param name="Of">The published figure of an assessment, <c>null</c> when it has none.</param>
/// <param name="IsValid">Whether the figure of an assessment is valid, and else why not.</param>
public sealed record RankingMetric(string Key, RankingDirection Direction, Func<PeriodAssessment, decimal?> Of, Func<PeriodAssessment, string?> IsValid)
{
    private RunningMetric? running;

    /// <summary>How its change is given.</summary>
    public ChangeKind ChangeKind { get; init; } = ChangeKind.Percent;

    /// <summary>The composite index.</summary>
    public static RankingMetric Index { get; } = BuiltIn(Figure.Index, RankingDirection.SmallestFirst, RunningMetric.Index, RunningMetric.Whole);

    /// <summary>The composite index before its parts are rounded: the sum of concentration / limit, concentrations as they enter, to six decimals.</summary>
    public static RankingMetric FinerIndex { get; } = new("index_fine", RankingDirection.SmallestFirst, Finer, Figure.Index.ReasonOf);

    /// <summary>Good-day ratio.</summary>
    public static RankingMetric GoodRatio { get; } = BuiltIn(Figure.GoodRatio, RankingDirection.LargestFirst, (d, _) => d.GoodRatio, RunningMetric.Aqi);

    /// <summary>Good days.</summary>
    public static RankingMetric GoodDays { get; } = BuiltIn(Figure.GoodDays, RankingDirection.LargestFirst, (d, _) => d.ValidDays == 0 ? null : d.GoodDays, RunningMetric.Aqi);

    /// <summary>Heavy-pollution days.</summary>
    public static RankingMetric HeavyDays { get; } = BuiltIn(Figure.HeavyDays, RankingDirection.SmallestFirst, (d, _) => d.ValidDays == 0 ? null : d.HeavyDays, RunningMetric.Aqi);

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
    public static RankingMetric Statistic(Pollutant pollutant) => BuiltIn(
        Figure.Statistic(pollutant),
        RankingDirection.SmallestFirst,
        (days, terms) => RunningMetric.Statistic(days, terms, pollutant),
        (days, terms) => RunningMetric.Pollutant(days, terms, pollutant));

    /// <summary>A metric by its key.</summary>
    /// <param name="key">Such as <c>index</c>, <c>pm25</c>, <c>o3_8h</c> or <c>good_ratio</c>.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">No such metric.</exception>
    public static RankingMetric ByKey(string key) =>
        All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{key}' is no metric: expected {string.Join(", ", All.Select(m => m.Key))}.", nameof(key));

    /// <summary>Ranks areas by this metric; equal published figures share the place.</summary>
    /// <param name="assessments">The assessments, of one period, edition and scheme.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The assessments are of several periods, editions or schemes.</exception>
    public RankingResult Rank(IEnumerable<PeriodAssessment> assessments) => Rank(assessments, RankingOptions.Default);

    /// <summary>Ranks areas by this metric.</summary>
    /// <param name="assessments">The assessments, of one period, edition and scheme.</param>
    /// <param name="ties">What equal values get; <see cref="TieRule.Break"/> is by <see cref="TieBreakChain.Shaanxi"/>.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The assessments are of several periods, editions or schemes.</exception>
    public RankingResult Rank(IEnumerable<PeriodAssessment> assessments, TieRule ties) =>
        Rank(assessments, new RankingOptions { Ties = ties });

    /// <summary>Ranks areas by this metric.</summary>
    /// <param name="assessments">The assessments, of one period, edition and scheme.</param>
    /// <param name="options">Ties and precision.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The assessments are of several periods, editions or schemes.</exception>
    public RankingResult Rank(IEnumerable<PeriodAssessment> assessments, RankingOptions options)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(options);
        var all = assessments.ToList();
        var bases = RankingBasis.OfAll(all, nameof(assessments));
        return RankingEngine.Rank(all.Select(a => Entry(a, Of(a), options)), options.RuleOf(Key, Direction)) with { Bases = bases };
    }

    /// <summary>Ranks areas within groups, such as the counties of each city.</summary>
    /// <param name="assessments">The assessments, of one period.</param>
    /// <param name="level">The level of the groups; areas that lie in none form a group of their own.</param>
    /// <param name="ties">What equal values get.</param>
    /// <returns>One ranking a group, in the order in which the groups first appear.</returns>
    public IReadOnlyList<RankingResult> RankWithin(IEnumerable<PeriodAssessment> assessments, AreaLevel level, TieRule ties = TieRule.Share) =>
        [.. RankingGroups.ByLevel(assessments, level).Select(g => g.Rank(members => Rank(members, ties)))];

    /// <summary>The change of this metric between two assessments of an area, made from published figures.</summary>
    /// <param name="current">The assessment.</param>
    /// <param name="earlier">The assessment compared with, under the same edition and scheme.</param>
    /// <returns>Per cent or difference by <see cref="ChangeKind"/>; <c>null</c> when either figure is missing or not valid, or the base of a percentage is 0.</returns>
    /// <exception cref="ArgumentException">The two were made by different editions or schemes.</exception>
    public decimal? Change(PeriodAssessment current, PeriodAssessment? earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (earlier is null)
            return null;
        if (current.Edition != earlier.Edition || current.Index.Scheme != earlier.Index.Scheme)
            RankingBasis.RequireLike(RankingBasis.Of(current), RankingBasis.Of(earlier), nameof(earlier));
        if (IsValid(current) is not null || IsValid(earlier) is not null)
            return null;
        return ChangeKind == ChangeKind.Percent ? Comparison.PercentChange(Of(current), Of(earlier)) : Of(current) - Of(earlier);
    }

    /// <summary>Ranks areas by the change of this metric against another period, the most improved first.</summary>
    /// <param name="assessments">The assessments of the period.</param>
    /// <param name="earlier">The assessments compared with, under the same edition and scheme; areas are matched by identity.</param>
    /// <param name="ties">What equal values get.</param>
    /// <returns>The ranking by <see cref="Change"/>; areas without both figures are listed with the reason.</returns>
    /// <exception cref="ArgumentException">Several periods on one side, or different editions or schemes.</exception>
    public RankingResult RankByChange(IEnumerable<PeriodAssessment> assessments, IEnumerable<PeriodAssessment> earlier, TieRule ties = TieRule.Share) =>
        ChangeRanking.Rank(this, assessments, earlier, new RankingOptions { Ties = ties }).Improvement;

    /// <summary>How it is read off running sums; <c>null</c> for metrics of others, or when <c>with</c> gave it another figure.</summary>
    internal RunningMetric? Running => running is { } known && ReferenceEquals(known.Of, Of) && ReferenceEquals(known.IsValid, IsValid) ? known : null;

    internal RankingEntry Entry(PeriodAssessment assessment, decimal? value, RankingOptions options) => new(assessment.Area, value, IsValid(assessment))
    {
        TieBreakers = options.Ties == TieRule.Break ? options.Chain.Of(m => m.IsValid(assessment) is null ? m.Of(assessment) : null) : [],
    };

    private static RankingMetric BuiltIn(
        Figure figure,
        RankingDirection direction,
        Func<RunningDays, PeriodTerms, decimal?> running,
        Func<RunningDays, PeriodTerms, string?> reason) =>
        new(figure.Key, direction, figure.Of, figure.ReasonOf) { ChangeKind = figure.ChangeKind, running = new RunningMetric(figure.Of, figure.ReasonOf, running, reason) };

    private static decimal? Finer(PeriodAssessment assessment)
    {
        Fraction sum = 0;
        foreach (var single in assessment.Index.Singles)
        {
            if (single.Concentration is not { } concentration)
                return null;
            sum += (Fraction)concentration * single.Weight / single.Limit;
        }

        return sum.Round(6);
    }
}
