using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AirQuality.Package.Tests;

/// <summary>The tool as a package for one system: installed from a feed it is native code, and says what the tool for any system says.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed partial class NativeToolTests
{
    private string airq = string.Empty;

    [OneTimeSetUp]
    public void PackAndInstall()
    {
        var tool = NativeTool.Install("AirQuality.Cli", "--tools");
        Assert.That(tool.Package.Length, Is.LessThan(30_000_000), "a download of the tool for one system");
        airq = tool.Program;
    }

    [TestCase("aqi", "--pm25", "35", "--o3", "170", "--date", "2026-03-01")]
    [TestCase("rank", ".", "--stations", "stations.csv", "--period", "2026-10", "--json")]
    [TestCase("track", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-31", "--csv")]
    [TestCase("monday", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-25", "--lang", "zh")]
    [TestCase("outlook", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-25", "--simulations", "500", "--json")]
    [TestCase("duties", ".", "--stations", "stations.csv", "--rules", "hebei-2018", "--as-of", "2026-10-31", "--json")]
    [TestCase("money", ".", "--stations", "stations.csv", "--formula", "hebei-2018", "--period", "2026-10", "--csv")]
    [TestCase("score", ".", "--stations", "stations.csv", "--score", "hebei-2018", "--period", "2026-10", "--csv")]
    [TestCase("standards", "--lang", "zh")]
    [TestCase("check", ".", "--stations", "stations.csv", "--lang", "zh")]
    [TestCase("mcp", ".", "--stations", "stations.csv", "--ask", "rank", "--arguments", "{\"period\":\"2026-10\"}")]
    [TestCase("rank", "--help", "--lang", "zh")]
    public void Run_AsNativeCode_PrintsWhatTheToolForAnySystemPrints(params string[] arguments)
    {
        var expected = Shell.TryRun(Workshop.Data, Workshop.Environment, Workshop.Airq, arguments);
        Assert.That(expected.ExitCode, Is.Zero, expected.Output);
        Assert.That(Shell.Run(Workshop.Data, Workshop.Environment, airq, arguments), Is.EqualTo(expected.Output));
    }

    /// <summary>Words, workbooks, pages, slides, pictures and maps go through libraries that look types up; here none is missing.</summary>
    [TestCase("x.html")]
    [TestCase("x.docx")]
    [TestCase("x.xlsx")]
    [TestCase("x.pptx")]
    [TestCase("x.md")]
    public void Report_AsNativeCode_IsWrittenAsByTheToolForAnySystem(string name)
    {
        string Written(string program, string folder)
        {
            var path = Path.Combine(Workshop.Folder(folder), name);
            Shell.Run(Workshop.Data, Workshop.Environment, program, "report", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--period", "2026-10", "--shapes", "areas.geojson", "--to", path);
            return Path.GetExtension(name) is ".html" or ".md" ? File.ReadAllText(path) : PartsOf(path);
        }

        Assert.That(Written(airq, "native"), Is.EqualTo(Written(Workshop.Airq, "any")));
    }

    /// <summary>Every part of an Office file. The one of its properties has the time it was written, and what names parts to each other are words of chance.</summary>
    private static string PartsOf(string path)
    {
        using var file = ZipFile.OpenRead(path);
        var parts = file.Entries.Where(e => !e.FullName.StartsWith("package/", StringComparison.Ordinal) && e.FullName != "_rels/.rels").Select(e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return $"{e.FullName} {Names().Replace(Encoding.Latin1.GetString(bytes.ToArray()), "R")}";
        });
        return string.Join('\n', parts);
    }

    [Test]
    public void Workbooks_AsNativeCode_AreRead()
    {
        string Ranked(string program, string folder)
        {
            var path = Path.Combine(Workshop.Folder(folder), "days.xlsx");
            Shell.Run(Workshop.Data, Workshop.Environment, program, "daily", ".", "--stations", "stations.csv", "--level", "county", "-o", path);
            return Shell.Run(Workshop.Data, Workshop.Environment, program, "rank", path, "--period", "2026-10", "--csv");
        }

        Assert.That(Ranked(airq, "native"), Is.EqualTo(Ranked(Workshop.Airq, "any")));
    }

    [GeneratedRegex("\\bR[0-9a-f]{8,32}\\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Names();
}
