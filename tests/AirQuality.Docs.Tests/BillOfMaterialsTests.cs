using System.Text.Json;

namespace AirQuality.Docs.Tests;

/// <summary>The bill of materials of a package names what it depends on or ships, in the version and with the hash that are shipped.</summary>
/// <remarks>After a change of packages, <c>dotnet run eng/sbom.cs</c> writes it anew.</remarks>
[TestFixture]
public sealed class BillOfMaterialsTests
{
    /// <summary>Used while building, in no package.</summary>
    private static readonly string[] OfTheBuild = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.CodeAnalysis.PublicApiAnalyzers", "Microsoft.NET.ILLink.Tasks"];

    private static IEnumerable<string> LockFiles =>
        Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "src"), "packages.lock.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Sandbox.Repository, f));

    [TestCaseSource(nameof(LockFiles))]
    public void Bill_OfALockFile_NamesEveryLibraryWithItsHash(string lockFile)
    {
        var path = Path.Combine(Sandbox.Repository, lockFile);
        var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "bom.json"))).RootElement;
        var named = bill.GetProperty("components").EnumerateArray().Where(c => c.TryGetProperty("hashes", out _))
            .Select(c => $"{c.GetProperty("name").GetString()} {c.GetProperty("version").GetString()} {c.GetProperty("hashes")[0].GetProperty("content").GetString()}");
        var shipped = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("resolved", out _) && !OfTheBuild.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => $"{p.Name} {p.Value.GetProperty("resolved").GetString()} {Convert.ToHexStringLower(Convert.FromBase64String(p.Value.GetProperty("contentHash").GetString()!))}");
        Assert.That(named, Is.EquivalentTo(shipped));
    }
}
