using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;

namespace AirQuality.Publications.Checks;

/// <summary>Holds places against the figures of their list: equal figures share the place, the next one is skipped.</summary>
/// <remarks>
/// A place that the figures do not give may still be consistent: a finer value, another figure or dense counting (1, 1, 2) may stand
/// behind equal figures. It contradicts only when an area with a worse figure stands before, or one with a better figure behind.
/// </remarks>
/// <param name="figures">The figures with their places.</param>
/// <param name="publisher">How places are given to equal figures; <c>null</c> for as most do.</param>
/// <param name="lookup">The other figures of the same areas, which may decide between equal ones.</param>
internal sealed class PlaceCheck(IReadOnlyList<PublishedFigure> figures, Publisher? publisher, FigureLookup lookup)
{
    private readonly ILookup<ListKey, PublishedFigure> lists = figures.Where(f => f.Place is { IsDerived: false } && f.Value is not null).ToLookup(KeyOf);

    public PublishedCheck Check(PublishedFigure figure)
    {
        var place = figure.Place!;
        if (figure.Value is not { } value)
            return new PublishedCheck(figure, CheckKind.Nothing, CheckVerdict.Consistent) { IsPlace = true };
        var others = lists[KeyOf(figure)].Where(o => o != figure).ToList();
        if (others.Count == 0)
            return new PublishedCheck(figure, CheckKind.Nothing, CheckVerdict.Consistent) { IsPlace = true };
        var isLowerFirst = figure.Quantity.IsLowerBetter != place.IsFromBottom;
        var before = others.Where(o => isLowerFirst ? o.Value < value : o.Value > value).ToList();
        var behind = others.Where(o => isLowerFirst ? o.Value > value : o.Value < value).ToList();
        var isOutOfOrder = before.Exists(o => o.Place!.Number >= place.Number) || behind.Exists(o => o.Place!.Number <= place.Number);
        var isWhole = place.Scope is PlaceScope.List or PlaceScope.City && others.Max(o => o.Place!.Number) <= others.Count + 1 && (place.Of is not { } of || of == others.Count + 1);
        var tied = others.Where(o => o.Value == value).ToList();
        var rules = RulesOf(figure);
        var ahead = rules.Breaking is { } chain && tied.Count > 0 ? Ahead(figure, tied, chain) : 0;
        // Equal in the figure, and what decides between them is not printed: any of their places may be right.
        int? expected = !isWhole || ahead is null ? null : 1 + (!rules.Ties.SkipsPlaces ? before.Select(o => o.Value).Distinct().Count() : before.Count + ahead);
        var follows = isWhole && ahead is not null ? expected == place.Number : ahead is not null && !isOutOfOrder && tied.TrueForAll(o => o.Place!.Number == place.Number);
        // One misprint puts its neighbours out of order as well: the place that the figures give is not to blame.
        var verdict = follows ? CheckVerdict.Follows : isOutOfOrder ? CheckVerdict.Contradicts : CheckVerdict.Consistent;
        return new PublishedCheck(figure, CheckKind.PlaceOfFigures, verdict)
        {
            IsPlace = true,
            Expected = expected,
            IsLikelyMisprint = verdict == CheckVerdict.Contradicts && expected is not null && others.TrueForAll(o => o.Place!.Number != expected || tied.Contains(o)),
        };
    }

    private RankingOptions RulesOf(PublishedFigure figure) =>
        publisher is null ? RankingOptions.Default
        : RankingCriterion.TryParse(figure.Quantity.Key, out var by) ? publisher.RulesFor(by)
        : new RankingOptions { Ties = publisher.Ties };

    /// <summary>How many of those with the same figure stand ahead by what decides between them; <c>null</c> where that is not printed.</summary>
    private int? Ahead(PublishedFigure figure, List<PublishedFigure> tied, TieBreakChain chain)
    {
        if (KeysOf(figure, chain) is not { } own)
            return null;
        var ahead = 0;
        foreach (var other in tied)
        {
            if (KeysOf(other, chain) is not { } keys)
                return null;
            var differing = Enumerable.Range(0, keys.Count).FirstOrDefault(i => keys[i] != own[i], -1);
            if (differing >= 0 && keys[differing] < own[differing])
                ahead++;
        }

        return ahead;
    }

    /// <summary>The further figures of an area so that smaller is better in each; <c>null</c> where one is not printed.</summary>
    private List<decimal>? KeysOf(PublishedFigure figure, TieBreakChain chain)
    {
        var keys = new List<decimal>();
        foreach (var metric in chain.Metrics)
        {
            if (PublishedMetric.Find(metric.Key) is not { } printed || lookup.ValueOf(figure, printed)?.Value is not { } value)
                return null;
            keys.Add(metric.Direction == RankingDirection.SmallestFirst ? value : -value);
        }

        return keys;
    }

    private static ListKey KeyOf(PublishedFigure figure) => new(
        figure.Source.File, figure.Source.Sheet, figure.Quantity, figure.Period.Start, figure.Period.End, figure.Group, figure.Place?.Scope ?? PlaceScope.List, figure.Place?.IsFromBottom ?? false);
}
