using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Runtime.InteropServices;
using AirQuality.Cli.Hosting;
using AirQuality.Wording;

namespace AirQuality.Cli.Input;

/// <summary>A program that is this tool with more in it, to which a command line that asks for that is handed over.</summary>
/// <param name="Name">The name of the program.</param>
/// <param name="Package">The package it is installed from.</param>
/// <param name="Has">What it has, in both languages.</param>
internal sealed record OtherProgram(string Name, string Package, LocalizedText Has)
{
    private const int SigTerm = 15;

    private static readonly OtherProgram Engines = new("airq-engines", "AirQuality.Cli.Engines", new LocalizedText("引擎和气象归一化", "engines and weather"));
    private static readonly OtherProgram Server = new("airq-server", "AirQuality.Cli.Server", new LocalizedText("在线服务", "the server"));

    /// <summary>The program a command line asks for; <c>null</c> where the host has everything.</summary>
    public static OtherProgram? NeededBy(ParseResult parse, CliHost host)
    {
        if (IsWithin(parse.CommandResult.Command, HandedOver.Serve))
            return host.Service<IServingService>() is null ? Server : null;
        var asksEngine = parse.CommandResult.Command.Name == HandedOver.Effort || parse.CommandResult.Children.OfType<OptionResult>().Any(o => !o.Implicit && o.Option.Name is "--engine" or "--db" or WeatherInput.Name);
        return asksEngine && host.Service<IEngineService>() is null ? Engines : null;
    }

    /// <summary>Whether it is to be found.</summary>
    public bool IsInstalled(CliHost host) => PathOf(host) is not null;

    /// <summary>Runs it with the same arguments, on the same streams.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="UsageException">It is not installed.</exception>
    public int Run(IReadOnlyList<string> args, CliHost host)
    {
        var path = PathOf(host) ?? throw new UsageException(
            $"{Has.Zh}在另一个程序 {Name} 中，应在 airq 旁边、.NET 工具文件夹或路径中，实为没有；请先运行 dotnet tool install --global {Package}",
            $"{Has.En}: in a program of its own, {Name}; expected it beside airq, among the tools of .NET or on the path, found none; run dotnet tool install --global {Package} first");
        using var process = Process.Start(new ProcessStartInfo(path, args) { UseShellExecute = false })!;
        // Ctrl-C reaches both; a request to end reaches only this program, and is passed on, so that the other clears its temporary files up.
        using var stop = host.Cancellation.Register(() => PassOn(process));
        process.WaitForExit();
        return process.ExitCode;
    }

    private string? PathOf(CliHost host)
    {
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        return Folders(host).Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists);
    }

    private static bool IsWithin(Command command, string name) => command.Name == name || command.Parents.OfType<Command>().Any(p => p is not RootCommand && IsWithin(p, name));

    private static void PassOn(Process process)
    {
        if (!OperatingSystem.IsWindows() && !process.HasExited)
            _ = Terminate(process.Id, SigTerm);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Terminate(int process, int signal);

    private static IEnumerable<string> Folders(CliHost host) =>
        [.. host.Beside, .. (host.Environment("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), host.ToolsFolder];
}
