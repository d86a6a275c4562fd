using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Puts the places of a list at the figures they belong to.</summary>
internal sealed class PlaceBinder(TableContext context, ReadingNotes notes, Func<FigureDraft, ResolvedPeriod?> periodOf)
{
    /// <summary>The figures with their places. A place whose figure is not printed becomes a figure without a value.</summary>
    public IReadOnlyList<SeriesCell> Bind(IReadOnlyList<SeriesCell> figures, IReadOnlyList<FigureDraft> drafts)
    {
        if (drafts.Count == 0)
            return DerivedPlaces.Add(figures, context);
        var bound = new List<SeriesCell>(figures);
        var chooser = new PlaceChooser(context, notes, figures, periodOf);
        var taken = new HashSet<QuantityKey>();
        // The table's own places go first: those within the province beside them become figures of their own.
        foreach (var series in SeriesOf(drafts).OrderBy(s => s.Phrase.Scope ?? PlaceScope.List))
        {
            if (series.IsOfChanges)
            {
                notes.LeaveOut(context.At(series.First.Row, series.First.Column.Index), series.First.Heading, isKnown: true);
                continue;
            }

            foreach (var unread in series.Unread)
                notes.LeaveOutCell(context.At(unread.Row, unread.Column.Index), unread.Heading, unread.Plain);
            if (series.IsEmpty)
                continue;
            if (chooser.Choose(series) is { } choice)
                Put(series, choice, bound, isOwn: taken.Add(choice.Key));
        }

        return bound;
    }

    private List<PlaceSeries> SeriesOf(IReadOnlyList<FigureDraft> drafts)
    {
        var all = new List<PlaceSeries>();
        // Rows of metrics in a column of places: one list of places a metric.
        foreach (var column in drafts.GroupBy(d => new PlacedColumn(d.Series, d.Phrase.Metric, d.Phrase.Aspect)))
        {
            var dated = column.Where(d => d.Phrase.Periods.Count > 0).ToList();
            var undated = column.Where(d => d.Phrase.Periods.Count == 0 && d.Label.Kind == Words.RowKind.Area).ToList();
            if (undated.Count > 0)
                all.Add(new PlaceSeries(undated, period: null));
            foreach (var period in dated.Where(d => d.Label.Kind == Words.RowKind.Area).GroupBy(d => periodOf(d)?.Period))
                if (period.Key is not null)
                    all.Add(new PlaceSeries(period, period.Key));
        }

        return all;
    }

    private void Put(PlaceSeries series, PlaceChoice choice, List<SeriesCell> bound, bool isOwn)
    {
        var places = series.Filled(choice.Values);
        foreach (var draft in series.Drafts)
        {
            if (!places.TryGetValue(draft.Member, out var number))
                continue;
            var printed = series.PrintedAt(draft.Member);
            var place = new PublishedPlace(number, choice.IsFromBottom) { Scope = series.Phrase.Scope ?? PlaceScope.List, Of = printed?.Of ?? TotalOfCaption(series), IsShared = printed is null };
            var at = bound.FindIndex(b => b.Draft.Member == draft.Member && b.Quantity == choice.Key.Quantity && b.Period == choice.Key.Period);
            var cell = at >= 0 && isOwn ? bound[at] : new SeriesCell(draft, choice.Key.Period, choice.Key.Quantity);
            // A figure has one place of its own. A second column of places (全省排名) is kept as a figure whose value is the place.
            if (!isOwn)
                cell = cell with { Quantity = choice.Key.Quantity with { Aspect = FigureAspect.Place, Scope = place.Scope }, Value = number };
            else
                cell = Remarked(cell with { Place = place }, place, choice.Remark == RemarkKind.TiesBroken && !IsTied(draft.Member, places, choice.Values!) ? null : choice.Remark);
            if (at >= 0 && isOwn)
                bound[at] = cell;
            else
                bound.Add(cell);
            if (printed?.Bracket is { } bracket && LastYear(draft, bracket, series, choice.Key) is { } before)
                bound.Add(before);
        }
    }

    /// <summary>Whether another area has the same figure and another place.</summary>
    private static bool IsTied(int member, Dictionary<int, int> places, IReadOnlyDictionary<int, SeriesCell> values) =>
        values.TryGetValue(member, out var own) && places.Any(p => p.Value != places[member] && values.TryGetValue(p.Key, out var other) && other.Value == own.Value);

    private static SeriesCell Remarked(SeriesCell cell, PublishedPlace place, RemarkKind? remark)
    {
        if (place.IsShared)
            cell = cell.With(RemarkKind.SharedPlace);
        if (place.IsFromBottom)
            cell = cell.With(RemarkKind.FromBottom);
        return remark is { } kind ? cell.With(kind) : cell;
    }

    /// <summary>A place in brackets (31(74)) is that of last year where titles, notes or the heading say so; else it is asked.</summary>
    private SeriesCell? LastYear(FigureDraft draft, int number, PlaceSeries series, QuantityKey key)
    {
        if (series.IsBracketLastYear || context.IsBracketLastYear)
            return new SeriesCell(draft, key.Period, key.Quantity with { Aspect = FigureAspect.Base, Base = PublishedBase.LastYear }) { Place = new PublishedPlace(number) };
        notes.Ask(new PublishedQuestion(QuestionKind.UnknownBracket, context.At(draft.Row, draft.Column.Index), draft.Heading, $"--column \"{draft.Heading}=place:{key.Quantity.Metric.Key}_last_year\""));
        return null;
    }

    private int? TotalOfCaption(PlaceSeries series) => series.IsRestarted ? null : context.Own.Select(c => c.Total).FirstOrDefault(t => t is not null);

    /// <summary>The places of one column, and by what its rows say they are.</summary>
    private readonly record struct PlacedColumn(int Series, PublishedMetric? Metric, FigureAspect? Aspect);
}
