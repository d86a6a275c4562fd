namespace AirQuality.Docs.Tests;

/// <summary>What is told in English is told in Chinese, with the same programs and commands.</summary>
[TestFixture]
public sealed class LanguagesTests
{
    private static IEnumerable<TestCaseData<string>> Pages =>
        new[] { "how-to", "concepts" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "docs", f), "*.md"))
            .Append(Path.Combine(Sandbox.Repository, "README.md"))
            .Where(p => !p.EndsWith(".zh.md", StringComparison.Ordinal) && File.Exists(Chinese(p)))
            .Order(StringComparer.Ordinal)
            .Select(p => new TestCaseData<string>(p).SetArgDisplayNames(Path.GetRelativePath(Sandbox.Repository, p)));

    [Test]
    public void Pages_All_AreThereInChinese() =>
        Assert.That(new[] { "how-to", "concepts" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Sandbox.Repository, "docs", f), "*.md")).Where(p => !p.EndsWith(".zh.md", StringComparison.Ordinal) && !File.Exists(Chinese(p))).Select(Path.GetFileName), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Page_InChinese_HasNoProgramsButThoseOfTheEnglishOne(string path) => Assert.That(Programs(Chinese(path)), Is.SubsetOf(Programs(path)));

    [TestCaseSource(nameof(Pages))]
    public void Page_InEachLanguage_LeadsToTheOther(string path)
    {
        Assert.That(new Page(path).Links, Does.Contain(Path.GetFileName(Chinese(path))));
        Assert.That(new Page(Chinese(path)).Links, Does.Contain(Path.GetFileName(path)));
    }

    [TestCaseSource(nameof(Pages))]
    public void Page_InChinese_IsWrittenInChinese(string path)
    {
        var headings = File.ReadAllLines(Chinese(path)).Where(l => l.StartsWith("## ", StringComparison.Ordinal) || l.StartsWith("### ", StringComparison.Ordinal));
        Assert.That(headings.Where(l => !l.Any(c => c >= '\u4e00') && l != "## C#"), Is.Empty, "a heading without Chinese");
    }

    private static string Chinese(string path) => path[..^".md".Length] + ".zh.md";

    private static IEnumerable<string> Programs(string path) => new Page(path).Blocks.Where(b => b.Language == "csharp").Select(b => b.Text);
}
