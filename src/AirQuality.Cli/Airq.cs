using System.CommandLine;
using System.CommandLine.Invocation;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Projects;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Reading.Sheets;
using AirQuality.RuleFiles;
using AirQuality.Terms;

namespace AirQuality.Cli;

/// <summary>Runs one command line and turns every outcome into an exit code and at most one line of error.</summary>
internal static class Airq
{
    /// <summary>Runs a command line on the given streams.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, Stream? input)
    {
        using var host = new CliHost { Out = output, Err = error, In = input };
        return Run(args, host);
    }

    public static int Run(string[] args, CliHost host)
    {
        try
        {
            var project = ProjectFinder.Find(OptionOf(args, "--project", "-P"), FolderOf(args, host));
            if (project?.Lang is { } language && OptionOf(args, "--lang", "-L") is null && !IsSuggestion(args))
                args = ["--lang", language, .. args]; // also for what is said of errors
            var code = Invoke(args, host, project);
            host.Out.Flush();
            return code;
        }
        catch (UsageException e)
        {
            return Fail(host, e.Text.In(WordsOf(args, host).Language), ExitCodes.WrongUsage);
        }
        catch (DataException e)
        {
            return Fail(host, e.Text.In(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (ObservationFormatException e)
        {
            return Fail(host, e.Finding.ToString(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (SheetFormatException e)
        {
            return Fail(host, e.Text.In(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (RuleFileException e)
        {
            return Fail(host, e.Text.In(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (PublicationException e)
        {
            return Fail(host, e.Text.In(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (FileNotFoundException e) when (Directory.Exists(e.FileName))
        {
            return Fail(host, WordsOf(args, host).Pick($"{e.FileName}: 应为有观测数据文件（.csv、.csv.gz、.txt、.tsv、.zip、.xlsx、.xls）的文件夹，实为其中没有", e.Message), ExitCodes.DataError);
        }
        catch (FileNotFoundException e) when (e.FileName is not null)
        {
            return Fail(host, WordsOf(args, host).Pick($"{e.FileName}: 应为文件或文件夹，实为不存在", e.Message), ExitCodes.DataError);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(host, FileErrors.Of(e).In(WordsOf(args, host).Language), ExitCodes.DataError);
        }
        catch (OperationCanceledException)
        {
            return Fail(host, WordsOf(args, host).Pick("已中断", "interrupted"), host.InterruptedCode);
        }
        catch (Exception e)
        {
            // A defect of the program; whoever runs it needs the message, not the stack. The message is in English alone.
            return Fail(host, WordsOf(args, host).Pick($"程序内部错误：{e.GetType().Name}；以 --lang en 再运行一次可见详情", $"internal error: {e.GetType().Name}: {e.Message}"), ExitCodes.DataError);
        }
    }

    private static int Invoke(string[] args, CliHost host, Project? project)
    {
        var (asked, words) = (args, WordsOf(args, host));
        var root = CreateRoot(host, project, args);
        HelpTexts.Localize(root, words.Language);
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        args = RelativePeriods.Resolve(args, host.Today);
        var parse = root.Parse(args, parsing);
        var typed = parse;
        if (project is not null && !IsSuggestion(args))
            parse = root.Parse(ProjectArguments.Complete(args, parse, project), parsing);
        if (parse.Action is ParseErrorAction && !IsSuggestion(args))
        {
            if (parse.CommandResult.Command is RootCommand)
                parse = CreateRoot(host, project).Parse(args, parsing); // for the names that may have been meant
            foreach (var message in UsageErrors.Of(parse, words.Language))
                host.Err.WriteLine($"airq: {VisibleText.Of(message)}");
            if (parse.Errors.All(e => OptionError.IsOfData(e.Message)))
                return ExitCodes.DataError;
            var command = parse.CommandResult.Command is RootCommand ? string.Empty : parse.CommandResult.Command.Name + " ";
            host.Err.WriteLine(words.Pick($"airq: 用法见 airq {command}--help", $"airq: try 'airq {command}--help'"));
            return ExitCodes.WrongUsage;
        }

        // Help is the same everywhere, also where the other program is not installed.
        // Weather that only the project file names is left aside where nobody can take it out: the command's own figures need none.
        if (!Array.Exists(args, a => a is "--help" or "-h" or "-?") && OtherProgram.NeededBy(parse, host) is { } other && (OtherProgram.NeededBy(typed, host) is not null || other.IsInstalled(host)))
            return other.Run(asked, host);
        return parse.Invoke(new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Err,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>The commands with their options.</summary>
    /// <param name="host">The world they run in.</param>
    /// <param name="project">The project file found.</param>
    /// <param name="args">A command line that is known already: only the commands whose names stand in it are made, unless none does. Making one takes as long as running some.</param>
    internal static RootCommand CreateRoot(CliHost host, Project? project = null, string[]? args = null)
    {
        var output = new OutputOptions { Project = project };
        var root = new RootCommand("Air quality by the Chinese standards: AQI, composite index, assessment and ranking.");
        foreach (var command in CommandTable.Named(args))
            root.Add(command.Create(host, output));
        output.AddTo(root);
        ShortOptions.AddTo(root);
        if (project is not null)
            foreach (var period in root.Subcommands.SelectMany(c => c.Options).Where(o => o.Name == OptionKinds.PeriodName))
                period.Required = false; // the latest month of the project's data
        return root;
    }

    /// <summary>The language of help and errors, known before the line is parsed: that of <c>--lang</c>, else of the locale.</summary>
    private static Words WordsOf(string[] args, CliHost host)
    {
        var asked = OptionOf(args, "--lang", "-L");
        var known = asked?.ToLowerInvariant() is "zh" or "en" ? asked.ToLowerInvariant() : Words.DefaultLanguage(host.Environment);
        return Words.Of(known);
    }

    /// <summary>The folder whose project holds: of a server that which it serves.</summary>
    private static string FolderOf(string[] args, CliHost host) =>
        args.Contains(HandedOver.Serve, StringComparer.Ordinal) && OptionOf(args, "--data", "--data") is { } data ? Path.GetFullPath(data, host.Folder) : host.Folder;

    /// <summary>Whether a shell asks how a line may go on.</summary>
    private static bool IsSuggestion(string[] args) => args is [['[', ..] and [.., ']'], ..];

    /// <summary>The value of an option, known before the line is parsed; <c>null</c> when it is not given.</summary>
    private static string? OptionOf(string[] args, string name, string shortName) =>
        args.Index().Select(a => a.Item.StartsWith(name + "=", StringComparison.Ordinal) ? a.Item[(name.Length + 1)..]
            : a.Item == name || a.Item == shortName ? args.ElementAtOrDefault(a.Index + 1) : null).LastOrDefault(a => a is not null);

    private static int Fail(CliHost host, string message, int code)
    {
        host.Err.WriteLine($"airq: {VisibleText.Of(message.ReplaceLineEndings(" "))}");
        return code;
    }
}
