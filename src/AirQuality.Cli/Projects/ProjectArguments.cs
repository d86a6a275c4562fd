using System.CommandLine;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Projects;

/// <summary>Puts what a project file says behind what was typed. What was typed wins.</summary>
/// <remarks>The command sees one command line: every option is read, checked and guarded alike, wherever it comes from.</remarks>
internal static class ProjectArguments
{
    /// <summary>The command that writes the project file, and takes nothing from one.</summary>
    public const string InitName = "init";

    /// <summary>The command that prints tables of all areas.</summary>
    public const string PublishName = "publish";

    private const string EndOfOptions = "--";

    /// <summary>The command line with what the project adds.</summary>
    public static string[] Complete(string[] args, ParseResult typed, Project project)
    {
        var command = typed.CommandResult.Command;
        if (command.Name == InitName)
            return args;
        var added = new List<string>();
        foreach (var (name, values) in Options(project, command))
            if (command.Options.FirstOrDefault(o => o.Name == name) is { } option && !IsGiven(typed, option) && !IsReplaced(typed, command, name))
                added.AddRange(values.SelectMany(v => new[] { name, v }));
        foreach (var answer in Answers(command, project))
            added.AddRange(NotGiven(typed, answer).SelectMany(c => new[] { answer.Option.Name, c }));
        IReadOnlyList<string> files = command.Arguments.FirstOrDefault(a => a.Name == "FILES") is { } argument && typed.GetResult(argument) is not { Tokens.Count: > 0 }
            ? command.Name == "published" ? project.Published : project.Data
            : [];
        var end = Array.IndexOf(args, EndOfOptions);
        var (before, behind) = end < 0 ? (args, []) : (args[..end], args[(end + 1)..]);
        return [.. before, .. added, .. end < 0 && files.Count == 0 ? Array.Empty<string>() : [EndOfOptions], .. behind, .. files];
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Options(Project project, Command command)
    {
        // The command that shows tables has no period of its own to ask for.
        yield return (command.Name == "published" ? "--period" : "--published-period", project.PublishedPeriods);
        yield return ("--stations", One(project.Stations));
        yield return ("--targets", One(project.Targets));
        yield return ("--owners", One(project.Owners));
        yield return ("--measures", One(project.Measures));
        yield return ("--events", One(project.Events));
        yield return ("--weather", project.Weather);
        yield return ("--shapes", One(project.Shapes));
        yield return ("--level", One(project.Level));
        yield return ("--group", One(project.Group));
        yield return ("--rules", One(project.Rules));
        yield return ("--publisher", One(project.Publisher));
        // A published table of one area, first of one, is nobody's: publish prints all unless areas are named.
        if (command.Name != PublishName)
            yield return ("--area", One(project.Area));
        yield return ("--published", project.Published);
    }

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];

    private static bool IsGiven(ParseResult typed, Option option) => typed.GetResult(option) is { Implicit: false };

    /// <summary>Lists of a file stand in place of a level to group by; a change between periods in place of goals, where a command answers one of them.</summary>
    private static bool IsReplaced(ParseResult typed, Command command, string name) => (name, command.Name) switch
    {
        ("--group", _) => IsTyped(typed, command, "--group-list"),
        ("--targets", HandedOver.Effort) => IsTyped(typed, command, "--period") || IsTyped(typed, command, "--show"),
        _ => false,
    };

    private static bool IsTyped(ParseResult typed, Command command, string name) => command.Options.FirstOrDefault(o => o.Name == name) is { } option && IsGiven(typed, option);

    /// <summary>What the project says of names and columns, for the options that a command has.</summary>
    private static IEnumerable<ProjectAnswers> Answers(Command command, Project project)
    {
        var takesTables = command.Name == "published" || command.Options.Any(o => o.Name == "--published");
        foreach (var option in command.Options)
        {
            if (option is { Name: "--map", HelpName: "NAME=MEANING" })
                yield return new ProjectAnswers(option, project.Columns);
            if (option.Name == "--map" && takesTables)
                yield return new ProjectAnswers(option, project.PublishedAreas);
            if (option.Name == "--threshold")
                yield return new ProjectAnswers(option, project.Thresholds);
            if (option.Name == "--column" && takesTables)
                yield return new ProjectAnswers(option, project.PublishedColumns);
        }
    }

    private static IEnumerable<string> NotGiven(ParseResult typed, ProjectAnswers answers)
    {
        var given = typed.GetResult(answers.Option)?.Tokens.Select(t => t.Value).ToList() ?? [];
        return answers.Meanings.Where(c => !given.Exists(g => g.StartsWith(c.Key + "=", StringComparison.Ordinal))).Select(c => $"{c.Key}={c.Value}");
    }

    /// <summary>Names and what they mean, for an option.</summary>
    private readonly record struct ProjectAnswers(Option Option, IReadOnlyDictionary<string, string> Meanings);
}
