using System.Text.RegularExpressions;
using AirQuality.Cli;
using AirQuality.Cli.Engines;
using AirQuality.Cli.Hosting;
using NodaTime;

namespace AirQuality.Docs.Tests;

/// <summary>Runs the <c>airq</c> commands of a page in this process.</summary>
internal static partial class ShellCommands
{
    /// <summary>Runs the commands of a block; other programs than <c>airq</c> are not run.</summary>
    /// <returns>What a terminal would show, and the exit code of each.</returns>
    public static (string Shown, IReadOnlyList<int> Codes) Run(string text)
    {
        using var terminal = new StringWriter { NewLine = "\n" };
        var codes = new List<int>();
        foreach (var line in text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(l => l.StartsWith("airq ", StringComparison.Ordinal)))
        {
            using var host = new CliHost { Out = terminal, Err = terminal, Clock = new Noon(Sandbox.Today), Services = EngineServices.All };
            codes.Add(Airq.Run([.. Word().Matches(Comment().Replace(line, string.Empty)).Skip(1).Select(m => m.Groups["text"].Value)], host));
        }

        return (terminal.ToString(), codes);
    }

    /// <summary>A clock that stands at noon of a day, China Standard Time.</summary>
    private sealed class Noon(LocalDate day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.Year, day.Month, day.Day, 4, 0, 0, TimeSpan.Zero);
    }

    [GeneratedRegex(@"\s#.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"'(?<text>[^']*)'|""(?<text>[^""]*)""|(?<text>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
