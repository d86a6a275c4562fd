using AirQuality.Reading.Sources;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>What is said of cells of workbooks.</summary>
internal static class SheetPhrases
{
    /// <summary>What a note says.</summary>
    public static Bilingual Of(WorkbookNote note) => note.Kind switch
    {
        WorkbookNoteKind.ErrorValue => new($"{note.Count} with an error such as #N/A, read as missing", $"{note.Count}个为#N/A等错误值，按缺测读取"),
        WorkbookNoteKind.ExternalFormula => new($"{note.Count} with formulas on other workbooks, read as last saved", $"{note.Count}个引用其他工作簿的公式，按最近保存的数值读取"),
        _ => new($"{note.Count} with formulas whose values were not saved; open the workbook in a spreadsheet program and save it", $"{note.Count}个公式未保存计算结果；请用电子表格软件打开后重新保存"),
    };

    /// <summary>The letter of a column, 1 for A.</summary>
    public static string Letter(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}
