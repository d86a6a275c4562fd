using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;
using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Published.Layout;

/// <summary>One cell of a sheet with what it can mean, worked out when it is asked for.</summary>
internal sealed class GridCell(SheetCell cell, CellMemory memory)
{
    private CellContent? content;
    private Phrase? phrase;
    private string? plain;

    /// <summary>The cell as it is.</summary>
    public SheetCell Source => cell;

    /// <summary>The text as printed, on one line.</summary>
    public string Text => PlainText.Name(cell.Text);

    /// <summary>The text as the grammars compare it.</summary>
    public string Plain => plain ??= PlainText.Of(cell.Text);

    /// <summary>Its content as a figure.</summary>
    public CellContent Content => content ??= memory.ContentOf(cell);

    /// <summary>Its content as a header or row label.</summary>
    public Phrase Phrase => phrase ??= cell.Date is null ? memory.PhraseOf(cell.Text) : new Phrase { Periods = Content.Period is { } period ? [period] : [] };

    public bool IsBlank => cell.IsBlank && cell.Date is null;
}
