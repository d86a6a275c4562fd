using System.IO.Compression;

namespace AirQuality.Package.Tests;

/// <summary>The core tool, a package of its own: a small download that says what the whole tool says, and what it has not.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed class CoreToolTests
{
    /// <summary>What a download may come to.</summary>
    private const int Most = 12_000_000;

    private NativeTool core = null!;

    [OneTimeSetUp]
    public void PackAndInstall() => core = NativeTool.Install("AirQuality.Cli.Core", "--core", "--tools");

    [TestCase("aqi", "--pm25", "35", "--o3", "170", "--date", "2026-03-01")]
    [TestCase("rank", ".", "--stations", "stations.csv", "--period", "2026-10", "--json")]
    [TestCase("track", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-31", "--csv")]
    [TestCase("monday", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-25", "--lang", "zh")]
    [TestCase("gap", ".", "--stations", "stations.csv", "--period", "2026-10", "--leave-bottom", "3", "--lang", "zh")]
    [TestCase("money", ".", "--stations", "stations.csv", "--formula", "hebei-2018", "--period", "2026-10", "--csv")]
    [TestCase("report", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--period", "2026-10", "--lang", "zh")]
    public void Run_PrintsWhatTheWholeToolPrints(params string[] arguments)
    {
        var expected = Shell.Run(Workshop.Data, Workshop.Environment, Workshop.Airq, arguments);
        Assert.That(Shell.Run(Workshop.Data, Workshop.Environment, core.Program, arguments), Is.EqualTo(expected));
    }

    [TestCase("x.html")]
    [TestCase("x.md")]
    [TestCase("x.csv")]
    [TestCase("x.json")]
    public void Files_AreTheBytesOfTheWholeTool(string name)
    {
        byte[] Written(string program, string folder)
        {
            var path = Path.Combine(Workshop.Folder(folder), name);
            Shell.Run(Workshop.Data, Workshop.Environment, program, "monday", ".", "--stations", "stations.csv", "--targets", "targets.csv", "--as-of", "2026-10-25", "-o", path);
            return File.ReadAllBytes(path);
        }

        Assert.That(Written(core.Program, "core"), Is.EqualTo(Written(Workshop.Airq, "any")));
    }

    [Test]
    public void Workbooks_AreRead()
    {
        var days = Path.Combine(Workshop.Folder("core"), "days.xlsx");
        Shell.Run(Workshop.Data, Workshop.Environment, Workshop.Airq, "daily", ".", "--stations", "stations.csv", "--level", "county", "-o", days);
        string Ranked(string program) => Shell.Run(Workshop.Data, Workshop.Environment, program, "rank", days, "--period", "2026-10", "--csv");
        Assert.That(Ranked(core.Program), Is.EqualTo(Ranked(Workshop.Airq)));
    }

    [TestCase("rank", ".", "--stations", "stations.csv", "--period", "2026-10", "-o", "x.xlsx")]
    [TestCase("report", ".", "--stations", "stations.csv", "--period", "2026-10", "--to", "x.docx")]
    [TestCase("plot", "ranking", "--to", "x.png")]
    [TestCase("mcp", "--list")]
    public void Run_ForADocumentOrAPicture_NamesThePackageThatHasIt(params string[] arguments)
    {
        var (code, output) = Shell.TryRun(Workshop.Data, Workshop.Environment, core.Program, arguments);
        Assert.That(code, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain("AirQuality.Cli,").Or.Contain("AirQuality.Cli 包"));
    }

    [Test]
    public void Download_AsAPackage_IsSmallAndHoldsOneProgram()
    {
        Assert.That(core.Package.Length, Is.AtMost(Most));
        using var package = ZipFile.OpenRead(core.Package.FullName);
        Assert.That(package.Entries.Select(e => e.FullName).Where(n => n.StartsWith("tools/", StringComparison.Ordinal)).Select(Path.GetFileName), Is.EquivalentTo(new[] { "airq", "DotnetToolSettings.xml" }));
    }

    [Test]
    public void Download_AsAnArchive_IsSmall()
    {
        using var package = ZipFile.OpenRead(core.Package.FullName);
        using var program = package.Entries.Single(e => e.Name == "airq").Open();
        using var archive = new MemoryStream();
        using (var zip = new GZipStream(archive, CompressionLevel.Optimal, leaveOpen: true))
            program.CopyTo(zip);
        Assert.That(archive.Length, Is.AtMost(Most));
    }
}
