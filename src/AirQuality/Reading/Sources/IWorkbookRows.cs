using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Sources;

/// <summary>The rows of a workbook, sheet by sheet, in bounded memory. Not thread-safe.</summary>
public interface IWorkbookRows : IDisposable
{
    /// <summary>The name of the sheet that is being read.</summary>
    string SheetName { get; }

    /// <summary>Whether the workbook hides the sheet.</summary>
    bool IsSheetHidden { get; }

    /// <summary>What a reader of the sheet should be told, such as cells that hold an error.</summary>
    IReadOnlyList<WorkbookNote> Notes { get; }

    /// <summary>How many columns of the sheet hold something.</summary>
    int ColumnCount { get; }

    /// <summary>The number of the row, 1 for the first.</summary>
    long RowNumber { get; }

    /// <summary>Whether the sheet hides the row.</summary>
    bool IsRowHidden { get; }

    /// <summary>The cells of the row up to the last that is not blank. A merged range has its text in all of its cells.</summary>
    /// <remarks>
    /// The text is that of the stored value, not of its display: numbers with all their digits, dates as <c>2021-06-05</c> or
    /// <c>2021-06-05T01:00:00</c>, times of day as <c>01:00:00</c>. The list is that of the current row only.
    /// </remarks>
    IReadOnlyList<string> Cells { get; }

    /// <summary>Goes to the next sheet, before its first row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SheetFormatException">The sheet is damaged or more than a sheet may be.</exception>
    bool ReadSheet();

    /// <summary>Goes to the next row that is not blank.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SheetFormatException">The sheet is damaged or more than a sheet may be.</exception>
    bool ReadRow();
}
