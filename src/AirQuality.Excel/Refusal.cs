using AirQuality.Reading.Sheets;
using AirQuality.Wording;

namespace AirQuality.Excel;

/// <summary>The reasons for which a workbook is not read.</summary>
internal static class Refusal
{
    /// <summary>A file in which no parser finds its way.</summary>
    public static SheetFormatException Damaged(string file, Exception cause) => new(
        new LocalizedText(
            $"{file}: 工作簿损坏或不完整；请用电子表格程序打开后重新保存",
            $"{file}: expected a workbook, found one that is damaged or cut off ({cause.Message}); open it in a spreadsheet program and save it again"), cause);

    /// <summary>A zip without a workbook in it.</summary>
    public static SheetFormatException NoWorkbook(string file) => new(
        new LocalizedText(
            $"{file}: 应为工作簿，实为不含工作簿的zip文件",
            $"{file}: expected a workbook, found a zip without one"));

    /// <summary>A workbook that asks for a password.</summary>
    public static SheetFormatException Protected(string file, Exception cause) => new(
        new LocalizedText(
            $"{file}: 工作簿设有密码；请取消密码后另存",
            $"{file}: expected a workbook without a password, found one that asks for it; save it without"), cause);

    /// <summary>More than a workbook holds, or than is read.</summary>
    public static SheetFormatException TooMuch(string file, string? sheet, TooMuchException cause) => TooMuch(file, sheet, cause.Message, cause.Chinese);

    /// <summary>More than a workbook holds, or than is read.</summary>
    public static SheetFormatException TooMuch(string file, string? sheet, string found, string foundInChinese) => new(
        new LocalizedText(
            $"{Place(file, sheet)}: 超出工作簿的限度：{foundInChinese}；请删除数据以外的内容后重新保存",
            $"{Place(file, sheet)}: expected no more than a workbook holds, found {found}; delete what is not data and save it again"));

    /// <summary>A formula without a saved value.</summary>
    public static SheetFormatException Uncomputed(string file, string sheet, CellCount cells) => new(
        new LocalizedText(
            $"{Place(file, sheet)}: {cells.First}: {cells.Count}个单元格的公式没有已保存的数值；请用电子表格程序打开工作簿并保存",
            $"{Place(file, sheet)}: {cells.First}: expected the saved value of a formula, found none in {cells.Count} cells; open the workbook in a spreadsheet program and save it"));

    private static string Place(string file, string? sheet) => sheet is null ? file : $"{file}[{sheet}]";
}
