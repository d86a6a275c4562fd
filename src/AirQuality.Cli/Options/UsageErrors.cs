using System.CommandLine;
using System.CommandLine.Parsing;
using AirQuality.Terms;

namespace AirQuality.Cli.Options;

/// <summary>What is wrong with a command line, in the language asked for.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Of(ParseResult parse, Language language)
    {
        var ours = parse.Errors.Where(e => OptionError.IsOurs(e.Message)).Select(e => OptionError.In(e.Message, language));
        var others = parse.Errors.Where(e => !OptionError.IsOurs(e.Message)).ToList();
        return [.. ours.Concat(language == Language.English ? others.Select(e => e.Message) : others.SelectMany(e => Chinese(e, parse))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The parser has its messages in English only; what they say is found again in what was parsed.</summary>
    private static IEnumerable<string> Chinese(ParseError error, ParseResult parse)
    {
        var said = error.SymbolResult switch
        {
            OptionResult option => [OfOption(option)],
            ArgumentResult { Parent: OptionResult option } => [OfOption(option)],
            ArgumentResult argument => [OfArgument(argument.Argument)],
            _ => OfCommand(parse).ToList(),
        };
        return said.Count > 0 ? said : ["命令行有误"];
    }

    private static string OfOption(OptionResult option)
    {
        var (name, found) = (option.Option.Name, option.Tokens.Count);
        if (found == 0 && option.Option.Required)
            return $"{name}：必须给出";
        if (found == 0)
            return $"{name}：缺少值";
        return option.IdentifierTokenCount > 1 || found > 1 ? $"{name}：只能给出一个值" : $"{name}：'{option.Tokens[0].Value}'不是可用的值";
    }

    private static string OfArgument(Argument argument) => $"{argument.Name}：必须给出";

    private static IEnumerable<string> OfCommand(ParseResult parse)
    {
        foreach (var token in parse.UnmatchedTokens)
            yield return $"'{token}'：没有这个命令或选项";
        foreach (var option in parse.CommandResult.Command.Options.Where(o => o.Required && parse.GetResult(o) is null))
            yield return $"{option.Name}：必须给出";
        foreach (var argument in parse.CommandResult.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parse.GetResult(a) is not { Tokens.Count: > 0 }))
            yield return OfArgument(argument);
        if (parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens.Count == 0)
            yield return "须给出命令";
    }
}
