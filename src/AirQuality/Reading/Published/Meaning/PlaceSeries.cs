using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>The places of one column in one period, from the top of the list to its bottom.</summary>
internal sealed class PlaceSeries
{
    private readonly List<FigureDraft> drafts;
    private readonly Dictionary<int, PlaceCell> printed;

    public PlaceSeries(IEnumerable<FigureDraft> drafts, AssessmentPeriod? period)
    {
        this.drafts = [.. drafts.Where(d => d.Label.Kind == RowKind.Area).OrderBy(d => d.Member)];
        printed = [];
        foreach (var draft in this.drafts)
            if (PlaceGrammar.Read(draft.Plain) is { } cell)
                printed.Add(draft.Member, cell);
        Period = period;
        // 名次(上年同期) over 1(3) is about the brackets: the number before them is the place of the period.
        var phrase = this.drafts.Count == 0 ? Phrase.Empty : this.drafts[0].Phrase;
        IsBracketLastYear = phrase.Aspect == FigureAspect.Base && printed.Values.Any(p => p.Bracket is not null);
        Phrase = IsBracketLastYear ? phrase with { Aspect = null, Base = null } : phrase;
        IsRestarted = printed.Where(p => p.Value.Number == 1).Select(p => GroupOf(p.Key)).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    public FigureDraft First => drafts[0];

    public Phrase Phrase { get; }

    /// <summary>Whether the heading says that places in brackets are those of last year.</summary>
    public bool IsBracketLastYear { get; }

    /// <summary>The period the column or its rows say, or <c>null</c>.</summary>
    public AssessmentPeriod? Period { get; }

    /// <summary>Whether numbers with a sign show that these are places won and lost (升降) and no places.</summary>
    public bool IsOfChanges => drafts.Exists(d => d.Content is { Kind: CellKind.Number, HasSign: true } or { Kind: CellKind.Number, Direction: not null });

    public bool IsEmpty => printed.Count == 0;

    public IReadOnlyList<FigureDraft> Drafts => drafts;

    /// <summary>Whether places begin anew in each group.</summary>
    public bool IsRestarted { get; }

    /// <summary>The cells that hold neither a place nor a mark for none.</summary>
    public IEnumerable<FigureDraft> Unread => drafts.Where(d => !printed.ContainsKey(d.Member) && d.Content.Kind is not (CellKind.Blank or CellKind.Missing));

    /// <summary>Whether places are counted from the bottom, as heading or cells say; <c>null</c> when they do not.</summary>
    public bool? IsFromBottom => Phrase.IsFromBottom ?? (printed.Values.Any(p => p.IsFromBottom) ? true : null);

    public int Least => printed.Values.Min(p => p.Number);

    public PlaceCell? PrintedAt(int member) => printed.GetValueOrDefault(member);

    /// <summary>What tells apart the groups in which places begin anew.</summary>
    public string GroupOf(int member)
    {
        var label = drafts.Find(d => d.Member == member)!.Label;
        return label.Group ?? label.City ?? string.Empty;
    }

    /// <summary>The places with the blank ones filled that stand for the place above.</summary>
    /// <param name="values">The figures the places may be by; a blank is shared only where they are equal.</param>
    public Dictionary<int, int> Filled(IReadOnlyDictionary<int, SeriesCell>? values)
    {
        var places = printed.ToDictionary(p => p.Key, p => p.Value.Number);
        FigureDraft? owner = null;
        foreach (var draft in drafts)
        {
            if (printed.ContainsKey(draft.Member))
                owner = draft;
            else if (draft.Content.Kind == CellKind.Blank && owner is not null && IsShared(draft, owner, values))
                places[draft.Member] = printed[owner.Member].Number;
            else
                owner = null;
        }

        return places;
    }

    private bool IsShared(FigureDraft draft, FigureDraft owner, IReadOnlyDictionary<int, SeriesCell>? values)
    {
        if (draft.IsMergedWithBefore)
            return true;
        // A blank in a list of the province is an area that is not in it; in the table's own list it stands for the place above.
        return Phrase.Scope is not (PlaceScope.Province or PlaceScope.Nation) && values is not null
            && values.TryGetValue(draft.Member, out var own) && values.TryGetValue(owner.Member, out var above) && own.Value is not null && own.Value == above.Value;
    }
}
