using AirQuality.Publications;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads one table: its lists one after the other.</summary>
internal static class BlockReader
{
    /// <summary>The figures of a table.</summary>
    public static IReadOnlyList<PublishedFigure> Read(SheetGrid grid, TableBlock block, TableContext context, ReadingNotes notes)
    {
        if (block.Rows.Count == 0)
            return [];
        if (block.Header.Count == 0)
        {
            notes.Ask(new PublishedQuestion(QuestionKind.NoHeader, context.Whole, string.Empty, "--column \"A=area\" --column \"B=pm25\""));
            return [];
        }

        var heads = HeaderBand.Read(grid, block).Select(h => Answered(h, context.Answers)).ToList();
        var columns = ColumnUses.Read(grid, block, heads);
        return [.. SegmentFinder.Find(grid, block, columns).SelectMany(s => SegmentReader.Read(grid, s, context, notes)).Select(c => FigureOf(c, context))];
    }

    /// <summary>A column with the meaning that was answered for its heading, the last line of it, or its letter.</summary>
    private static HeadColumn Answered(HeadColumn head, PublishedAnswers answers)
    {
        if (answers.Columns.Count == 0)
            return head;
        // People answer with what a message showed them, with the line right above the figures, or with the letter of the column.
        var letter = new FigureSource(string.Empty, Sheet: null, 0, head.Index + 1).ColumnLetters;
        foreach (var (name, meaning) in answers.Columns)
        {
            var plain = PlainText.Of(name);
            if (plain == PlainText.Of(head.Text) || (head.Texts.Count > 0 && plain == PlainText.Of(head.Texts[^1])) || name == letter)
                return head with { Phrase = ColumnAnswer.Read(meaning) with { Periods = head.Phrase.Periods } };
        }

        return head;
    }

    private static PublishedFigure FigureOf(SeriesCell cell, TableContext context) => new()
    {
        Source = context.At(cell.Draft.Row, cell.Draft.Column.Index),
        Area = cell.Draft.Label.Name,
        City = cell.Draft.Label.City,
        Group = cell.Draft.Label.Group,
        Level = cell.Draft.Label.Level,
        Subject = cell.Draft.Label.Kind switch { RowKind.Whole => FigureSubject.Whole, RowKind.Mean => FigureSubject.Mean, _ => FigureSubject.Area },
        Period = cell.Period,
        Quantity = cell.Quantity,
        Value = cell.Value,
        Decimals = cell.Decimals,
        Place = cell.Place,
        Remarks = cell.Remarks,
    };
}
