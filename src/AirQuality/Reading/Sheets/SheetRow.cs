namespace AirQuality.Reading.Sheets;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">The number people know it by: the line of a text file, the row of a worksheet, 1 for the first.</param>
/// <param name="Cells">The cells from the first column on. Rows may differ in length; what is beyond the end is blank.</param>
/// <param name="IsHidden">Whether the worksheet hides it. It is read all the same.</param>
public sealed record SheetRow(long Number, IReadOnlyList<SheetCell> Cells, bool IsHidden = false);
