using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Brings the rows and columns of a list together: each cell with who it is about and what is said about it.</summary>
internal sealed class DraftMaker(SheetGrid grid, TableSegment segment, TableContext context, ReadingNotes notes)
{
    private readonly bool areColumnsAreas = AreColumnsAreas(segment);

    /// <summary>The cells of a list, row by row.</summary>
    public IReadOnlyList<FigureDraft> Make()
    {
        var rows = RowLabels.Read(grid, segment, context);
        var drafts = new List<FigureDraft>();
        foreach (var column in segment.Columns)
            NoteUnread(column, rows);
        foreach (var row in rows)
            foreach (var column in segment.Columns.Where(IsRead))
                if (DraftOf(row, column) is { } draft)
                    drafts.Add(draft);
        return drafts;
    }

    /// <summary>Whether the headings are areas and the rows are metrics: 盟市, 锡林郭勒盟, 呼伦贝尔市 over 综合指数 and 排名.</summary>
    private static bool AreColumnsAreas(TableSegment segment)
    {
        if (segment.Of(ColumnUse.Area).Any() || !segment.Of(ColumnUse.Indicator).Any())
            return false;
        var data = segment.Columns.Where(c => !c.IsStub).ToList();
        return data.Count > 0 && data.Count(c => c.Use == ColumnUse.Unknown || c.Phrase.Role is EntityRole.Area) * 2 > data.Count;
    }

    private bool IsRead(TableColumn column) => column.PairedWith is null
        && (column.Use is ColumnUse.Figure or ColumnUse.Place || (areColumnsAreas && column.Use == ColumnUse.Unknown));

    private FigureDraft? DraftOf(LabelledRow row, TableColumn column)
    {
        var label = areColumnsAreas ? LabelOfColumn(column) : row.Label;
        if (label is null)
        {
            if (!grid[row.Index, column.Index].IsBlank)
                notes.Ask(new PublishedQuestion(QuestionKind.NoArea, context.At(row.Index, column.Index), string.Empty, "--map \"*=AREA\""));
            return null;
        }

        if (label.Kind is not (RowKind.Area or RowKind.Whole or RowKind.Mean) || row.Label is { Kind: RowKind.Limit or RowKind.Total or RowKind.Note })
            return null;
        var phrase = areColumnsAreas ? row.Phrase : Together(row.Phrase, column.Phrase);
        var cell = grid[row.Index, column.Index];
        return new FigureDraft(row.Index, column, label, phrase, ContentOf(row.Index, column))
        {
            Plain = cell.Plain,
            Heading = areColumnsAreas || column.Head.Texts.Count == 0 ? HeadingOf(row, column) : column.Head.Text,
            Series = areColumnsAreas ? row.Index : column.Index,
            Member = areColumnsAreas ? column.Index : row.Index,
            IsMergedWithBefore = !areColumnsAreas && grid.MergeAt(row.Index, column.Index) is { } range && range.FirstRow < row.Index,
        };
    }

    /// <summary>What a row and a heading say together. In a row of 2024-08 a heading 2023年 is last year's August.</summary>
    private static Phrase Together(Phrase row, Phrase column)
    {
        var both = row.Under(column);
        if (row.Periods is not [{ IsComplete: true, Year: { } year }] || column.Periods is not [{ Shape: PeriodShape.Year, Year: { } named }] || named == year || column.Aspect is not null)
            return both;
        return named == year - 1 ? both with { Aspect = FigureAspect.Base, Base = PublishedBase.LastYear } : both with { Residue = both.Residue + column.Periods[0].Year };
    }

    private string HeadingOf(LabelledRow row, TableColumn column) =>
        segment.Of(ColumnUse.Indicator).Select(c => grid[row.Index, c.Index].Text).FirstOrDefault(t => t.Length > 0) ?? column.Head.Text;

    private static AreaLabel LabelOfColumn(TableColumn column)
    {
        var name = column.Head.Texts.Count == 0 ? string.Empty : column.Head.Texts[^1];
        return new AreaLabel(name, City: null, column.Head.Texts.Count > 1 ? column.Head.Top : null, name.Length == 0 ? RowKind.Other : RowKinds.KindOf(name));
    }

    /// <summary>The content of a cell; where a second column holds the other half of it, of both together (变好 | 下降11.9%).</summary>
    private CellContent ContentOf(int row, TableColumn column)
    {
        var content = grid[row, column.Index].Content;
        if (segment.Columns.FirstOrDefault(c => c.PairedWith == column.Index) is not { } second)
            return content;
        var other = grid[row, second.Index].Content;
        if (other.Kind == CellKind.Blank)
            return content;
        return content.Kind switch
        {
            CellKind.Blank => other,
            CellKind.Direction when other.Kind == CellKind.Number => other with { Direction = other.Direction ?? content.Direction },
            CellKind.Number when other.Kind == CellKind.Direction => content with { Direction = content.Direction ?? other.Direction },
            // 持平 beside an arrow: the word is meant, the arrow was left over from the row it was copied from.
            CellKind.Direction when other.Kind == CellKind.Direction => content.Direction == ChangeDirection.Same ? content : other,
            _ => CellContent.Text,
        };
    }

    private void NoteUnread(TableColumn column, IReadOnlyList<LabelledRow> rows)
    {
        var first = rows.FirstOrDefault(r => !grid[r.Index, column.Index].IsBlank);
        if (first is null || areColumnsAreas)
            return;
        if (column.Use == ColumnUse.Unknown)
            notes.LeaveOut(context.At(first.Index, column.Index), column.Head.Text, isKnown: false);
        else if (column.Use == ColumnUse.None && column.Phrase is { Other: "aqi", Metric: { } metric, Residue.Length: 0 })
            // 综合指数（AQI）: the heading names two figures, and only who printed it knows which is meant.
            notes.Ask(new PublishedQuestion(QuestionKind.NoMetric, context.At(first.Index, column.Index), column.Head.Text, $"--column \"{column.Head.Text}={metric.Key}\""));
        else if (column.Use == ColumnUse.None && column.Phrase.Other is not ("main" or "skip"))
            notes.LeaveOut(context.At(first.Index, column.Index), column.Head.Text, isKnown: true);
    }
}
