using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary>A command that this tool has not: not offered, and refused with the word of which tool has it.</summary>
internal static class LackingCommand
{
    public static Command Named(string name)
    {
        var lacking = CoreTool.Lacks(LocalizedText.Same($"airq {name}"));
        var command = new Command(name, lacking.Text.En) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(new Func<ParseResult, int>(_ => throw lacking));
        return command;
    }
}
