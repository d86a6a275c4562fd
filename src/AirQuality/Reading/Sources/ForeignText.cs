using System.Text;
using AirQuality.Reading.Sheets;
using AirQuality.Wording;

namespace AirQuality.Reading.Sources;

/// <summary>What lies under the ending of a table and is none: a web page saved as .xls, JSON, a document.</summary>
internal static class ForeignText
{
    /// <summary>Refuses text that is something else by its first letters.</summary>
    /// <param name="first">The first bytes, as UTF-8.</param>
    /// <exception cref="SheetFormatException">It is no table of text.</exception>
    public static void Refuse(ReadOnlySpan<byte> first)
    {
        var start = first.StartsWith("\uFEFF"u8) ? first[3..] : first;
        start = start.TrimStart(" \t\r\n"u8);
        if (KindOf(start[..Math.Min(start.Length, 512)]) is { } text)
            throw new SheetFormatException(text);
    }

    private static LocalizedText? KindOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("%PDF-"u8))
            return new("PDF文件；请将其中的表格另存为.xlsx或CSV", "a PDF; save its table as .xlsx or CSV");
        if (start.StartsWith("{\\rtf"u8))
            return new("文档（RTF）；请将其中的表格另存为.xlsx或CSV", "a document (RTF); save its table as .xlsx or CSV");
        if (start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]))
            return new("压缩包（RAR或7z）；请先解压，或改用zip", "an archive (RAR or 7z); unpack it, or use zip");
        if (start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'!' or (byte)'?'))
            return new("网页或XML（网站导出的.xls常如此）；请用Excel或WPS打开后另存为.xlsx或CSV", "a web page or XML (what many sites export as .xls); open it in Excel or WPS and save it as .xlsx or CSV");
        return IsJson(start) ? new("JSON；请转换为CSV，每个站点（区域）和时间一行", "JSON; make a CSV of it, with a row for each station or area and time") : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> start)
    {
        var text = string.Concat(Encoding.UTF8.GetString(start).Where(c => !char.IsWhiteSpace(c)));
        return text.StartsWith("{\"", StringComparison.Ordinal) || text.StartsWith("[{", StringComparison.Ordinal) || text.StartsWith("[[", StringComparison.Ordinal);
    }
}
