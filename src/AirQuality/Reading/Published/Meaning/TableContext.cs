using AirQuality.Publications;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>What surrounds a table and completes it: its titles, the tables above, the names of sheet and file, and the answers given.</summary>
internal sealed class TableContext
{
    private readonly SheetGrid grid;
    private readonly TableBlock block;

    public TableContext(SheetGrid grid, TableBlock block, SurroundingText around, PublishedAnswers answers)
    {
        this.grid = grid;
        this.block = block;
        Around = around;
        Answers = answers;
        Captions = [.. block.Captions.AsEnumerable().Reverse(), .. around.Head];
        // The lines right above the table before the title of the sheet: a sheet of several tables has a title about all of them.
        Metric = MetricOf(block.Captions) ?? MetricOf(around.Head);
        IsGoal = Captions.Append(around.Sheet).Append(around.File).Any(c => c is { IsGoal: true }) && !Captions.Any(c => c.Text.Contains("完成", StringComparison.Ordinal) || c.Text.Contains("进展", StringComparison.Ordinal));
        Unit = block.Units.Concat(block.Captions).Select(c => c.Phrase.Unit).FirstOrDefault(u => u is not null);
    }

    public SurroundingText Around { get; }

    public PublishedAnswers Answers { get; }

    /// <summary>The titles, the nearest first.</summary>
    public IReadOnlyList<CaptionText> Captions { get; }

    /// <summary>The one metric the titles name, or <c>null</c>.</summary>
    public PublishedMetric? Metric { get; }

    /// <summary>The one metric the name of the sheet or file names, where nothing nearer does; or <c>null</c>.</summary>
    public PublishedMetric? MetricOfName => Around.Sheet is { Phrase: { HasSeveralMetrics: false, Metric: { } sheet } } ? sheet : Around.File.Phrase is { HasSeveralMetrics: false } file ? file.Metric : null;

    /// <summary>The unit above the table, or <c>null</c>.</summary>
    public Cells.FigureUnit? Unit { get; }

    /// <summary>The area the titles or the name of sheet or file are about, or <c>null</c>.</summary>
    public string? Area => Captions.Append(Around.Sheet).Append(Around.File).Select(c => c?.Area).FirstOrDefault(a => a is not null);

    /// <summary>The lines directly above this table.</summary>
    public IReadOnlyList<CaptionText> Own => block.Captions;

    /// <summary>The notes of the table.</summary>
    public IReadOnlyList<string> Notes => block.Notes;

    /// <summary>Whether the figures are goals.</summary>
    public bool IsGoal { get; }

    /// <summary>Whether titles or notes say that numbers in brackets are those of last year.</summary>
    public bool IsBracketLastYear => Captions.Concat(block.Units).Any(c => c.IsBracketLastYear) || Notes.Any(n => CaptionGrammar.Read(n).IsBracketLastYear);

    /// <summary>What names periods around the table, from near to far: its own titles, those of the sheet, of the tables above, sheet and file.</summary>
    public IReadOnlyList<PeriodLayer> Periods =>
    [
        .. Captions.Select(c => new PeriodLayer(c.Periods)), new PeriodLayer(Around.PeriodsAbove, IsTableAbove: true), new PeriodLayer(Around.Sheet?.Periods ?? []), new PeriodLayer(Around.File.Periods),
    ];

    /// <summary>Where a cell stands.</summary>
    public FigureSource At(int row, int column) => new(grid.Sheet.File, grid.Sheet.Name, grid.NumberOf(row), column + 1);

    /// <summary>Where the table stands.</summary>
    public FigureSource Whole => new(grid.Sheet.File, grid.Sheet.Name, block.Rows.Count == 0 ? 0 : grid.NumberOf(block.Rows[0].Index));

    private static PublishedMetric? MetricOf(IEnumerable<CaptionText> captions)
    {
        var named = captions.Where(c => c.Phrase.Metric is not null || c.Phrase.HasSeveralMetrics).ToList();
        var metrics = named.Select(c => c.Phrase.Metric).Distinct().ToList();
        return metrics.Count == 1 && !named.Exists(c => c.Phrase.HasSeveralMetrics) ? metrics[0] : null;
    }
}
