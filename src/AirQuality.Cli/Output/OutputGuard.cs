using System.CommandLine;
using System.CommandLine.Parsing;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Projects;

namespace AirQuality.Cli.Output;

/// <summary>Keeps what was read, and what the same command would read the next time, from being replaced.</summary>
/// <remarks>
/// It looks at every value on the command line rather than at a list of options: whatever option a command gets, a file named by it is
/// safe. A value that is no file, such as a period, fits no target.
/// </remarks>
internal static class OutputGuard
{
    private static readonly string[] Targets = ["--to", "--coverage"];

    /// <summary>Refuses a target that is an input.</summary>
    /// <exception cref="UsageException">It is.</exception>
    public static void Refuse(string target, ParseResult parse, Project? project, Option output)
    {
        if (AtomicFile.IsDevice(Path.GetFullPath(target)))
            return;
        var read = parse.CommandResult.Children.Concat(parse.RootCommandResult.Children)
            .Where(r => r is ArgumentResult || (r is OptionResult option && option.Option != output && !Targets.Contains(option.Option.Name, StringComparer.Ordinal)))
            .SelectMany(r => r.Tokens.Select(t => t.Value))
            .Append(project?.File ?? string.Empty);
        if (read.FirstOrDefault(name => FilePatterns.WouldRead(name, target)) is { } input)
            throw new UsageException(
                $"不能写入'{target}'：{(input == target ? "它是本命令读取的文件" : $"'{input}'会读到它")}；请写到别处",
                $"'{target}' is not written: {(input == target ? "this command reads it" : $"'{input}' reads it, or would the next time")}; expected a place that is not read as data");
    }
}
