using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads the figures and places of one list.</summary>
internal sealed class SegmentReader
{
    private readonly SheetGrid grid;
    private readonly TableSegment segment;
    private readonly TableContext context;
    private readonly ReadingNotes notes;
    private readonly PeriodResolver periods;
    private readonly bool isYearWhole;

    private SegmentReader(SheetGrid grid, TableSegment segment, TableContext context, ReadingNotes notes)
    {
        this.grid = grid;
        this.context = context;
        this.notes = notes;
        this.segment = segment with { Columns = Completed(segment) };
        periods = new PeriodResolver(context);
        // 2023年 below 2022年10-12月 in a column of periods is the whole year; by itself it is the title's month of that year.
        isYearWhole = segment.Of(ColumnUse.Period).Any(c => segment.Rows.Any(r => grid[r.Index, c.Index].Phrase.Periods.Any(p => p.IsDated)));
    }

    /// <summary>The figures of a list, the places at the figures they belong to.</summary>
    public static IReadOnlyList<SeriesCell> Read(SheetGrid grid, TableSegment segment, TableContext context, ReadingNotes notes)
    {
        var reader = new SegmentReader(grid, segment, context, notes);
        var drafts = PlaceInBrackets.Part(new DraftMaker(grid, reader.segment, context, notes).Make());
        var figures = reader.Figures(drafts.Where(d => !d.Phrase.IsPlace && d.Phrase.Aspect != FigureAspect.Place).ToList());
        return new PlaceBinder(context, notes, reader.PeriodOf).Bind(figures, [.. drafts.Where(d => d.Phrase.IsPlace)]);
    }

    private static List<TableColumn> Completed(TableSegment segment)
    {
        var data = segment.Columns.Where(c => c.Use == ColumnUse.Figure).ToList();
        var isParted = data.Exists(c => c.Head.Texts.Count > 1);
        var phrases = CarriedPhrases.Carry(data.ConvertAll(c => c.Phrase), isParted ? GroupsOf(data) : data.ConvertAll(_ => string.Empty));
        return [.. segment.Columns.Select(c => data.IndexOf(c) is >= 0 and var at ? c with { Phrase = phrases[at] } : c)];
    }

    /// <summary>The group of each column. A 同比 of its own beside 综合指数, which is parted into 本月 and 去年同月, belongs to it and begins no group.</summary>
    private static List<string> GroupsOf(List<TableColumn> columns)
    {
        var groups = new List<string>();
        foreach (var column in columns)
        {
            var leans = column.Phrase is { Metric: null, HasSeveralMetrics: false, Aspect: FigureAspect.Change } && PhraseGrammar.Read(PlainText.Of(column.Head.Top)).Aspect == FigureAspect.Change;
            groups.Add(leans && groups.Count > 0 ? groups[^1] : column.Head.Top);
        }

        return groups;
    }

    private List<SeriesCell> Figures(List<FigureDraft> drafts)
    {
        var cells = new List<SeriesCell>();
        foreach (var draft in drafts)
        {
            if (draft.Content.Kind is CellKind.Blank or CellKind.Missing)
                continue;
            if (PeriodOf(draft) is not { } resolved || new QuantityReader(context, notes).Read(draft, resolved.Period!) is not { } quantity)
                continue;
            if (draft.Content.Kind is CellKind.Text or CellKind.Date or CellKind.Place)
                notes.LeaveOutCell(context.At(draft.Row, draft.Column.Index), draft.Heading, draft.Plain);
            else
                cells.AddRange(BracketSplitter.Split(Remarked(new SeriesCell(draft, resolved.Period!, quantity), resolved)));
        }

        var values = LastYearColumns.Turn(Values(BracketSplitter.Asked(cells, context, notes)), segment.Of(ColumnUse.Area).Any() && !segment.Of(ColumnUse.Period).Any());
        return ChangeCheck.Check(SameTwice.Resolve(values, context, notes), context, notes);
    }

    private static SeriesCell Remarked(SeriesCell cell, ResolvedPeriod resolved)
    {
        if (resolved.IsFromAbove)
            cell = cell.With(RemarkKind.PeriodOfTableAbove);
        if (resolved.Week is { } week)
            cell = cell.With(RemarkKind.WeekNumber, week.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (cell.Draft.Label.IsFromTitle)
            cell = cell.With(RemarkKind.AreaFromTitle);
        return cell.Draft.Phrase.Variant is { } variant ? cell.With(RemarkKind.Variant, variant) : cell;
    }

    /// <summary>The period of a cell; when it is open it is asked once and <c>null</c>.</summary>
    private ResolvedPeriod? PeriodOf(FigureDraft draft)
    {
        var resolved = periods.Resolve(draft.Phrase.Periods, isYearWhole);
        if (resolved.Period is not null)
            return resolved;
        notes.Ask(new PublishedQuestion(resolved.Question, context.At(draft.Row, draft.Column.Index), PeriodText(draft), resolved.Question switch
        {
            QuestionKind.NoYear => "--period 2024",
            QuestionKind.WeekNumber => "--period 2024-09-30..2024-10-06",
            QuestionKind.BadPeriod when PeriodText(draft).Contains('周', StringComparison.Ordinal) => "--period 2024-09-30..2024-10-06",
            _ => "--period 2024-10",
        }));
        return null;
    }

    private string PeriodText(FigureDraft draft)
    {
        var hint = draft.Phrase.Periods.FirstOrDefault() ?? context.Periods.SelectMany(l => l.Hints).FirstOrDefault();
        return hint is null ? string.Empty : PublishedPeriod.Text(hint);
    }

    private List<SeriesCell> Values(IReadOnlyList<SeriesCell> cells)
    {
        var read = new List<SeriesCell>();
        // Values first: their decimals tell whether a change that names no unit is one in per cent.
        var series = cells.GroupBy(c => new SeriesKey(c.Draft.Series, c.Quantity)).ToList();
        foreach (var values in series.Where(s => s.Key.Quantity.Aspect != FigureAspect.Change))
            read.AddRange(new ValueReader(context, notes).Read([.. values]));
        var changes = new ChangeReader(context, notes);
        var all = new List<SeriesCell>(read);
        foreach (var these in series.Where(s => s.Key.Quantity.Aspect == FigureAspect.Change))
        {
            int? decimals = read.Where(c => c.Quantity.Metric == these.Key.Quantity.Metric && c.Quantity.Aspect == FigureAspect.Value).Select(c => (int?)c.Decimals).FirstOrDefault();
            all.AddRange(changes.Read([.. these], decimals));
        }

        return [.. all.OrderBy(c => c.Draft.Row).ThenBy(c => c.Draft.Column.Index)];
    }
}
