using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>One cell of figures or places with all that is said about it.</summary>
/// <param name="Row">The index of its row.</param>
/// <param name="Column">The column.</param>
/// <param name="Label">Who it is about.</param>
/// <param name="Phrase">What row and column together say.</param>
/// <param name="Content">What it holds.</param>
internal sealed record FigureDraft(int Row, TableColumn Column, AreaLabel Label, Phrase Phrase, CellContent Content)
{
    /// <summary>The text of the cell, as the grammars compare it.</summary>
    public string Plain { get; init; } = string.Empty;

    /// <summary>The heading, as messages and answers name it.</summary>
    public string Heading { get; init; } = string.Empty;

    /// <summary>What the cells of one series share: the column, or the row where the columns are areas.</summary>
    public int Series { get; init; }

    /// <summary>Where it stands along the areas: its row, or its column where the columns are areas.</summary>
    public int Member { get; init; }

    /// <summary>Whether the cell is merged with the one before it along the areas.</summary>
    public bool IsMergedWithBefore { get; init; }

    /// <summary>Whether it stands in brackets behind another figure of the same cell.</summary>
    public bool IsInBrackets { get; init; }
}
