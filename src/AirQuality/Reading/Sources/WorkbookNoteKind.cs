namespace AirQuality.Reading.Sources;

/// <summary>What there may be to tell of cells of a workbook.</summary>
public enum WorkbookNoteKind
{
    /// <summary>The cell holds an error such as <c>#N/A</c> or <c>#REF!</c>; it is read as blank.</summary>
    ErrorValue,

    /// <summary>The cell is a formula that refers to another workbook; it is read as it was last saved.</summary>
    ExternalFormula,

    /// <summary>The cell is a formula whose value was not saved; it is read as blank.</summary>
    UncomputedFormula,
}
