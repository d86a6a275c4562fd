using AirQuality.Reading.Sheets;

namespace AirQuality.Reading.Sources;

/// <summary>Opens workbooks. The package AirQuality.Excel has one; the core itself reads text only.</summary>
public interface IWorkbookReader : ISheetReader
{
    /// <summary>Whether a file may be a workbook of this kind.</summary>
    /// <param name="start">Its first bytes, at least eight of them where it has so many.</param>
    /// <returns>Whether it is worth opening.</returns>
    bool Recognizes(ReadOnlySpan<byte> start);

    /// <summary>Opens a workbook to be read row by row.</summary>
    /// <param name="stream">The bytes; closed with the rows.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <returns>The rows, before the first sheet.</returns>
    /// <exception cref="SheetFormatException">The bytes are no workbook, are damaged, need a password, or unpack to more than a workbook may be.</exception>
    IWorkbookRows Open(Stream stream, string fileName);
}
