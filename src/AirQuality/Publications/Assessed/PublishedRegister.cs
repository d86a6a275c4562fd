using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publications.Assessed;

/// <summary>What is published, by period and area. Names in full, short, or with their city in front are one area.</summary>
internal sealed class PublishedRegister
{
    private readonly AreaFinder own;
    private readonly AreaLevel level;
    private readonly List<PublishedFigure> figures;
    private readonly Dictionary<string, HashSet<string>> namesByShort;
    private readonly Dictionary<AreaName, Area> areas = [];

    /// <summary>Takes the values of areas of one level.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="own">The areas of one's own, which published names are looked up among first.</param>
    /// <param name="level">The level. Figures of another level, where the table says it, are left aside.</param>
    /// <exception cref="ArgumentException">A name can be several of one's own areas.</exception>
    public PublishedRegister(IEnumerable<PublishedFigure> figures, IReadOnlyList<Area> own, AreaLevel level)
    {
        this.own = new AreaFinder(own);
        this.level = level;
        this.figures = [.. figures.Where(f => f.Subject == FigureSubject.Area && f.Value is not null && f.Quantity.Aspect is FigureAspect.Value or FigureAspect.Base && (f.Level is null || f.Level == level))];
        namesByShort = this.figures.GroupBy(f => AreaNames.Short(f.Area), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => AreaNames.Plain(f.Area)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        // 甲县 and 甲区 in one list are two areas; in lists of different years they are one that was renamed.
        foreach (var list in this.figures.GroupBy(f => new ListOfPeriod(f.Source.File, f.Source.Sheet, f.Period.Start, f.Period.End)))
            foreach (var same in list.GroupBy(f => AreaNames.Short(f.Area), StringComparer.Ordinal).Where(g => g.Select(f => AreaNames.Plain(f.Area)).Distinct(StringComparer.Ordinal).Count() > 1))
                namesByShort.Remove(same.Key);
    }

    /// <summary>The days the publications reach over.</summary>
    public bool Holds(AssessmentPeriod period) => figures.Exists(f => IsOf(f, period) || IsBaseOf(f, period));

    /// <summary>How many areas the whole list of a figure has, where a publication says so.</summary>
    public int? TotalOf(AssessmentPeriod period, PublishedMetric metric) =>
        figures.Where(f => f.Quantity.Metric == metric && IsOf(f, period)).Select(f => f.Place?.Of).Max();

    /// <summary>What is published of each area in a period: printed there, else as last year's figure a year later.</summary>
    public IReadOnlyList<PublishedArea> Of(AssessmentPeriod period)
    {
        var values = new Dictionary<Area, Dictionary<PublishedMetric, decimal>>();
        var derived = new HashSet<Area>();
        // The order decides: what a table of the period itself prints comes first and stays; a later table's column of last year fills in.
        foreach (var figure in figures.Where(f => IsOf(f, period)).Concat(figures.Where(f => IsBaseOf(f, period))))
        {
            var area = AreaOf(figure);
            if (!values.TryGetValue(area, out var ofArea))
                values[area] = ofArea = [];
            if (ofArea.TryAdd(figure.Quantity.Metric, figure.Value!.Value) && figure.Remarks.Any(r => r.Kind == RemarkKind.DerivedBase))
                derived.Add(area);
        }

        return [.. values.Select(v => new PublishedArea(v.Key, period, v.Value, derived.Contains(v.Key) ? FigureOrigin.Derived : FigureOrigin.Published))];
    }

    private static bool IsOf(PublishedFigure figure, AssessmentPeriod period) => figure.Quantity.Aspect == FigureAspect.Value && Same(figure.Period, period.Start, period.End);

    private static bool IsBaseOf(PublishedFigure figure, AssessmentPeriod period)
    {
        if (figure.Quantity is not { Aspect: FigureAspect.Base, Base.Kind: PublishedBaseKind.LastYear })
            return false;
        var before = figure.Period.PlusYears(-1);
        return Same(before, period.Start, period.End);
    }

    private static bool Same(AssessmentPeriod period, LocalDate start, LocalDate end) => period.Start == start && period.End == end;

    private Area AreaOf(PublishedFigure figure)
    {
        var found = own.Find(figure.Area, figure.City);
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            throw new ArgumentException($"{figure.Source}: '{figure.Area}' can be {string.Join(" or ", found)}: say it with --map \"{figure.Area}=...\".", nameof(figure));
        var name = namesByShort.TryGetValue(AreaNames.Short(figure.Area), out var names) && names.Count > 1 ? AreaNames.Short(figure.Area) : AreaNames.Plain(figure.Area);
        // Only a city that tells two areas of one name apart is part of who an area is: tables of other years may leave it out.
        var city = HasNamesake(figure) ? figure.City : null;
        var key = new AreaName(name, city);
        if (!areas.TryGetValue(key, out var area))
            areas[key] = area = new Area(figure.Area, level, city is null ? null : new Area(city, AreaLevel.City));
        return area;
    }

    private bool HasNamesake(PublishedFigure figure) => figure.City is not null
        && figures.Exists(f => f.City is not null && !AreaNames.Same(f.City, figure.City) && AreaNames.Plain(f.Area) == AreaNames.Plain(figure.Area));

    /// <summary>How an area is called in all tables together.</summary>
    private readonly record struct AreaName(string Name, string? City);

    /// <summary>Where one list of areas stands: a table and a period.</summary>
    private readonly record struct ListOfPeriod(string File, string? Sheet, LocalDate Start, LocalDate End);
}
