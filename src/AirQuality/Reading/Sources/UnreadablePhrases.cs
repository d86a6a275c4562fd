using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Reading.Sources;

/// <summary>What is said of files that cannot be opened.</summary>
internal static class UnreadablePhrases
{
    /// <summary>What was expected.</summary>
    public static Bilingual Expected { get; } = new("a file that can be opened", "可以打开的文件");

    /// <summary>What is wrong, without the name of the file in front of it.</summary>
    public static Bilingual Of(Exception error, string file) =>
        error is SheetFormatException { Text: var text }
            ? new Bilingual(Without(file, text.En), Without(file, text.Zh))
            : new Bilingual(Without(file, error.Message), "损坏或过大的文件；请重新导出或另存");

    private static string Without(string file, string message) =>
        message.StartsWith(file + ": ", StringComparison.Ordinal) || message.StartsWith(file + "：", StringComparison.Ordinal) ? message[(file.Length + 1)..].TrimStart()
        : message.StartsWith(file, StringComparison.Ordinal) ? message[file.Length..]
        : message;
}
