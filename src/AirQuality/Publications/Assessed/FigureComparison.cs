using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>One figure of all areas in a period and at the times it is compared with.</summary>
/// <remarks>Publications hold some figures and not others, so that each figure has assessments of its own.</remarks>
internal sealed class FigureComparison
{
    private readonly AssessedAreas areas;
    private readonly Figure figure;
    private readonly ComparisonBase with;
    private readonly Dictionary<Area, PeriodAssessment> now;
    private readonly List<EarlierFigures> earlier;

    /// <summary>Assesses all areas for a figure.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="period">The period.</param>
    /// <param name="with">What it is compared with.</param>
    public FigureComparison(AssessedAreas areas, Figure figure, AssessmentPeriod period, ComparisonBase with)
    {
        this.areas = areas;
        this.figure = figure;
        this.with = with;
        now = areas.Assess(period, figure.Key).ToDictionary(a => a.Area);
        earlier = [.. with.Periods(period).Select(p => new ComparedPeriod(p, with.Edition == ComparisonEdition.Current ? period : p))
            .Select(p => new EarlierFigures(p, areas.Assess(p, figure.Key, default).ToDictionary(a => a.Area)))];
    }

    /// <summary>The comparison of an area of one's own, with what is published where its own days give no figure.</summary>
    /// <param name="own">The comparison by one's own days.</param>
    /// <param name="figures">All figures; none where nothing is published.</param>
    public static AssessmentComparison Fill(AssessmentComparison own, IReadOnlyList<FigureComparison> figures)
    {
        if (figures.Count == 0 || own.Changes.All(c => c.Reason is null))
            return own;
        var area = own.Current.Area;
        return own with { Changes = [.. own.Changes.Zip(figures, (change, figure) => change.Reason is not null && figure.ChangeOf(area) is { Reason: null } other ? other : change)] };
    }

    /// <summary>The comparison of an area known from publications alone; <c>null</c> where nothing is published of it in the period.</summary>
    /// <param name="area">The area.</param>
    /// <param name="figures">All figures, the index first.</param>
    public static AssessmentComparison? Join(Area area, IReadOnlyList<FigureComparison> figures)
    {
        var index = figures[0];
        return !index.now.TryGetValue(area, out var current) ? null : new AssessmentComparison
        {
            Base = index.with,
            Current = current,
            Earlier = index.EarlierOf(area),
            Changes = [.. figures.Select(f => f.ChangeOf(area))],
        };
    }

    private FigureChange ChangeOf(Area area) => PeriodComparer.Change(figure, now[area], EarlierOf(area));

    private IReadOnlyList<PeriodAssessment> EarlierOf(Area area) => [.. earlier.Select(e => e.Assessments.GetValueOrDefault(area) ?? areas.Unknown(area, e.Period, figure.Key))];
}
