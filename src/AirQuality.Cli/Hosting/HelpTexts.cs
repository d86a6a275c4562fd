using System.CommandLine;
using System.CommandLine.Help;
using AirQuality.Terms;

namespace AirQuality.Cli.Hosting;

/// <summary>What commands, arguments and options are said to do, in Chinese; in English each says it where it is made.</summary>
internal static class HelpTexts
{
    private static readonly Lazy<Dictionary<string, string>> Chinese = new(Read);

    /// <summary>Gives help the language. The texts are read only when help is asked for.</summary>
    public static void Localize(RootCommand root, Language language)
    {
        if (language != Language.English)
            root.Options.OfType<HelpOption>().Single().Action = new HelpPage();
    }

    /// <summary>Puts the Chinese texts in the place of the English ones.</summary>
    public static void Describe(RootCommand root)
    {
        Describe(root, "airq");
        foreach (var command in root.Subcommands)
            Describe(command, command.Name);
    }

    /// <summary>The Chinese text for an option or argument of a command, or of a command itself; <c>null</c> when there is none.</summary>
    public static string? Of(string command, string? symbol = null) =>
        symbol is null ? TextOf(command) : TextOf($"{command} {symbol}") ?? TextOf(symbol);

    private static string? TextOf(string key) =>
        (CoreTool.HasDocuments ? null : Chinese.Value.GetValueOrDefault($"core {key}")) ?? Chinese.Value.GetValueOrDefault(key);

    private static void Describe(Command command, string name)
    {
        command.Description = Of(name) ?? command.Description;
        foreach (var argument in command.Arguments)
            argument.Description = Of(name, KeyOf(argument)) ?? argument.Description;
        foreach (var option in command.Options)
            option.Description = Of(name, option.Name) is { } text ? text + Choices(option) : option.Description;
        foreach (var part in command.Subcommands.Where(_ => command is not RootCommand))
            Describe(part, $"{name} {part.Name}");
    }

    /// <summary>An argument that is one of several words is named after them; its text is found under what it is.</summary>
    public static string KeyOf(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Choices(Option option)
    {
        var words = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToList();
        return words.Count == 0 || option.ValueType == typeof(bool) || option.Description?.Contains("One of", StringComparison.Ordinal) != true ? string.Empty : $"可选 {string.Join("、", words)}。";
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(HelpTexts).Assembly.GetManifestResourceStream("help-zh.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
    }
}
