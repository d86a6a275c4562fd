using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>What areas are ranked by: a figure of an assessment, and which end of it is the first place.</summary>
/// <param name="Figure">The figure; one of your own is a <c>new Figure(...)</c>.</param>
/// <param name="Direction">Which end is the first place.</param>
/// <example><code>
/// var ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(2026, 10)));
/// foreach (var area in ranking.Bottom(3))
///     Console.WriteLine($"{area.PlaceFromBottom} from the bottom: {area.Area.Name}, {area.Value}");
/// </code></example>
public sealed record RankingMetric(Figure Figure, RankingDirection Direction)
{
    private static readonly RankingMetric[] Statistics = [.. Enum.GetValues<Pollutant>().Select(OfPollutant)];

    private RunningMetric? running;

    /// <summary>The name on the command line and in results, that of the figure.</summary>
    public string Key => Figure.Key;

    /// <summary>The name of its change.</summary>
    internal string ChangeKey => $"{Key}_change";

    /// <summary>The composite index.</summary>
    public static RankingMetric Index { get; } = BuiltIn(Figure.Index, RankingDirection.SmallestFirst, RunningMetric.Index, RunningMetric.Whole);

    /// <summary>The composite index before its parts are rounded: the sum of concentration / limit, concentrations as they enter, to six decimals.</summary>
    public static RankingMetric FinerIndex { get; } = new(new Figure("index_fine", ChangeKind.Percent, Finer, Figure.Index.ReasonOf), RankingDirection.SmallestFirst);

    /// <summary>The statistic of a pollutant before it is rounded, to six decimals: what stands behind places that differ where the printed figures do not.</summary>
    /// <param name="pollutant">The pollutant.</param>
    internal static RankingMetric FinerStatistic(Pollutant pollutant) =>
        new(new Figure($"{Statistic(pollutant).Key}_fine", ChangeKind.Percent, a => a[pollutant].Unrounded?.Round(6), Figure.Statistic(pollutant).ReasonOf), RankingDirection.SmallestFirst);

    /// <summary>Good-day ratio.</summary>
    public static RankingMetric GoodRatio { get; } = BuiltIn(Figure.GoodRatio, RankingDirection.LargestFirst, (d, _) => d.GoodRatio, RunningMetric.Aqi);

    /// <summary>Good days.</summary>
    public static RankingMetric GoodDays { get; } = BuiltIn(Figure.GoodDays, RankingDirection.LargestFirst, (d, _) => d.ValidDays == 0 ? null : d.GoodDays, RunningMetric.Aqi);

    /// <summary>Heavy-pollution days.</summary>
    public static RankingMetric HeavyDays { get; } = BuiltIn(Figure.HeavyDays, RankingDirection.SmallestFirst, (d, _) => d.ValidDays == 0 ? null : d.HeavyDays, RunningMetric.Aqi);

    /// <summary>Heavy-day ratio.</summary>
    public static RankingMetric HeavyRatio { get; } = new(Figure.HeavyRatio, RankingDirection.SmallestFirst);

    /// <summary>All metrics: the index, the six pollutant statistics, good-day ratio, good days, heavy days and their ratio.</summary>
    public static IReadOnlyList<RankingMetric> All { get; } =
    [
        Index,
        .. Statistics,
        GoodRatio,
        GoodDays,
        HeavyDays,
        HeavyRatio,
    ];

    /// <summary>Metrics beside <see cref="All"/>, smallest first: those of <see cref="Figure.Further"/>.</summary>
    public static IReadOnlyList<RankingMetric> Further { get; } = [.. Figure.Further.Select(f => new RankingMetric(f, RankingDirection.SmallestFirst))];

    /// <summary>The statistic of a pollutant that tables show: the mean; CO P95; O3 P90 of MDA8 (<c>o3_8h</c>).</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static RankingMetric Statistic(Pollutant pollutant) =>
        Statistics.ElementAtOrDefault((int)pollutant) ?? throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant.");

    /// <summary>A metric by its key.</summary>
    /// <param name="key">Such as <c>index</c>, <c>pm25</c>, <c>o3_8h</c> or <c>good_ratio</c>.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">No such metric; the message lists those there are.</exception>
    public static RankingMetric ByKey(string key) => Named.Of([.. All, .. Further], m => m.Key, key, "metric");

    /// <summary>A metric by its key or by any name the product prints, in any case: <c>pm25</c>, <c>PM2.5</c>, 细颗粒物, 综合指数, 优良天数比例.</summary>
    /// <param name="name">The key or name.</param>
    /// <returns>The metric, or <c>null</c> when there is none of that name.</returns>
    public static RankingMetric? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var asked = name.Trim();
        RankingMetric[] known = [.. All, .. Further];
        return Array.Find(known, m => string.Equals(m.Key, asked, StringComparison.OrdinalIgnoreCase)) ?? Array.Find(known, m => m.IsNamed(asked));
    }

    /// <summary>Whether a name is its key or one it is printed under, in any case.</summary>
    internal bool IsNamed(string name) => string.Equals(Key, name, StringComparison.OrdinalIgnoreCase) || Names.AllOfFigure(Key).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The published figure of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The figure, or <c>null</c> when it has none.</returns>
    public decimal? Of(PeriodAssessment assessment) => Figure.Of(assessment);

    /// <summary>Why the figure of an assessment is not valid.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The reason, or <c>null</c> when it is valid.</returns>
    public Reason? ReasonOf(PeriodAssessment assessment) => Figure.ReasonOf(assessment);

    /// <summary>Ranks areas by this metric; equal published figures share the place.</summary>
    /// <param name="assessments">The assessments, of one period, edition and scheme.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The assessments are of several periods, editions or schemes.</exception>
    public RankingResult Rank(IEnumerable<PeriodAssessment> assessments) => Rank(assessments, RankingOptions.Default);

    /// <summary>Ranks areas by this metric.</summary>
    /// <param name="assessments">The assessments, of one period, edition and scheme.</param>
    /// <param name="ties">What equal values get.</param>
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
        var ranking = RankingEngine.Rank(all.Select(a => Entry(a, Of(a), options)), options.RuleOf(Key, Direction)) with { Bases = bases };
        ranking = ranking.WithOrigins(all);
        return options.Hole is { } hole ? hole.In(ranking) : ranking;
    }

    /// <summary>The change of this metric between two assessments of an area, made from published figures.</summary>
    /// <param name="current">The assessment.</param>
    /// <param name="earlier">The assessment compared with, under the same edition and scheme.</param>
    /// <returns>Per cent or difference by <see cref="Figure.ChangeKind"/>; <c>null</c> when either figure is missing or not valid, or the base of a percentage is 0.</returns>
    /// <exception cref="ArgumentException">The two were made by different editions or schemes.</exception>
    public decimal? Change(PeriodAssessment current, PeriodAssessment? earlier) => Change(current, earlier, decimals: null);

    /// <summary>The same with the decimals in which a publisher prints changes in per cent; <c>null</c> for one.</summary>
    internal decimal? Change(PeriodAssessment current, PeriodAssessment? earlier, int? decimals)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (earlier is null)
            return null;
        if (current.Edition != earlier.Edition || current.Index.Scheme != earlier.Index.Scheme)
            RankingBasis.RequireLike(RankingBasis.Of(current), RankingBasis.Of(earlier), nameof(earlier));
        if (ReasonOf(current) is not null || ReasonOf(earlier) is not null)
            return null;
        return Figure.Change(Of(current), Of(earlier), decimals);
    }

    /// <summary>The name for people: 综合指数, composite index.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name; the key for metrics of others.</returns>
    public string Name(Language language) => Figure.Name(language);

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;

    /// <summary>How it is read off running sums; <c>null</c> for metrics of others, or when <c>with</c> gave it another figure.</summary>
    internal RunningMetric? Running => running is { } known && ReferenceEquals(known.Source, Figure) ? known : null;

    internal RankingEntry Entry(PeriodAssessment assessment, decimal? value, RankingOptions options) => new(assessment.Area, value, ReasonOf(assessment))
    {
        TieBreakers = options.Breaking?.Of(m => m.ReasonOf(assessment) is null ? m.Of(assessment) : null) ?? [],
    };

    private static RankingMetric OfPollutant(Pollutant pollutant) => BuiltIn(
        Figure.Statistic(pollutant),
        RankingDirection.SmallestFirst,
        (days, terms) => RunningMetric.Statistic(days, terms, pollutant),
        (days, terms) => RunningMetric.Pollutant(days, terms, pollutant));

    private static RankingMetric BuiltIn(
        Figure figure,
        RankingDirection direction,
        Func<RunningDays, PeriodTerms, decimal?> running,
        Func<RunningDays, PeriodTerms, Reason?> reason) =>
        new(figure, direction) { running = new RunningMetric(figure, running, reason) };

    private static decimal? Finer(PeriodAssessment assessment)
    {
        // Exact to the end: a rounding here would tie what the finer figure is asked to tell apart.
        Fraction sum = 0;
        foreach (var single in assessment.Index.Singles)
        {
            if (single.Weight == 0)
                continue;
            if (single.Concentration is not { } concentration)
                return null;
            sum += (Fraction)concentration * single.Weight / single.Limit;
        }

        return sum.Round(6);
    }
}
