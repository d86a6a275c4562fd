using System.CommandLine;
using System.CommandLine.Parsing;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Options;

/// <summary>What is wrong with a command line, in the language asked for.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Of(ParseResult parse, Language language)
    {
        var ours = parse.Errors.Where(e => OptionError.IsOurs(e.Message)).Select(e => OptionError.In(e.Message, language));
        var others = parse.Errors.Where(e => !OptionError.IsOurs(e.Message)).ToList();
        var unknown = Unknown(parse).Select(u => u.In(language)).ToList();
        if (unknown.Count > 0 && parse.CommandResult.Command is RootCommand)
            return unknown; // whatever follows a command that does not exist is of no interest
        return
        [
            .. ours.Concat(unknown)
                .Concat(language == Language.English ? others.Where(e => !IsOfUnknown(e, parse)).Select(e => e.Message) : others.SelectMany(e => Chinese(e, parse)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Words that are no command and no option, with those they may have been meant for.</summary>
    private static IEnumerable<LocalizedText> Unknown(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var words = command is RootCommand ? parse.UnmatchedTokens.Take(1) : parse.UnmatchedTokens;
        foreach (var word in words)
        {
            var known = word.StartsWith('-') ? command.Options.Concat(RootOptions(parse)).Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
            var near = DidYouMean.Of(word, known);
            yield return new LocalizedText($"{VisibleText.Quote(word)}：没有这个命令或选项{near.Zh}", $"{VisibleText.Quote(word)}: no such command or option{near.En}");
        }
    }

    private static IEnumerable<Option> RootOptions(ParseResult parse) => parse.RootCommandResult.Command.Options;

    private static bool IsOfUnknown(ParseError error, ParseResult parse) =>
        parse.UnmatchedTokens.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal));

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
        return said.Count > 0 ? said : parse.UnmatchedTokens.Count > 0 ? [] : ["命令行有误"];
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
        foreach (var option in parse.CommandResult.Command.Options.Where(o => o.Required && parse.GetResult(o) is null))
            yield return $"{option.Name}：必须给出";
        foreach (var argument in parse.CommandResult.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parse.GetResult(a) is not { Tokens.Count: > 0 }))
            yield return OfArgument(argument);
        if (parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens.Count == 0)
            yield return "须给出命令";
    }
}
