using System.CommandLine.Parsing;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Options;

/// <summary>
/// An error of an option in both languages. The parser keeps one text an error and knows no language, so both go in with a
/// separator that no command line holds, and are taken apart when the error is printed.
/// </summary>
internal static class OptionError
{
    private const char Separator = '\u001F';
    private const char OfDataMark = '\u001E';

    public static void Add(SymbolResult result, string zh, string en) => result.AddError(zh + Separator + en);

    /// <summary>That a file which an option names is no such file: the line is right, the file is not.</summary>
    public static void AddOfData(SymbolResult result, string name, LocalizedText text) => Add(result, $"{name}：{text.Zh}", $"{name}: {text.En}{OfDataMark}");

    /// <summary>That a value is none of the words known, with those it may have been meant for.</summary>
    public static void AddUnknown(ArgumentResult result, string name, LocalizedText expected, IEnumerable<string> known)
    {
        var found = result.Tokens[0].Value;
        var near = DidYouMean.Of(found, known);
        Add(result, $"{name}：应为{expected.Zh}，实为'{found}'{near.Zh}", $"{name}: expected {expected.En}, found '{found}'{near.En}");
    }

    /// <summary>Whether a message was made here; the others are the parser's own.</summary>
    public static bool IsOurs(string message) => message.Contains(Separator, StringComparison.Ordinal);

    /// <summary>Whether a message is about what a file holds, not about the line.</summary>
    public static bool IsOfData(string message) => message.EndsWith(OfDataMark);

    public static string In(string message, Language language) => message.TrimEnd(OfDataMark).Split(Separator, 2)[language == Language.Chinese ? 0 : 1];
}
