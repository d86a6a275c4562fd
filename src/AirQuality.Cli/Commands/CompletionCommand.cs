using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq completion</c>: the script that completes commands, options and their values in a shell.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "airq.bash",
        ["zsh"] = "airq.zsh",
        ["powershell"] = "airq.ps1",
        ["pwsh"] = "airq.ps1",
    };

    public static Command Create(CliHost host, OutputOptions output)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, powershell or pwsh.", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "The script that completes commands, options and their values in a shell; its first lines say where to put it.") { shell };
        return Session.Bind(command, host, output, session =>
        {
            using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(Scripts[session.Parse.GetRequiredValue(shell)])!;
            using var script = new StreamReader(stream);
            host.Out.Write(script.ReadToEnd());
            return ExitCodes.Done;
        });
    }
}
