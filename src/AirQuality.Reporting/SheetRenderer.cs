using AirQuality.Reading.Sheets;
using AirQuality.Reporting.Rendering;

namespace AirQuality.Reporting;

/// <summary>Writes sheets as they are laid out.</summary>
public static class SheetRenderer
{
    /// <summary>Sheets as a workbook (xlsx): numbers with the decimals they are displayed with, merged ranges, text that is never a formula.</summary>
    /// <param name="sheets">The sheets; one without a name is called Sheet and its number.</param>
    /// <param name="stream">Where to.</param>
    public static void Workbook(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(stream);
        FixedPackage.Write(stream, made => LaidOutWorkbook.Write(sheets, made));
    }
}
