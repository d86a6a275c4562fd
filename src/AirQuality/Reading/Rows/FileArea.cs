using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>The area of a table that names none in its rows: what its sheet, its file or its folder is called.</summary>
internal static partial class FileArea
{
    /// <summary>The area of a table.</summary>
    public static string Of(SourceFile file) => Parts(NameOf(file)).Find(Names) ?? FolderOf(file) ?? First(NameOf(file));

    /// <summary>The folder the area is taken from, as neither sheet nor file names one; <c>null</c> where one does, or the folder does not either.</summary>
    public static string? FolderOf(SourceFile file) =>
        Parts(NameOf(file)).Exists(Names) ? null : Path.GetFileName(Path.GetDirectoryName(file.Name)) is { Length: > 0 } folder && Names(folder) ? folder : null;

    /// <summary>Whether an area says no more than a date or a number.</summary>
    public static bool IsNameless(string area) => !Names(area);

    /// <summary>The sheet, where it is called something; else the file.</summary>
    private static string NameOf(SourceFile file) =>
        file.Sheet is { } sheet && Parts(Path.GetFileName(sheet)) is { Count: > 0 } parts && (parts.Exists(Names) || !Parts(Path.GetFileName(file.Name)).Exists(Names)) ? Path.GetFileName(sheet) : Path.GetFileName(file.Name);

    private static List<string> Parts(string name) =>
        [.. (Ending().Match(name) is { Success: true, Index: > 0 and var end } ? name[..end] : name).Split(['_', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries)];

    private static string First(string name) => Parts(name) is [var first, ..] ? first : name;

    private static bool Names(string part) => !Nameless().IsMatch(NameText.Plain(part));

    [GeneratedRegex(@"\.(csv|txt|tsv|xlsx|xlsm|xls)?(\.gz)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();

    /// <summary>2021, 2021年3月, 1月, 第40周, Q1, 20210305, Sheet1, 工作表1: when, or which, and not where.</summary>
    [GeneratedRegex("^([0-9]|年度?|月份?|日|号|周|第|旬|季度?|上半年|下半年|全年|[上中下]旬|至|到|一|二|三|四|五|六|七|八|九|十|[()~, -]|q[1-4]|h[12]|w[0-9]+|sheet|工作表|表)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nameless();
}
