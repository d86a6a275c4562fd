using AirQuality.Publications;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Gives places to lists that print none but stand in their order: the first 20, the last 20 from the last one on, all of them.</summary>
internal static class DerivedPlaces
{
    private const int LeastOfGroup = 3;

    /// <summary>The figures with places where the order of the list says them, marked as derived.</summary>
    public static IReadOnlyList<SeriesCell> Add(IReadOnlyList<SeriesCell> figures, TableContext context)
    {
        var ranked = figures.Where(f => f.Quantity.Aspect == FigureAspect.Value && f.Draft.Label is { Kind: RowKind.Area, IsFromTitle: false }).GroupBy(f => new QuantityKey(f.Quantity, f.Period)).ToList();
        var chosen = ranked.Find(g => g.Key.Quantity.Metric == PublishedMetric.Index) ?? (ranked.Count == 1 ? ranked[0] : null);
        if (chosen is null)
            return figures;
        var groups = chosen.GroupBy(c => c.Draft.Label.Group, StringComparer.Ordinal).Select(g => g.OrderBy(c => c.Draft.Member).ToList()).ToList();
        var captions = context.Own;
        var isBottom = captions.Any(c => c.IsBottom) && !captions.Any(c => c.IsTop);
        var isRanking = captions.Any(c => c.IsRanking) || groups.Count > 1;
        if (!isRanking || groups.Exists(g => g.Count < LeastOfGroup || !IsSorted(g, isBottom)))
            return figures;
        var total = groups.Count == 1 ? captions.Select(c => c.Total).FirstOrDefault(t => t is not null) : null;
        // A list of some areas that says neither which end it begins with nor that it is whole gives no places.
        if (!isBottom && !captions.Any(c => c.IsTop) && total is { } all && all != groups[0].Count)
            return figures;
        var places = new Dictionary<SeriesCell, PublishedPlace>();
        foreach (var list in groups)
            foreach (var cell in list)
                places.Add(cell, new PublishedPlace(1 + list.Count(o => Precedes(o, cell, isBottom)), isBottom) { Of = total, IsDerived = true });
        return [.. figures.Select(f => places.TryGetValue(f, out var place) ? Remarked(f with { Place = place }, isBottom) : f)];
    }

    private static SeriesCell Remarked(SeriesCell cell, bool isBottom)
    {
        cell = cell.With(RemarkKind.DerivedPlace);
        return isBottom ? cell.With(RemarkKind.FromBottom) : cell;
    }

    private static bool IsSorted(List<SeriesCell> group, bool isBottom) => group.Zip(group.Skip(1)).All(p => !Precedes(p.Second, p.First, isBottom));

    private static bool Precedes(SeriesCell one, SeriesCell other, bool isBottom)
    {
        var isBetter = one.Quantity.IsLowerBetter ? one.Value < other.Value : one.Value > other.Value;
        return one.Value != other.Value && isBetter != isBottom;
    }
}
