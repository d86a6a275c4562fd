using System.Text.RegularExpressions;
using AirQuality.Terms;

namespace AirQuality.Package.Tests;

/// <summary>A developer with an empty folder and the packages.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed class ConsumerTests
{
    /// <summary>The code of the README in a new console program gives the ranking that the library gives here.</summary>
    [Test]
    public void Readme_InANewConsoleProgram_GivesTheRanking()
    {
        var folder = Workshop.Folder("console");
        Shell.Run(folder, Workshop.Environment, "dotnet", "new", "console", "--no-restore");
        Shell.Run(folder, Workshop.Environment, "dotnet", "add", "package", "AirQuality", "--version", Workshop.Version);
        var readme = File.ReadAllText(Path.Combine(Workshop.Repository, "README.md"));
        var code = Regex.Match(readme, "```csharp\n(?<code>.*?AirData\\.Open.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["code"].Value;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Regex.Replace(code, "^#:package .*\n", "", RegexOptions.None, TimeSpan.FromSeconds(5)));
        var output = Shell.Run(Path.GetDirectoryName(Workshop.Data)!, Workshop.Environment, "dotnet", "run", "--project", folder);
        Assert.That(output.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0), Is.EqualTo(Expected()));
    }

    [Test]
    public void Tool_Demo_ShowsTheRanking()
    {
        var output = Shell.Run(Workshop.Data, Workshop.Environment, Workshop.Airq, "demo", "--date", "2026-11-01", "--csv");
        var counties = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[1]);
        Assert.That(counties, Is.EqualTo(Sample.RankingOf(AssessmentPeriod.Month(2026, 10)).Ranked.Select(r => r.Area.Name)));
    }

    /// <summary>The engines are in a tool of their own, which the tool finds beside itself.</summary>
    [Test]
    public void Tool_AskedForAnEngine_HandsOverAndPrintsTheSame()
    {
        string[] rank = ["rank", ".", "--stations", "stations.csv", "--period", "2026-10", "--csv"];
        var own = Shell.Run(Workshop.Data, Workshop.Environment, Workshop.Airq, rank);
        var engine = Shell.Run(Workshop.Data, Workshop.Environment, Workshop.Airq, [.. rank, "--engine", "duckdb"]);
        Assert.That(engine, Is.EqualTo(own));
    }

    private static IEnumerable<string> Expected()
    {
        var ranking = Sample.RankingOf(AssessmentPeriod.Month(2026, 10));
        return ranking.Ranked.Take(3).Select(r => $"{r.Place,3}  {r.Area.Name}  {r.Value}");
    }
}
