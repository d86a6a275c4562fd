using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>Command lines that ask for what only another program of ours has.</summary>
[TestFixture]
[Platform(Exclude = "Win", Reason = "the other program is a shell script here")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class HandingOverTests : CliFixture
{
    private static readonly string[][] Lines =
    [
        ["effort", "hours.csv", "--weather", "w.csv", "--period", "2026"],
        ["compare", "daily.csv", "--period", "2026-10", "--weather", "w.csv"],
        ["rank", "hours.csv", "--engine", "duckdb", "--period", "2026-10"],
    ];

    [TestCaseSource(nameof(Lines))]
    public void Run_WithTheOtherProgramOnThePath_HandsAllArgumentsOver(params string[] line)
    {
        var program = Write("airq-engines", "#!/bin/sh", $"printf '%s\\n' \"$@\" > '{PathOf("said")}'", "exit 7");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.That(RunAlone(line).Code, Is.EqualTo(7));
        Assert.That(File.ReadAllLines(PathOf("said")), Is.EqualTo(line));
    }

    [TestCaseSource(nameof(Lines))]
    public void Run_WithoutTheOtherProgram_NamesWhatToInstall(params string[] line)
    {
        var outcome = RunAlone([.. line, "--lang", "zh"]);
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("dotnet tool install --global AirQuality.Cli.Engines"));
        Assert.That(outcome.Out, Is.Empty);
    }

    [Test]
    public void Help_OfWhatTheOtherProgramHas_IsSaidHere() =>
        Assert.That(RunAlone(["effort", "--help", "--lang", "en"]).Out, Does.Contain("--weather"));

    /// <summary>Runs the tool as it is without the other programs, with the test's folder as the path.</summary>
    private Outcome RunAlone(string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = error, Beside = [], ToolsFolder = Folder, Environment = name => name == "PATH" ? Folder : null };
        return new Outcome(Airq.Run(args, host), output.ToString(), error.ToString());
    }
}
