using System.Collections.Concurrent;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;
using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Published.Layout;

/// <summary>What the texts of cells were read as: the tables of a province name the same areas month by month, and its figures are few numbers many times over.</summary>
/// <remarks>What a text says depends on nothing but the text. Safe to share between threads; it lives as long as the reading of its tables.</remarks>
internal sealed class CellMemory
{
    private readonly ConcurrentDictionary<string, CellContent> contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Phrase> phrases = new(StringComparer.Ordinal);

    /// <summary>The content of a cell as a figure.</summary>
    public CellContent ContentOf(SheetCell cell) => cell.Date is null ? contents.GetOrAdd(cell.Text, static (_, c) => CellGrammar.Read(c), cell) : CellGrammar.Read(cell);

    /// <summary>What a text says as a header or row label.</summary>
    public Phrase PhraseOf(string text) => phrases.GetOrAdd(text, PhraseGrammar.Read);
}
