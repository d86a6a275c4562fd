namespace AirQuality.Reading.Sources;

/// <summary>Something about cells of a sheet that their text does not show.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many cells.</param>
/// <param name="Row">The row of the first, 1 for the first of the sheet.</param>
/// <param name="Column">The column of the first, 1 for A.</param>
public readonly record struct WorkbookNote(WorkbookNoteKind Kind, long Count, long Row, int Column);
