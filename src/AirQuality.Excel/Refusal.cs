using AirQuality.Reading.Sheets;

namespace AirQuality.Excel;

/// <summary>The reasons for which a workbook is not read.</summary>
internal static class Refusal
{
    /// <summary>A file in which no parser finds its way.</summary>
    public static SheetFormatException Damaged(string file, Exception cause) =>
        new($"{file}: expected a workbook, found one that is damaged or cut off ({cause.Message}); open it in a spreadsheet program and save it again", cause);

    /// <summary>A zip without a workbook in it.</summary>
    public static SheetFormatException NoWorkbook(string file) =>
        new($"{file}: expected a workbook, found a zip without one");

    /// <summary>A workbook that asks for a password.</summary>
    public static SheetFormatException Protected(string file, Exception cause) =>
        new($"{file}: expected a workbook without a password, found one that asks for it; save it without", cause);

    /// <summary>More than a workbook holds, or than is read.</summary>
    public static SheetFormatException TooMuch(string file, string? sheet, string found) =>
        new($"{Place(file, sheet)}: expected no more than a workbook holds, found {found}");

    /// <summary>A formula without a saved value.</summary>
    public static SheetFormatException Uncomputed(string file, string sheet, CellCount cells) =>
        new($"{Place(file, sheet)}: {cells.First}: expected the saved value of a formula, found none in {cells.Count} cells; open the workbook in a spreadsheet program and save it");

    private static string Place(string file, string? sheet) => sheet is null ? file : $"{file}[{sheet}]";
}
