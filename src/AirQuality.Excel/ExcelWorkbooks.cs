using AirQuality.Reading.Sheets;
using AirQuality.Reading.Sources;

namespace AirQuality.Excel;

/// <summary>Reads workbooks, .xlsx (.xlsm) and .xls, wherever AirQuality takes a CSV file.</summary>
/// <remarks>
/// Cells are read as they were last saved: formulas are not computed and nothing outside the file is opened. Memory is bounded:
/// hours are read row by row, and a file that would unpack to more than a workbook holds is refused before it is read.
/// </remarks>
public sealed class ExcelWorkbooks : IWorkbookReader
{
    private ExcelWorkbooks()
    {
    }

    /// <summary>The reader of workbooks.</summary>
    public static ExcelWorkbooks Instance { get; } = new();

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> start) => FileKinds.Of(start) != FileKind.Other;

    /// <inheritdoc/>
    public IWorkbookRows Open(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        return new WorkbookRows(GuardedWorkbook.Open(stream, fileName));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Sheet> Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        using var workbook = GuardedWorkbook.Open(stream, fileName);
        return WholeSheets.Of(workbook);
    }
}
