using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Sheets;

/// <summary>What is wrong with rows that are no CSV.</summary>
internal static class CsvPhrases
{
    private static readonly Dictionary<string, string> Causes = new(StringComparer.Ordinal)
    {
        ["a quote inside an unquoted field"] = "未加引号的单元格中有引号",
        ["text after the closing quote of a quoted field"] = "右引号之后还有文字",
        ["a quoted field that is never closed"] = "引号没有闭合",
        ["a line break inside a quoted field"] = "引号内有换行",
    };

    /// <summary>What is wrong, without the numbers that count from the beginning of a part.</summary>
    public static Bilingual Of(CsvFormatException error)
    {
        var begin = error.Message.IndexOf(": ", StringComparison.Ordinal);
        var end = error.Message.LastIndexOf(" (byte", StringComparison.Ordinal);
        var english = begin > 0 && end > begin ? error.Message[(begin + 2)..end] : error.Message;
        return new Bilingual(english, Causes.GetValueOrDefault(english, "格式有误的行"));
    }
}
