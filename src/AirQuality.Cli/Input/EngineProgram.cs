using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.InteropServices;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Input;

/// <summary>Hands a command line that asks for an engine, or for the weather to be taken out, over to <c>airq-engines</c>, which is this tool with them in it.</summary>
internal static class EngineProgram
{
    /// <summary>The command that takes the weather out.</summary>
    public const string EffortName = "effort";

    private const string Name = "airq-engines";
    private const int SigTerm = 15;

    /// <summary>Whether a command line asks for what the host does not have.</summary>
    public static bool IsNeeded(ParseResult parse, CliHost host) =>
        host.Services.Count == 0 && (parse.CommandResult.Command.Name == EffortName || parse.CommandResult.Children.OfType<OptionResult>().Any(o => !o.Implicit && o.Option.Name is "--engine" or "--db"));

    /// <summary>Runs it with the same arguments, on the same streams.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="UsageException">It is not installed.</exception>
    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        var path = Folders(host).Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists) ?? throw new UsageException(
            $"引擎和气象归一化在另一个程序 {Name} 中，应在 airq 旁边、.NET 工具文件夹或路径中，实为没有；请先运行 dotnet tool install --global AirQuality.Cli.Engines",
            $"engines and weather are in a program of their own, {Name}; expected it beside airq, among the tools of .NET or on the path, found none; run dotnet tool install --global AirQuality.Cli.Engines first");
        using var process = Process.Start(new ProcessStartInfo(path, args) { UseShellExecute = false })!;
        // Ctrl-C reaches both; a request to end reaches only this program, and is passed on, so that the other clears its temporary files up.
        using var stop = host.Cancellation.Register(() => PassOn(process));
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void PassOn(Process process)
    {
        if (!OperatingSystem.IsWindows() && !process.HasExited)
            _ = Terminate(process.Id, SigTerm);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Terminate(int process, int signal);

    private static IEnumerable<string> Folders(CliHost host)
    {
        yield return AppContext.BaseDirectory;
        if (Path.GetDirectoryName(Environment.ProcessPath) is { } own)
            yield return own;
        foreach (var folder in (host.Environment("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools");
    }
}
