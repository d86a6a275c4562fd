using System.Reflection;
using System.Text;
using AirQuality.Cli;

namespace AirQuality.Docs.Tests;

/// <summary>The way data walk is the way namespaces use each other: one way, in every assembly; and docs/architecture.md shows it as it is.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    private const string Begin = "<!-- graph of namespaces -->";
    private const string End = "<!-- end of graph -->";

    private static readonly NamespaceGraph Graph = NamespaceGraph.Of(Product());

    [Test]
    public void Namespaces_OfAllAssemblies_UseEachOtherOneWay() => Assert.That(Graph.Cycles(), Is.Empty);

    [Test]
    public void MethodBodies_AreLookedInto() =>
        Assert.That(Graph.Uses["AirQuality"], Is.SupersetOf(new[] { "AirQuality.Reading", "AirQuality.Assessments", "AirQuality.Ranking" }));

    [Test]
    // Live standings give AirData, and weather is asked of it: both stand above it.
    public void RootNamespace_TheWayIn_IsUsedByNothingOfTheLibraryBelowIt() =>
        Assert.That(Graph.Uses.Where(u => u.Value.Contains("AirQuality") && !u.Key.StartsWith("AirQuality.Cli", StringComparison.Ordinal) && !u.Key.StartsWith("AirQuality.Agents", StringComparison.Ordinal) && !u.Key.StartsWith("AirQuality.Server", StringComparison.Ordinal) && u.Key is not ("AirQuality.Weather" or "AirQuality.Ranking.Live")).Select(u => u.Key), Is.Empty);

    [Test]
    public void ArchitecturePage_ShowsTheGraphAsItIs()
    {
        var path = Path.Combine(Sandbox.Repository, "docs", "architecture.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.That(from, Is.GreaterThanOrEqualTo(0).And.LessThan(to), $"docs/architecture.md has no '{Begin}' before '{End}'.");
        var written = page[(from + Begin.Length)..to].Trim('\n');
        var drawn = Draw();
        if (Environment.GetEnvironmentVariable("AIRQ_DOCS_UPDATE") == "1" && written != drawn)
        {
            File.WriteAllText(path, $"{page[..(from + Begin.Length)]}\n{drawn}\n{page[to..]}");
            written = drawn;
        }

        Assert.That(written, Is.EqualTo(drawn), "Run the tests with AIRQ_DOCS_UPDATE=1 to draw the graph anew.");
    }

    /// <summary>Each namespace and those it uses that are not reached through another one: the arrows that say something.</summary>
    private static string Draw()
    {
        var text = new StringBuilder("| namespace | uses |\n|---|---|\n");
        foreach (var (name, used) in Graph.Uses)
            text.Append("| `").Append(name).Append("` | ").AppendJoin(", ", used.Select(u => u == "AirQuality" ? "AirQuality" : u["AirQuality.".Length..])).Append(" |\n");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The tools and all of ours that they are made of.</summary>
    private static IReadOnlyList<Assembly> Product()
    {
        Assembly[] tools = [typeof(Airq).Assembly, typeof(Cli.Engines.EngineServices).Assembly, typeof(Cli.Server.ServeRun).Assembly];
        return [.. tools.SelectMany(t => t.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("AirQuality", StringComparison.Ordinal)).Select(Assembly.Load).Prepend(t)).Distinct()];
    }
}
