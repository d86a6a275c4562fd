using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using AirQuality.Reporting.Rendering;

namespace AirQuality.Cli.Hosting;

/// <summary>Help in Chinese: the parser has the heads of its own page in English only.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        HelpTexts.Describe((RootCommand)parseResult.RootCommandResult.Command);
        output.WriteLine($"说明：\n  {command.Description}\n");
        output.WriteLine($"用法：\n  {Usage(command)}\n");
        Write(output, "参数", command.Arguments.Where(a => !a.Hidden).Select(a => ($"<{HelpTexts.KeyOf(a)}>", a.Description)));
        var common = command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive));
        Write(output, "选项", command.Options.Concat(common).Where(o => !o.Hidden).Select(o => (Name(o), o.Description)));
        Write(output, "命令", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name + string.Concat(c.Arguments.Select(a => $" <{HelpTexts.KeyOf(a)}>")), c.Description)));
        return ExitCodes.Done;
    }

    private static string Usage(Command command)
    {
        var usage = new StringBuilder(NameOf(command));
        if (command.Subcommands.Count > 0)
            usage.Append(" [命令]");
        foreach (var argument in command.Arguments)
            usage.Append($" <{HelpTexts.KeyOf(argument)}>").Append(argument.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty);
        return usage.Append(" [选项]").ToString();
    }

    private static string NameOf(Command command) => command is RootCommand ? "airq" : $"{NameOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(n => n.Length));
        var value = option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? string.Empty : $" <{option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}>";
        return names + value + (option.Required ? "（必需）" : string.Empty);
    }

    private static void Write(TextWriter output, string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        var width = all.Max(r => TextWidth.Of(r.Name));
        output.WriteLine($"{title}：");
        foreach (var (name, text) in all)
            output.WriteLine($"  {name}{new string(' ', (int)(width - TextWidth.Of(name)) + 2)}{text}");
        output.WriteLine();
    }
}
