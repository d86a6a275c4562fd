using System.Globalization;
using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Parts the cells of a column that says itself that a place stands in brackets behind its figure: 综合指数（名次）, 4.35（3）.</summary>
internal static class PlaceInBrackets
{
    private static readonly string[] Endings = ["(名次)", "(排名)", "(位次)", "(排位)"];

    /// <summary>The cells, those of such columns as figure and place.</summary>
    public static IReadOnlyList<FigureDraft> Part(IReadOnlyList<FigureDraft> drafts)
    {
        var parted = drafts.Where(IsParted).Select(d => d.Series).ToHashSet();
        return parted.Count == 0 ? drafts : [.. drafts.SelectMany(d => parted.Contains(d.Series) && SaysPlace(d) ? Parts(d) : [d])];
    }

    /// <summary>Whether the heading ends with the place in brackets, behind one figure.</summary>
    private static bool SaysPlace(FigureDraft draft) =>
        draft.Phrase is { IsPlace: true, Metric: not null, HasSeveralMetrics: false, Aspect: null or FigureAspect.Value } && Endings.Any(e => draft.Heading.EndsWith(e, StringComparison.Ordinal));

    private static bool IsParted(FigureDraft draft) => SaysPlace(draft) && draft.Content is { Kind: CellKind.Number, Bracket: { IsCount: true, Value: >= 1 } };

    private static IEnumerable<FigureDraft> Parts(FigureDraft draft)
    {
        // A cell without the brackets that all others have may be the figure or the place: it is not read.
        if (draft.Content.Kind is CellKind.Number or CellKind.Place && !IsParted(draft))
            return [AsFigure(draft, CellContent.Text)];
        if (!IsParted(draft))
            return [draft];
        var figure = AsFigure(draft, draft.Content with { Bracket = null });
        return [figure, draft with { Content = draft.Content.Bracket!, Plain = draft.Content.Bracket!.Value.ToString(CultureInfo.InvariantCulture) }];
    }

    private static FigureDraft AsFigure(FigureDraft draft, CellContent content) =>
        draft with { Phrase = draft.Phrase with { IsPlace = false, Scope = null, IsFromBottom = null }, Content = content };
}
