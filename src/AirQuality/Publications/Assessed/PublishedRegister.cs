using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publications.Assessed;

/// <summary>What is published, by period and area.</summary>
internal sealed class PublishedRegister
{
    private readonly ILookup<DateInterval, PublishedEntry> values;
    private readonly ILookup<DateInterval, PublishedEntry> bases;
    private readonly ILookup<DateInterval, PublishedEntry> basesOfChanges;

    /// <summary>Takes the values of areas of one level.</summary>
    /// <param name="figures">The figures as they are printed.</param>
    /// <param name="own">The areas of one's own, which published names are looked up among first.</param>
    /// <param name="level">The level. Figures of another level, where the table says it, are left aside.</param>
    /// <exception cref="PublicationException">A name can be several of one's own areas.</exception>
    public PublishedRegister(IReadOnlyList<PublishedFigure> figures, IReadOnlyList<Area> own, AreaLevel level)
    {
        bool IsOfAreas(PublishedFigure figure) => figure.Subject == FigureSubject.Area && figure.Value is not null && (figure.Level is null || figure.Level == level);
        List<PublishedFigure> ofAreas = [.. figures.Where(IsOfAreas)];
        var areas = new AreaRegister(ofAreas, own, level);
        List<PublishedEntry> entries = [.. ofAreas.Concat(BaseRecovery.Derive(figures).Where(IsOfAreas)).Where(f => f.Quantity.Aspect is FigureAspect.Value or FigureAspect.Base).Select(f => new PublishedEntry(areas.Of(f), f))];
        values = entries.Where(e => e.Figure.Quantity.Aspect == FigureAspect.Value).ToLookup(e => DaysOf(e.Figure.Period));
        bases = entries.Where(e => e.Figure.Quantity is { Aspect: FigureAspect.Base, Base.Kind: PublishedBaseKind.LastYear }).ToLookup(e => DaysOf(e.Figure.Period.PlusYears(-1)));
        basesOfChanges = BaseRecovery.DeriveForChanges(figures).Where(IsOfAreas).Select(f => new PublishedEntry(areas.Of(f), f)).ToLookup(e => DaysOf(e.Figure.Period.PlusYears(-1)));
        Areas = [.. entries.Select(e => e.Area).Distinct()];
    }

    /// <summary>The areas, in the order in which they first stand.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The first day that a figure is published of; <c>null</c> where none is.</summary>
    public LocalDate? FirstDay => values.Select(v => (LocalDate?)v.Key.Start).Min();

    /// <summary>The periods that anything is published for, in order of time.</summary>
    public IReadOnlyList<AssessmentPeriod> Periods => [.. values.OrderBy(v => v.Key.Start).ThenBy(v => v.Key.End).Select(v => v.First().Figure.Period)];

    /// <summary>The periods a figure is published for, in order of time.</summary>
    public IReadOnlyList<AssessmentPeriod> PeriodsOf(PublishedMetric metric) => [.. Periods.Where(p => values[DaysOf(p)].Any(e => e.Figure.Quantity.Metric == metric))];

    /// <summary>The figures that are published for a period, in the order of metrics.</summary>
    public IReadOnlyList<PublishedMetric> MetricsOf(AssessmentPeriod period) => [.. PublishedMetric.All.Where(m => values[DaysOf(period)].Any(e => e.Figure.Quantity.Metric == m))];

    /// <summary>The figures of a metric with their places, as a list of a period prints them.</summary>
    public IReadOnlyList<PublishedEntry> ListOf(AssessmentPeriod period, PublishedMetric metric) =>
        [.. values[DaysOf(period)].Where(e => e.Figure.Quantity.Metric == metric).DistinctBy(e => e.Area)];

    /// <summary>What is published of each area in a period: in a table of that period, or as last year's figure a year later.</summary>
    /// <param name="period">The period as it is compared. Beside the figures a year later stand those that the publisher compares with, so that they come first.</param>
    /// <param name="isForChanges">Whether nothing but the change is asked for: then a value that gives the printed change does, where several fit.</param>
    public IReadOnlyList<PublishedArea> Of(ComparedPeriod period, bool isForChanges = false)
    {
        var days = DaysOf(period.Period);
        var isLastYear = period.With != period.Period && DaysOf(period.With.PlusYears(-1)).Equals(days);
        var ofAreas = new Dictionary<Area, Dictionary<PublishedMetric, PublishedValue>>();
        foreach (var entry in (isLastYear ? bases[days].Concat(values[days]) : values[days].Concat(bases[days])).Concat(isForChanges ? basesOfChanges[days] : []))
        {
            if (!ofAreas.TryGetValue(entry.Area, out var ofArea))
                ofAreas[entry.Area] = ofArea = [];
            // Printed goes before derived, wherever it stands.
            if (!ofArea.TryGetValue(entry.Figure.Quantity.Metric, out var before) || (before.Origin == FigureOrigin.Derived && entry.Value.Origin == FigureOrigin.Published))
                ofArea[entry.Figure.Quantity.Metric] = entry.Value;
        }

        return [.. ofAreas.Select(a => new PublishedArea(a.Key, period.Period, a.Value))];
    }

    private static DateInterval DaysOf(AssessmentPeriod period) => new(period.Start, period.End);
}
