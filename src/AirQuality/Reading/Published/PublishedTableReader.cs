using AirQuality.Publications;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Meaning;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Words;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Reading.Published;

/// <summary>Reads tables as bureaus publish them: figures, places and changes of areas, laid out for people.</summary>
/// <remarks>
/// A sheet is parted into tables by their headers, a table into the lists that stand side by side, and each cell gets what its row,
/// its headings, the titles and the names of sheet and file say together. What they leave open is a question, never a guess.
/// </remarks>
public static class PublishedTableReader
{
    /// <summary>Reads sheets.</summary>
    /// <param name="sheets">The sheets, of one file or several.</param>
    /// <param name="answers">The answers to what the tables leave open, or <c>null</c> for none.</param>
    /// <returns>The figures, the open questions and the columns left out.</returns>
    /// <exception cref="ArgumentException">An answer for a column is no meaning of one.</exception>
    public static PublishedTables Read(IEnumerable<Sheet> sheets, PublishedAnswers? answers = null)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var figures = new List<PublishedFigure>();
        var notes = new ReadingNotes();
        var memory = new CellMemory();
        using var source = sheets.GetEnumerator();
        // While sheets are read, the next one is fetched: with a lazy source its file is opened then. What is found is put together in their order.
        new OrderedWork<SheetReading>(
            Parallelism.Degree(asked: 0),
            () => source.MoveNext() ? new SheetReading(source.Current) : null,
            reading =>
            {
                figures.AddRange(reading.Figures);
                notes.Add(reading.Notes);
            }).Run(() => reading => reading.Figures = ReadSheet(new SheetGrid(reading.Sheet, memory), answers ?? PublishedAnswers.None, reading.Notes));
        return new PublishedTables(Repetitions.Mark(figures, notes), notes.Questions, notes.LeftOut);
    }

    private static List<PublishedFigure> ReadSheet(SheetGrid grid, PublishedAnswers answers, ReadingNotes notes)
    {
        var sheet = grid.Sheet;
        var figures = new List<PublishedFigure>();
        var file = CaptionGrammar.OfName(FileNames.Stem(sheet.File));
        var name = sheet.Name is null ? null : CaptionGrammar.OfName(sheet.Name);
        IReadOnlyList<CaptionText> head = [];
        IReadOnlyList<PeriodHint> above = [];
        var blocks = BlockFinder.Find(grid);
        var noted = notes.Count;
        foreach (var block in blocks)
        {
            var context = new TableContext(grid, block, new SurroundingText(file, name, head, above), answers);
            figures.AddRange(BlockReader.Read(grid, block, context, notes));
            if (head.Count == 0)
                head = [.. block.Captions];
            above = context.Captions.FirstOrDefault(c => c.Periods.Count > 0)?.Periods ?? above;
        }

        // Figures that nobody could make anything of are never passed over in silence.
        if (figures.Count == 0 && notes.Count == noted && blocks.FirstOrDefault(b => b.Rows.Count > 0) is { } unread)
            notes.Ask(new PublishedQuestion(QuestionKind.NoHeader, new FigureSource(sheet.File, sheet.Name, grid.NumberOf(unread.Rows[0].Index)), string.Empty, "--column \"A=area\" --column \"B=pm25\""));
        return figures;
    }

    /// <summary>A sheet and what is found in it.</summary>
    private sealed class SheetReading(Sheet sheet)
    {
        public Sheet Sheet => sheet;

        public ReadingNotes Notes { get; } = new();

        public IReadOnlyList<PublishedFigure> Figures { get; set; } = [];
    }
}
