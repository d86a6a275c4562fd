namespace AirQuality.Reading.Sheets;

/// <summary>Reads a small file as the tables of cells that are in it: one of a text file, one a worksheet of a workbook.</summary>
public interface ISheetReader
{
    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="fileName">The name for messages; a reader may look at its ending.</param>
    /// <returns>The sheets in their order; those without a cell are left out.</returns>
    /// <exception cref="SheetFormatException">The bytes are no such file, are damaged, or are more than a table may be.</exception>
    IReadOnlyList<Sheet> Read(Stream stream, string fileName);
}
