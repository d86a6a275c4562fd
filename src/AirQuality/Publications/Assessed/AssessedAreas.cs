using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>The areas of one's own and those of publications together: ranked, compared and followed as one.</summary>
/// <remarks>One's own observations win where they cover a period. What is published of the other areas stands as it is printed.</remarks>
/// <example><code>
/// using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("2026年10月\n区县,综合指数\n甲县,3.21\n乙县,3.40\n"));
/// var province = PublishedTableReader.Read(new TextSheetReader().Read(table, "2026-10.csv"));
/// var all = new AssessedAreas(province.Figures, AirData.Open("data").Counties.Days);
/// Console.WriteLine(all.Rank(AssessmentPeriod.Month(2026, 10)).Groups[0].Ranking.Ranked.Count);
/// </code></example>
public sealed class AssessedAreas
{
    private readonly DailyGrid? days;
    private readonly AssessmentOptions options;
    private readonly PublishedRegister published;
    private readonly Dictionary<AssessmentKey, IReadOnlyList<AssessedArea>> known = []; // a ranking asks for the same bases for every area

    /// <summary>Joins publications and one's own days.</summary>
    /// <param name="figures">The published figures; last year's values are derived from them where they follow.</param>
    /// <param name="days">One's own days, or <c>null</c> for publications alone.</param>
    /// <param name="options">How one's own days are assessed, or <c>null</c> for the default.</param>
    /// <param name="level">The level of the areas; <c>null</c> for that of one's own, else of most of the published.</param>
    /// <exception cref="ArgumentException">A published name can be several of one's own areas.</exception>
    public AssessedAreas(IReadOnlyList<PublishedFigure> figures, DailyGrid? days = null, AssessmentOptions? options = null, AreaLevel? level = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        this.days = days;
        this.options = options ?? AssessmentOptions.Default;
        var own = days?.Areas ?? [];
        Level = level ?? (own.Count > 0 ? own[0].Level : UsualLevel(figures));
        published = new PublishedRegister([.. figures, .. BaseRecovery.Derive(figures)], own, Level);
    }

    /// <summary>The level of the areas.</summary>
    public AreaLevel Level { get; }

    /// <summary>The areas of a period, one's own first, with where their figures come from.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure they are assessed for, by key.</param>
    /// <returns>One assessment an area; none when nothing covers the period.</returns>
    public IReadOnlyList<AssessedArea> Assess(AssessmentPeriod period, string figure = "index")
    {
        ArgumentNullException.ThrowIfNull(period);
        return Assess(period, figure, BasisOf(period));
    }

    /// <summary>How many areas the published list has beyond those that were read; 0 when it is whole or does not say.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure, by key.</param>
    /// <returns>The number of areas whose figures are not known.</returns>
    public int MissingFrom(AssessmentPeriod period, string figure = "index") =>
        PublishedMetric.Find(figure) is { } metric && published.TotalOf(period, metric) is { } total ? Math.Max(0, total - Assess(period, figure).Count) : 0;

    /// <summary>Ranks all areas over a period, with how places and figures moved.</summary>
    /// <param name="period">The period.</param>
    /// <param name="query">By what, among whom and how.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentException">Nothing covers the period.</exception>
    public PeriodRanking Rank(AssessmentPeriod period, RankingQuery? query = null)
    {
        query ??= RankingQuery.Default;
        var basis = BasisOf(period);
        var figure = query.By.Metric.Key;
        var current = Assess(period, figure, basis);
        if (current.Count == 0)
            throw new ArgumentException($"Expected published figures or days in {PublishedPeriodText.Of(period)}, found none.", nameof(period));
        // All three by the limits and scheme of the period itself: places of two times are compared, so both have to be by one rule.
        var lastYear = period.PlusYears(-1);
        var previous = period.Previous();
        return new PeriodRanker(query, new ComparedAssessments(
            period,
            Plain(current),
            Plain(Assess(lastYear, figure, basis)),
            previous == lastYear ? [] : Plain(Assess(previous, figure, basis)))).Rank(period);
    }

    /// <summary>The places of all areas over periods.</summary>
    /// <param name="periods">The periods in order of time; those nothing covers are passed over.</param>
    /// <param name="metric">By what; by default by index.</param>
    /// <returns>The history.</returns>
    public PlaceHistory History(IEnumerable<AssessmentPeriod> periods, RankingMetric? metric = null)
    {
        ArgumentNullException.ThrowIfNull(periods);
        metric ??= RankingMetric.Index;
        return PlaceHistory.Of([.. periods.Select(p => Plain(Assess(p, metric.Key))).Where(a => a.Count > 0).Select(a => metric.Rank(a))]);
    }

    /// <summary>Compares the figures of all areas with another time.</summary>
    /// <param name="period">The period.</param>
    /// <param name="with">What with; a base of one period.</param>
    /// <returns>One change for each area and figure that both times have.</returns>
    public IReadOnlyList<AreaChange> Compare(AssessmentPeriod period, ComparisonBase with)
    {
        ArgumentNullException.ThrowIfNull(with);
        var basis = BasisOf(period);
        var changes = new List<AreaChange>();
        foreach (var figure in Figure.All)
        {
            var earlier = with.Periods(period).Select(p => Assess(p, figure.Key, basis).ToDictionary(a => a.Assessment.Area)).ToList();
            foreach (var now in Assess(period, figure.Key, basis).Where(a => figure.Of(a.Assessment) is not null))
            {
                var then = earlier.Select(e => e.GetValueOrDefault(now.Assessment.Area)).OfType<AssessedArea>().ToList();
                if (then.Count == earlier.Count)
                    changes.Add(new AreaChange(now, figure, PeriodComparer.Change(figure, now.Assessment, [.. then.Select(t => t.Assessment)])) { BaseOrigin = then.Max(t => t.Origin) });
            }
        }

        return changes;
    }

    /// <summary>What takes areas out of the last N, or to a place, all others staying as they are.</summary>
    /// <param name="period">The period.</param>
    /// <param name="wanted">N of the last N, or the place.</param>
    /// <param name="options">What it is about.</param>
    /// <returns>The report. For areas of which only the index is published it says the index that is needed.</returns>
    /// <exception cref="ArgumentException">Nothing covers the period.</exception>
    public GapReport Gap(AssessmentPeriod period, WantedPlace wanted, GapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        options ??= GapOptions.Default;
        var current = Plain(Assess(period, options.Metric.Key));
        return current.Count > 0
            ? GapReport.OfAssessments(current, period, wanted, options)
            : throw new ArgumentException($"Expected published figures or days in {PublishedPeriodText.Of(period)}, found none.", nameof(period));
    }

    private static IReadOnlyList<PeriodAssessment> Plain(IReadOnlyList<AssessedArea> areas) => [.. areas.Select(a => a.Assessment)];

    private static AreaLevel UsualLevel(IReadOnlyList<PublishedFigure> figures) =>
        figures.Where(f => f.Level is not null).CountBy(f => f.Level!.Value).OrderByDescending(l => l.Value).Select(l => (AreaLevel?)l.Key).FirstOrDefault() ?? AreaLevel.County;

    private AssessmentBasis BasisOf(AssessmentPeriod period) => new(options.Standards.At(period.End), options.Scheme ?? CompositeIndexScheme.At(period.End));

    private IReadOnlyList<AssessedArea> Assess(AssessmentPeriod period, string figure, AssessmentBasis basis)
    {
        var key = new AssessmentKey(period, figure, basis);
        if (!known.TryGetValue(key, out var areas))
            known[key] = areas = Join(period, figure, basis);
        return areas;
    }

    private List<AssessedArea> Join(AssessmentPeriod period, string figure, AssessmentBasis basis)
    {
        var joined = new List<AssessedArea>();
        if (days is { DayCount: > 0 } grid && period.Start <= grid.LastDay && period.End >= grid.FirstDay)
            joined.AddRange(PeriodAssessor.AssessAll(grid, period, options with { Standards = basis.Edition, Scheme = basis.Scheme }).Where(a => a.Pollutants.Any(p => p.ValidDays > 0)).Select(a => new AssessedArea(a, FigureOrigin.Own)));
        var own = joined.Select(j => j.Assessment.Area).ToHashSet();
        joined.AddRange(published.Of(period).Where(p => !own.Contains(p.Area)).Select(p => new AssessedArea(PublishedAssessment.Of(p, basis, figure), p.Origin)));
        return joined;
    }

    /// <summary>What an assessment of all areas depends on.</summary>
    private readonly record struct AssessmentKey(AssessmentPeriod Period, string Figure, AssessmentBasis Basis);
}
