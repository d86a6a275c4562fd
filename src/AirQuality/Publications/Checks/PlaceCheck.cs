namespace AirQuality.Publications.Checks;

/// <summary>Holds places against the figures of their list: equal figures share the place, the next one is skipped.</summary>
/// <remarks>
/// A place that the figures do not give may still be consistent: a finer value, another figure or dense counting (1, 1, 2) may stand
/// behind equal figures. It contradicts only when an area with a worse figure stands before, or one with a better figure behind.
/// </remarks>
internal sealed class PlaceCheck(IReadOnlyList<PublishedFigure> figures)
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
        int? expected = isWhole ? before.Count + 1 : null;
        var tied = others.Where(o => o.Value == value).ToList();
        var follows = isWhole ? expected == place.Number : !isOutOfOrder && tied.TrueForAll(o => o.Place!.Number == place.Number);
        // One misprint puts its neighbours out of order as well: the place that the figures give is not to blame.
        var verdict = follows ? CheckVerdict.Follows : isOutOfOrder ? CheckVerdict.Contradicts : CheckVerdict.Consistent;
        return new PublishedCheck(figure, CheckKind.PlaceOfFigures, verdict)
        {
            IsPlace = true,
            Expected = expected,
            IsLikelyMisprint = verdict == CheckVerdict.Contradicts && expected is not null && others.TrueForAll(o => o.Place!.Number != expected || tied.Contains(o)),
        };
    }

    private static ListKey KeyOf(PublishedFigure figure) => new(
        figure.Source.File, figure.Source.Sheet, figure.Quantity, figure.Period.Start, figure.Period.End, figure.Group, figure.Place?.Scope ?? PlaceScope.List, figure.Place?.IsFromBottom ?? false);
}
