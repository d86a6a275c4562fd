using AirQuality.Reading.Sources;

namespace AirQuality.Excel;

/// <summary>What the markup of a sheet tells and the cells read from it do not.</summary>
internal sealed class SheetFacts
{
    /// <summary>A sheet of which nothing is known.</summary>
    public static SheetFacts None { get; } = new();

    /// <summary>Formulas without a saved value; nothing computes them here.</summary>
    public CellCount Uncomputed { get; } = new();

    /// <summary>Cells with an error such as #REF!.</summary>
    public CellCount Errors { get; } = new();

    /// <summary>Formulas that refer to another workbook.</summary>
    public CellCount External { get; } = new();

    /// <summary>The largest row with a cell.</summary>
    public int LastRow { get; set; }

    /// <summary>The largest column with a value.</summary>
    public int LastColumn { get; set; }

    /// <summary>Notes for those who read the sheet.</summary>
    public IReadOnlyList<WorkbookNote> Notes =>
    [
        .. new[]
        {
            Errors.ToNote(WorkbookNoteKind.ErrorValue),
            External.ToNote(WorkbookNoteKind.ExternalFormula),
            Uncomputed.ToNote(WorkbookNoteKind.UncomputedFormula),
        }.Where(n => n.Count > 0),
    ];
}
