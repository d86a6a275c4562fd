using System.Text.Json;

namespace AirQuality.Docs.Tests;

/// <summary>NOTICE names every library that is shipped, in the version that is shipped.</summary>
/// <remarks>After a change of packages, <c>dotnet run eng/notice.cs</c> writes it anew.</remarks>
[TestFixture]
public sealed class NoticeTests
{
    /// <summary>Used while building, in no package.</summary>
    private static readonly string[] OfTheBuild = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.CodeAnalysis.PublicApiAnalyzers", "Microsoft.NET.ILLink.Tasks"];

    [Test]
    public void Notice_OfTheLockFiles_NamesEveryLibraryAndNoOther()
    {
        var named = File.ReadAllLines(Path.Combine(Sandbox.Repository, "NOTICE"));
        var heads = named.Index().Where(l => l.Index + 1 < named.Length && named[l.Index + 1].StartsWith("    ", StringComparison.Ordinal) && named[l.Index + 1].Contains(';', StringComparison.Ordinal) && !l.Item.StartsWith(' ') && l.Item.Split(' ').Length == 2);
        Assert.That(heads.Select(l => l.Item).TakeWhile(l => !l.StartsWith('-')).Distinct(StringComparer.Ordinal), Is.EquivalentTo(Shipped().Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Shipped() =>
        from file in Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "src"), "packages.lock.json", SearchOption.AllDirectories)
        from target in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in target.Value.EnumerateObject()
        where package.Value.TryGetProperty("resolved", out _) && !OfTheBuild.Contains(package.Name, StringComparer.Ordinal)
        select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";
}
