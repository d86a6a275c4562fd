using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Publications.Assessed;

/// <summary>Tells which area a published name means: one of one's own, or one known from publications alone.</summary>
/// <remarks>Names in full, short, or with their city in front are one area. What two tables spell differently is told apart once, over all of them.</remarks>
internal sealed class AreaRegister
{
    private readonly AreaFinder own;
    private readonly AreaLevel level;
    private readonly Dictionary<string, Area> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<NameInCity, Area> known = [];
    private readonly Dictionary<NameInCity, Area> areas = [];
    private readonly Dictionary<string, HashSet<string>> spellings;
    private readonly Dictionary<string, HashSet<string>> citiesOf;
    private readonly HashSet<string> apart = new(StringComparer.Ordinal);

    /// <summary>Learns the names.</summary>
    /// <param name="figures">All figures, which together tell the spellings of names and the cities they lie in.</param>
    /// <param name="own">The areas of one's own, which published names are looked up among first.</param>
    /// <param name="level">The level of the areas.</param>
    public AreaRegister(IReadOnlyList<PublishedFigure> figures, IReadOnlyList<Area> own, AreaLevel level)
    {
        this.own = new AreaFinder(own);
        this.level = level;
        foreach (var city in own.Select(a => a.At(AreaLevel.City)).OfType<Area>())
            cities.TryAdd(AreaNames.Short(city.Name), city);
        var forms = figures.Select(f => f.Area).Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => new NameForms(AreaNames.Plain(n), AreaNames.Short(n)), StringComparer.Ordinal);
        spellings = forms.Values.GroupBy(n => n.Short, n => n.Plain, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        citiesOf = figures.Where(f => f.City is not null).Select(f => new NameInCity(f.Area, f.City)).Distinct().GroupBy(n => forms[n.Name].Plain, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(n => AreaNames.Short(n.City!)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var list in figures.GroupBy(f => new ListOfFigure(f.Source.File, f.Source.Sheet, f.Period.Start, f.Period.End, f.Quantity.Key), f => new NameInCity(f.Area, f.City)))
            TellApart([.. list.Distinct()], forms);
    }

    /// <summary>Tells apart the names of one list.</summary>
    private void TellApart(List<NameInCity> names, Dictionary<string, NameForms> forms)
    {
        // 甲县 and 甲区 in one list are two areas; in lists of different years, or of different figures, they are one.
        foreach (var same in names.GroupBy(n => forms[n.Name].Short, StringComparer.Ordinal).Where(g => g.Select(n => forms[n.Name].Plain).Distinct(StringComparer.Ordinal).Skip(1).Any()))
            spellings.Remove(same.Key);
        // 望都县（国控） and 望都县（省控） in one list are two lines about a county, by different stations: neither is the county, and none may hide the other.
        foreach (var same in names.GroupBy(n => n with { Name = forms[n.Name].Plain }).Where(g => g.Select(n => n.Name).Distinct(StringComparer.Ordinal).Skip(1).Any()))
            apart.UnionWith(same.Select(n => n.Name));
    }

    /// <summary>The area a figure is about.</summary>
    /// <exception cref="PublicationException">The name can be several of one's own areas.</exception>
    public Area Of(PublishedFigure figure)
    {
        var printed = new NameInCity(figure.Area, figure.City);
        if (!known.TryGetValue(printed, out var area))
            known[printed] = area = apart.Contains(figure.Area) ? OfOthers(figure) : Own(figure) ?? OfOthers(figure);
        return area;
    }

    private Area? Own(PublishedFigure figure)
    {
        var found = own.Find(figure.Area, figure.City);
        if (found.Count > 1)
            throw PublicationException.Ambiguous(figure, found);
        // 桥西区 of two cities, and one's own says no city: which of the two it is nobody can tell.
        return found is [{ Parent: null } only] && HasNamesakes(figure) ? throw PublicationException.Ambiguous(figure, [only]) : found.FirstOrDefault();
    }

    private Area OfOthers(PublishedFigure figure)
    {
        var name = AreaNames.Plain(figure.Area);
        if (apart.Contains(figure.Area))
            name = figure.Area;
        else if (spellings.TryGetValue(AreaNames.Short(figure.Area), out var spelt) && spelt.Count > 1)
            name = AreaNames.Short(figure.Area);
        // Tables of other years may leave the city out: only where it tells two areas of one name apart must the figure itself say it.
        var city = HasNamesakes(figure) ? figure.City : citiesOf.GetValueOrDefault(AreaNames.Plain(figure.Area))?.First();
        var key = new NameInCity(name, city is null ? null : AreaNames.Short(city));
        if (!areas.TryGetValue(key, out var area))
            areas[key] = area = new Area(figure.Area, level, level < AreaLevel.City ? CityOf(figure.City ?? city) : null);
        return area;
    }

    private Area? CityOf(string? name)
    {
        if (name is null)
            return null;
        if (!cities.TryGetValue(AreaNames.Short(name), out var city))
            cities[AreaNames.Short(name)] = city = new Area(name, AreaLevel.City);
        return city;
    }

    private bool HasNamesakes(PublishedFigure figure) => citiesOf.TryGetValue(AreaNames.Plain(figure.Area), out var cities) && cities.Count > 1;

    /// <summary>A name with the city it lies in.</summary>
    private readonly record struct NameInCity(string Name, string? City);

    /// <summary>A printed name without blanks and brackets, and in short.</summary>
    private readonly record struct NameForms(string Plain, string Short);

    /// <summary>What the figures of one list share: where they stand, the days, and what they state.</summary>
    private readonly record struct ListOfFigure(string File, string? Sheet, LocalDate Start, LocalDate End, string Key);
}
