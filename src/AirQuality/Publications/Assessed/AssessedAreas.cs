using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Publications.Further;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publications.Assessed;

/// <summary>The areas of one's own and those of publications together: ranked, compared and followed as one.</summary>
/// <remarks>
/// One's own observations win where they give a valid figure; what is published of the other areas stands as it is printed.
/// Without publications the answers are those of the days alone. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>
/// using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("2026年10月\n区县,综合指数\n甲县,3.21\n乙县,3.40\n"));
/// var province = PublishedTableReader.Read(new TextSheetReader().Read(table, "2026-10.csv"));
/// var all = new AssessedAreas(province.Figures, AirData.Open("data").Counties.Days);
/// Console.WriteLine(all.Rank(AssessmentPeriod.Month(2026, 10)).Groups[0].Ranking.Ranked.Count);
/// </code></example>
public sealed class AssessedAreas : IAreaAssessor
{
    /// <summary>So many assessments of own areas are kept: the months of some years of a province. Alerts and duties of one day and the next ask for the same ones.</summary>
    private const int MostKept = 4096;

    private readonly DailyGrid? days;
    private readonly AssessmentOptions options;
    private readonly PublishedRegister published;
    private readonly FurtherRegister? further;
    private readonly Source source;
    private readonly ConcurrentDictionary<Question, IReadOnlyList<PeriodAssessment>> known = [];
    private readonly ConcurrentDictionary<ComparedPeriod, IReadOnlyList<PeriodAssessment>> ofOwn = [];

    /// <summary>Joins publications and one's own days.</summary>
    /// <param name="figures">The published figures; last year's values are derived from them where they follow.</param>
    /// <param name="days">One's own days, or <c>null</c> for publications alone.</param>
    /// <param name="options">How one's own days are assessed, or <c>null</c> for the default.</param>
    /// <param name="level">The level of the areas; <c>null</c> for that of one's own, else of most of the published.</param>
    /// <exception cref="PublicationException">A published name can be several of one's own areas.</exception>
    public AssessedAreas(IReadOnlyList<PublishedFigure> figures, DailyGrid? days = null, AssessmentOptions? options = null, AreaLevel? level = null)
        : this(figures, days, options, level, further: null)
    {
    }

    /// <summary>Joins publications, one's own days and further figures.</summary>
    internal AssessedAreas(IReadOnlyList<PublishedFigure> figures, DailyGrid? days, AssessmentOptions? options, AreaLevel? level, FurtherFigures? further)
    {
        ArgumentNullException.ThrowIfNull(figures);
        this.days = days;
        this.options = options ?? AssessmentOptions.Default;
        var own = days?.Areas ?? [];
        Level = level ?? (own.Count > 0 ? own[0].Level : UsualLevel(figures));
        published = new PublishedRegister(figures, own, Level);
        IReadOnlyList<Area> together = [.. own, .. published.Areas.Except(own)];
        this.further = further is null ? null : new FurtherRegister(further, together, Level);
        Areas = this.further is null ? together : [.. together, .. this.further.Areas.Except(together)];
        source = new Source(figures, level);
    }

    /// <summary>The same areas with further figures beside: dustfall, road dust and whatever else is given as a table.</summary>
    /// <param name="further">The figures.</param>
    /// <returns>The areas, those known from these tables alone among them.</returns>
    /// <exception cref="PublicationException">A name in the tables can be several areas.</exception>
    public AssessedAreas With(FurtherFigures further)
    {
        ArgumentNullException.ThrowIfNull(further);
        return new AssessedAreas(source.Figures, days, options, source.Level, further);
    }

    /// <summary>What areas are ranked by of the further figures; empty without such tables.</summary>
    public IReadOnlyList<RankingMetric> Further => further?.Metrics ?? [];

    /// <summary>A further figure by its key; <c>null</c> where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The figure with unit, direction and limit.</returns>
    public FurtherFigure? FurtherFigure(string key) => further?.Find(key);

    /// <summary>The level of the areas.</summary>
    public AreaLevel Level { get; }

    /// <summary>The areas, one's own first, then the others in the order in which they are published.</summary>
    public IReadOnlyList<Area> Areas { get; }

    private bool HasOthers => Areas.Count > (days?.Areas.Count ?? 0);

    /// <summary>The level of most of the areas that figures are about; county where none says it.</summary>
    internal static AreaLevel UsualLevel(IReadOnlyList<PublishedFigure> figures) =>
        figures.Where(f => f.Level is not null).CountBy(f => f.Level!.Value).OrderByDescending(l => l.Value).Select(l => (AreaLevel?)l.Key).FirstOrDefault() ?? AreaLevel.County;

    /// <summary>The periods a figure is published for, in order of time.</summary>
    /// <param name="figure">The figure, by key.</param>
    /// <returns>The periods; none where it is not published.</returns>
    public IReadOnlyList<AssessmentPeriod> PeriodsOf(string figure = "index") => further?.Has(figure) == true ? further.PeriodsOf(figure) : PublishedMetric.Find(figure) is { } metric ? published.PeriodsOf(metric) : [];

    /// <summary>The months of a span that something is known of: published, or held by days, then the last one to the last day.</summary>
    /// <param name="span">The span.</param>
    /// <param name="figure">The figure, by key.</param>
    /// <returns>The months in order.</returns>
    public IReadOnlyList<AssessmentPeriod> MonthsIn(AssessmentPeriod span, string figure = "index")
    {
        var printed = PeriodsOf(figure).ToHashSet();
        return [.. PlaceHistory.MonthsOf(span).Where(m => printed.Contains(m) || Holds(m)).Select(m => printed.Contains(m) ? m : m.Until(days!.LastDay))];
    }

    /// <summary>The areas of a period, one's own first, with where their figures come from.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure they are assessed for, by key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area; none when nothing covers the period. What a publication does not hold is missing with a reason.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PeriodAssessment> Assess(AssessmentPeriod period, string figure = "index", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Assess(ComparedPeriod.Alone(period), figure, cancellationToken);
    }

    /// <summary>Ranks all areas over a period, with how places and figures moved.</summary>
    /// <param name="period">The period.</param>
    /// <param name="query">By what, among whom and how; its assessment is that of these areas.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="PublicationException">Nothing covers the period, or the published list names too few areas for the question.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PeriodRanking Rank(AssessmentPeriod period, RankingQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        query ??= RankingQuery.Default;
        var assessed = query.AssessedOf(period);
        IReadOnlyList<RankingMetric> metrics = query.By.Parts.Count > 0 ? [.. query.By.Parts.Select(p => p.By.Metric)] : [query.By.Metric];
        var compared = Compared(assessed, AskedFigures.Of(query.By), cancellationToken);
        foreach (var metric in metrics)
            Require(compared.Current, assessed, metric);
        var hole = HoleOf(compared.Current, assessed, metrics[0]);
        if (hole is not null && (query.By.IsChange || query.By.Parts.Count > 0 || query.Grouping != RankingGrouping.Whole || !query.Rules.Ties.SkipsPlaces))
            throw TooFew(assessed, metrics[0]);
        var ranking = new PeriodRanker(query with { Rules = query.Rules with { Hole = hole } }, compared).Rank(period);
        if (query.By.IsChange || query.By.Parts.Count > 0)
            return ranking;
        // How places moved means nothing since a time that only one's own areas are known of.
        if (HasOthers)
            ranking = WithoutMoves(ranking, !IsCovered(compared.LastYear, metrics[0]), !IsCovered(compared.Previous, metrics[0]));
        return query.Grouping == RankingGrouping.Whole ? WithPrintedPlaces(ranking, ListOf(assessed, metrics[0])) : ranking;
    }

    /// <summary>The places of all areas over periods.</summary>
    /// <param name="periods">The periods in order of time; those nothing covers are passed over.</param>
    /// <param name="query">By which figure, among whom and how; by default by composite index among all. Each period is judged by the standard at its end.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One history a group.</returns>
    /// <exception cref="ArgumentException">The query asks for a change or a mean of places, or nothing covers any of the periods.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PlaceHistory> History(IEnumerable<AssessmentPeriod> periods, RankingQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(periods);
        query ??= RankingQuery.Default;
        if (query.By.IsChange || query.By.Parts.Count > 0)
            throw new ArgumentException($"Expected a figure to rank by, found {query.By}.", nameof(query));
        var metric = query.By.Metric;
        var covered = new List<KnownPeriod>();
        AssessmentPeriod? last = null;
        foreach (var period in periods)
        {
            last = period;
            var current = Assess(period, metric.Key, cancellationToken);
            if (current.Count == 0 || !IsCovered(current, metric))
                continue;
            var hole = HoleOf(current, period, metric);
            if (hole is not null && (query.Grouping != RankingGrouping.Whole || !query.Rules.Ties.SkipsPlaces))
                throw TooFew(period, metric);
            covered.Add(new KnownPeriod(current, query.Rules with { Hole = hole }));
        }

        if (covered.Count == 0 && last is not null)
            throw Nothing(last, metric);
        return PlaceHistory.OfAssessments(covered, Areas, query);
    }

    /// <summary>Compares the figures of all areas with another time.</summary>
    /// <param name="period">The period.</param>
    /// <param name="with">What with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One comparison an area of which something is known; where it cannot be made it says why.</returns>
    /// <exception cref="PublicationException">Nothing is known of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<AssessmentComparison> Compare(AssessmentPeriod period, ComparisonBase with, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(with);
        List<FigureComparison> figures = HasPublications ? [.. Figure.All.Select(f => new FigureComparison(this, f, period, with))] : [];
        var comparisons = new List<AssessmentComparison>();
        if (days is { } grid && Holds(period))
            comparisons.AddRange(PeriodComparer.CompareAll(grid, period, with, options, cancellationToken).Select(c => FigureComparison.Fill(c, figures)));
        var own = comparisons.Select(c => c.Current.Area).ToHashSet();
        if (figures.Count > 0)
            comparisons.AddRange(Areas.Where(a => !own.Contains(a)).Select(a => FigureComparison.Join(a, figures)).OfType<AssessmentComparison>());
        return comparisons.Count > 0 ? comparisons : throw (HasPublications ? PublicationException.Nothing(period, published.Periods) : PublicationException.NoDays(period));
    }

    /// <summary>What takes areas out of the last N, or to a place, all others staying as they are.</summary>
    /// <param name="period">The period. Where it is published only to a day, <see cref="GapOptions.AsOf"/> says to which.</param>
    /// <param name="wanted">N of the last N, or the place.</param>
    /// <param name="options">What it is about; its assessment is that of these areas.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report. For areas of which only the index is published it says the index that is needed.</returns>
    /// <exception cref="PublicationException">Nothing covers the period, or the published list names too few areas for the question.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last known day lies before the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public GapReport Gap(AssessmentPeriod period, WantedPlace wanted, GapOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(wanted);
        options = (options ?? GapOptions.Default) with { Assessment = this.options };
        var asOf = options.AsOf ?? (HasOthers || days is null ? period.End : days.LastDay);
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, period.Start, nameof(options));
        var assessed = period.Until(asOf);
        var current = Assess(assessed, options.Metric.Key, cancellationToken);
        Require(current, assessed, options.Metric);
        var hole = HoleOf(current, assessed, options.Metric);
        var list = ListOf(assessed, options.Metric);
        if (hole is not null && (options.Grouping != RankingGrouping.Whole || (wanted.IsToLeaveLast ? list.FromBottom <= wanted.Number : list.FromTop < wanted.Number)))
            throw PublicationException.TooFew(assessed, list.Count, list.Whole);
        return GapReport.OfAssessments(
            current,
            new GapQuestion(period, wanted, options) { Assessed = assessed, Days = Holds(assessed) ? days : null, AsOf = asOf, Hole = hole },
            cancellationToken);
    }

    /// <inheritdoc/>
    IReadOnlyList<PeriodAssessment> IAreaAssessor.Assess(ComparedPeriod period, string figure, CancellationToken cancellationToken) => Assess(period, figure, cancellationToken);

    /// <inheritdoc/>
    bool IAreaAssessor.GivesAllFigures => !HasPublications && further is null;

    /// <inheritdoc/>
    bool IAreaAssessor.CanRank(AssessmentPeriod period, string figure) => RankingMetric.ByKey(figure) is var metric
        && Assess(period, figure) is var current && IsCovered(current, metric) && HoleOf(current, period, metric) is null;

    /// <summary>The areas of a period as it is compared with another, whose standard judges it.</summary>
    internal IReadOnlyList<PeriodAssessment> Assess(ComparedPeriod period, string figure, CancellationToken cancellationToken) => Assess(period, new AskedFigures(figure), cancellationToken);

    private IReadOnlyList<PeriodAssessment> Assess(ComparedPeriod period, AskedFigures figures, CancellationToken cancellationToken)
    {
        if (further is not null && figures.All.Any(further.Has))
            return WithFurther(period, figures, further, cancellationToken);
        if (!HasPublications)
            return Own(period, cancellationToken);
        var question = new Question(period.Period, period.With, figures);
        if (!known.TryGetValue(question, out var areas))
            known[question] = areas = Join(period, figures, cancellationToken);
        return areas;
    }

    /// <summary>The assessment of an area of which nothing is published.</summary>
    internal PeriodAssessment Unknown(Area area, ComparedPeriod period, string figure) =>
        PublishedAssessment.Of(new PublishedArea(area, period.Period, new Dictionary<PublishedMetric, PublishedValue>()), AssessmentBasis.Of(period.With, options), [figure]);

    private bool HasPublications => published.Areas.Count > 0;

    /// <summary>The areas with a value of a further figure, and those of the other figures asked for; the values stand beside the assessments.</summary>
    private List<PeriodAssessment> WithFurther(ComparedPeriod period, AskedFigures figures, FurtherRegister tables, CancellationToken cancellationToken)
    {
        var others = figures.All.Where(f => !tables.Has(f)).ToList();
        List<PeriodAssessment> joined = others.Count == 0 ? [] : [.. Assess(period, figures with { Keys = string.Join('+', others) }, cancellationToken)];
        var there = joined.Select(a => a.Area).ToHashSet();
        var named = figures.All.Where(tables.Has).SelectMany(f => tables.AreasOf(f, period.Period)).Where(there.Add);
        joined.AddRange(named.Select(a => Unknown(a, period, Figure.Index.Key)));
        return joined;
    }

    private static PeriodRanking WithPrintedPlaces(PeriodRanking ranking, PublishedList list) => list.Count == 0
        ? ranking
        : WithRows(ranking, r => list.PrintedPlaceOf(r.Area) is { } printed && printed != r.Place ? r with { PrintedPlace = printed } : r);

    private static PeriodRanking WithoutMoves(PeriodRanking ranking, bool ofLastYear, bool ofPrevious) => !ofLastYear && !ofPrevious
        ? ranking
        : WithRows(ranking, r => r with { OnLastYear = ofLastYear ? null : r.OnLastYear, OnPrevious = ofPrevious ? null : r.OnPrevious });

    private static PeriodRanking WithRows(PeriodRanking ranking, Func<RankingRow, RankingRow> change) => ranking with
    {
        Groups = [.. ranking.Groups.Select(g => g with { Rows = [.. g.Rows.Select(change)], WorstRows = [.. g.WorstRows.Select(change)] })],
    };

    private ComparedAssessments Compared(AssessmentPeriod period, AskedFigures figures, CancellationToken cancellationToken)
    {
        var lastYear = period.PlusYears(-1);
        var previous = period.Previous();
        return new ComparedAssessments(
            period,
            Assess(ComparedPeriod.Alone(period), figures, cancellationToken),
            Assess(new ComparedPeriod(lastYear, period), figures, cancellationToken),
            previous == lastYear ? [] : Assess(new ComparedPeriod(previous, period), figures, cancellationToken))
        {
            ByNewerEdition = days is { } grid && Holds(period) && options.Straddles(period)
                ? ComparedAssessments.Of(grid, period, options with { Standards = options.EditionAt(period.End), Scheme = options.SchemeAt(period.End) }, cancellationToken)
                : null,
        };
    }

    private bool Holds(AssessmentPeriod period) => days is { DayCount: > 0 } grid && period.Start <= grid.LastDay && period.End >= grid.FirstDay;

    /// <summary>Whether the areas that are known from publications alone have figures in a period: one's own county would be first among itself.</summary>
    private bool IsCovered(IReadOnlyList<PeriodAssessment> current, RankingMetric metric) =>
        current.Count > 0 && (!HasOthers || current.Any(a => a.Origin != FigureOrigin.Own && metric.Of(a) is not null));

    private void Require(IReadOnlyList<PeriodAssessment> current, AssessmentPeriod period, RankingMetric metric)
    {
        if (!IsCovered(current, metric))
            throw Nothing(period, metric);
    }

    private PublicationException Nothing(AssessmentPeriod period, RankingMetric metric) =>
        HasPublications || further?.Has(metric.Key) == true
            ? PublicationException.Nothing(period, metric.Key, PeriodsOf(metric.Key), [.. published.MetricsOf(period).Select(m => m.Key).Where(k => k != metric.Key && RankingMetric.All.Any(r => r.Key == k))])
            : PublicationException.NoDays(period);

    private PublicationException TooFew(AssessmentPeriod period, RankingMetric metric)
    {
        var list = ListOf(period, metric);
        return PublicationException.TooFew(period, list.Count, list.Whole);
    }

    private PublishedList ListOf(AssessmentPeriod period, RankingMetric metric) =>
        new(PublishedMetric.Find(metric.Key) is { } of ? published.ListOf(period, of) : []);

    /// <summary>The first day that anything is known of; <c>null</c> where nothing is.</summary>
    internal LocalDate? FirstDay
    {
        get
        {
            var printed = published.FirstDay is { } table && further?.FirstDay is { } side ? LocalDate.Min(table, side) : published.FirstDay ?? further?.FirstDay;
            if (days is not { DayCount: > 0 } grid)
                return printed;
            return printed is { } day && day < grid.FirstDay ? day : grid.FirstDay;
        }
    }

    /// <summary>What the published list of a period leaves out; <c>null</c> where it is whole or there is none.</summary>
    internal ListHole? HoleOf(AssessmentPeriod period, RankingMetric metric) => HasPublications ? HoleOf(Assess(period, metric.Key), period, metric) : null;

    /// <summary>Whether places of a period mean something: where others are published, some of them are known.</summary>
    internal bool IsCovered(AssessmentPeriod period, RankingMetric metric) => !HasOthers || IsCovered(Assess(period, metric.Key), metric);

    private ListHole? HoleOf(IReadOnlyList<PeriodAssessment> current, AssessmentPeriod period, RankingMetric metric) =>
        ListOf(period, metric).HoleOf(metric, current.Count(a => metric.Of(a) is not null));

    private IReadOnlyList<PeriodAssessment> Own(ComparedPeriod period, CancellationToken cancellationToken)
    {
        if (days is not { } grid || !Holds(period.Period))
            return [];
        if (ofOwn.TryGetValue(period, out var assessed))
            return assessed;
        assessed = PeriodAssessor.AssessAll(grid, period, options, cancellationToken);
        if ((ofOwn.Count + 1) * grid.Areas.Count > MostKept)
            ofOwn.Clear(); // what is dropped is made again when it is asked for
        ofOwn[period] = assessed;
        return assessed;
    }

    private List<PeriodAssessment> Join(ComparedPeriod period, AskedFigures figures, CancellationToken cancellationToken)
    {
        var basis = AssessmentBasis.Of(period.With, options);
        var others = published.Of(period, figures.IsForChanges).ToDictionary(p => p.Area, p => PublishedAssessment.Of(p, basis, figures.All));
        List<Figure> asked = [.. figures.All.Select(Figure.ByKey)];
        bool Has(PeriodAssessment assessment) => asked.TrueForAll(f => f.Of(assessment) is not null && f.ReasonOf(assessment) is null);
        var joined = new List<PeriodAssessment>();
        foreach (var own in Own(period, cancellationToken))
        {
            // Too few days of one's own give no figure: then what is published of the area is the better answer.
            var takes = others.Remove(own.Area, out var other) && !Has(own) && Has(other);
            joined.Add(takes ? other! : own);
        }

        joined.AddRange(Areas.Where(others.ContainsKey).Select(a => others[a]));
        return joined;
    }

    /// <summary>What areas were assessed for.</summary>
    private readonly record struct Question(AssessmentPeriod Period, AssessmentPeriod With, AskedFigures Figures);

    private readonly record struct Source(IReadOnlyList<PublishedFigure> Figures, AreaLevel? Level);
}
