using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace AirQuality.Package.Tests;

/// <summary>What is in the packages, and that they are the same when packed again elsewhere.</summary>
[TestFixture]
[Category("Long")]
[Category("Packages")]
public sealed class PackageTests
{
    [TestCase("AirQuality", "lib/net10.0/AirQuality.dll", "lib/net10.0/AirQuality.xml")]
    [TestCase("AirQuality.Excel", "lib/net10.0/AirQuality.Excel.dll", "lib/net10.0/AirQuality.Excel.xml")]
    [TestCase("AirQuality.Reporting", "lib/net10.0/AirQuality.Reporting.dll", "lib/net10.0/AirQuality.Reporting.xml")]
    [TestCase("AirQuality.Sql", "lib/net10.0/AirQuality.Sql.dll", "lib/net10.0/AirQuality.Sql.xml")]
    [TestCase("AirQuality.Agents", "lib/net10.0/AirQuality.Agents.dll", "lib/net10.0/AirQuality.Agents.xml")]
    [TestCase("AirQuality.Weather", "lib/net10.0/AirQuality.Weather.dll", "lib/net10.0/AirQuality.Weather.xml")]
    [TestCase("AirQuality.Server", "lib/net10.0/AirQuality.Server.dll", "lib/net10.0/AirQuality.Server.xml")]
    [TestCase("AirQuality.Cli", "tools/net10.0/any/airq.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    [TestCase("AirQuality.Cli.Engines", "tools/net10.0/any/airq-engines.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    [TestCase("AirQuality.Cli.Server", "tools/net10.0/any/airq-server.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void Package_HasWhatUsersLookFor(string id, params string[] files)
    {
        using var package = ZipFile.OpenRead(PathOf(id, "nupkg"));
        var names = package.Entries.Select(e => e.FullName).ToList();
        Assert.That(names, Is.SupersetOf(files.Concat(["README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "bom.json", "icon.png", $"{id}.nuspec"])));

        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Of(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;
        Assert.That((Of("id"), Of("version"), Of("license"), Of("readme"), Of("icon")), Is.EqualTo((id, Workshop.Version, "MIT", "README.md", "icon.png")));
        Assert.That(Of("description"), Is.Not.Empty);
        var repository = metadata.Elements().SingleOrDefault(e => e.Name.LocalName == "repository");
        if (Directory.Exists(Path.Combine(Workshop.Repository, ".git")) || File.Exists(Path.Combine(Workshop.Repository, ".git")))
            Assert.That(repository?.Attribute("commit")?.Value, Has.Length.EqualTo(40));
    }

    [TestCase("AirQuality", "lib/net10.0/AirQuality.pdb")]
    [TestCase("AirQuality.Excel", "lib/net10.0/AirQuality.Excel.pdb")]
    [TestCase("AirQuality.Reporting", "lib/net10.0/AirQuality.Reporting.pdb")]
    [TestCase("AirQuality.Sql", "lib/net10.0/AirQuality.Sql.pdb")]
    [TestCase("AirQuality.Agents", "lib/net10.0/AirQuality.Agents.pdb")]
    [TestCase("AirQuality.Weather", "lib/net10.0/AirQuality.Weather.pdb")]
    [TestCase("AirQuality.Server", "lib/net10.0/AirQuality.Server.pdb")]
    [TestCase("AirQuality.Cli", "tools/net10.0/any/airq.pdb")]
    [TestCase("AirQuality.Cli.Engines", "tools/net10.0/any/airq-engines.pdb")]
    [TestCase("AirQuality.Cli.Server", "tools/net10.0/any/airq-server.pdb")]
    public void Symbols_DoNotTellWhereTheSourcesLay(string id, string file)
    {
        using var package = ZipFile.OpenRead(PathOf(id, "snupkg"));
        using var bytes = new MemoryStream();
        using (var stream = package.GetEntry(file)!.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        var reader = provider.GetMetadataReader();
        var documents = reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name)).ToList();
        Assert.That(documents, Is.Not.Empty);
        Assert.That(documents.Where(d => !d.StartsWith("/_", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>The libraries bring these packages and nothing else; the drivers of databases are the caller's.</summary>
    [TestCase("AirQuality", "CsvHelper", "MathNet.Numerics", "NodaTime")]
    [TestCase("AirQuality.Excel", "AirQuality", "ExcelDataReader")]
    [TestCase("AirQuality.Sql", "AirQuality", "NodaTime")]
    [TestCase("AirQuality.Agents", "AirQuality", "AirQuality.Reporting", "ModelContextProtocol.Core")]
    [TestCase("AirQuality.Weather", "AirQuality", "Microsoft.ML.LightGbm")]
    [TestCase("AirQuality.Server", "AirQuality", "AirQuality.Agents", "AirQuality.Excel", "AirQuality.Reporting", "MailKit", "Microsoft.AspNetCore.OpenApi", "Microsoft.Data.Sqlite", "ModelContextProtocol.AspNetCore", "Npgsql", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore")]
    public void Package_DependsOn(string id, params string[] expected)
    {
        using var package = ZipFile.OpenRead(PathOf(id, "nupkg"));
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value);
        Assert.That(dependencies, Is.EquivalentTo(expected));
    }

    /// <summary>A clone in another folder, with the changes not committed yet, gives the same bytes.</summary>
    [Test]
    public void Pack_OfACloneElsewhere_GivesTheSameBytes()
    {
        var clone = Clone();
        var again = Workshop.Folder("again");
        Workshop.Pack(clone, again);
        var packed = Directory.GetFiles(Workshop.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.That(packed, Has.Count.EqualTo(20)); // ten packages and their symbols
        foreach (var name in packed)
            Assert.That(File.ReadAllBytes(Path.Combine(again, name!)), Is.EqualTo(File.ReadAllBytes(Path.Combine(Workshop.Feed, name!))), name);
    }

    private static string PathOf(string id, string kind) => Path.Combine(Workshop.Feed, $"{id}.{Workshop.Version}.{kind}");

    private static string Clone()
    {
        var clone = Path.Combine(Workshop.Folder("elsewhere"), "in", "depth");
        string Git(string folder, params string[] arguments) => Shell.Run(folder, Workshop.Environment, "git", arguments);
        if (Shell.TryRun(Workshop.Repository, Workshop.Environment, "git", "rev-parse", "HEAD").ExitCode != 0)
            Assert.Ignore("The sources are not in a git repository.");
        Git(Workshop.Repository, "clone", "--quiet", "--no-hardlinks", ".", clone);
        if (Shell.TryRun(Workshop.Repository, Workshop.Environment, "git", "remote", "get-url", "origin") is (0, var url))
            Git(clone, "remote", "set-url", "origin", url.Trim());
        else
            Git(clone, "remote", "remove", "origin");
        foreach (var name in Git(Workshop.Repository, "ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard").Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            var (source, target) = (Path.Combine(Workshop.Repository, name), Path.Combine(clone, name));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (File.Exists(source))
                File.Copy(source, target, overwrite: true);
            else
                File.Delete(target);
        }

        return clone;
    }
}
